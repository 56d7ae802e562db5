package overfit.record.tape;

import java.util.List;
import overfit.record.film.FixedDecimal;
import overfit.screen.Theme;

/** The words for what {@code Set} can set. */
final class TapeSettingHelp {

  private static final TapeSettings DEFAULT = TapeSettings.DEFAULT;

  private TapeSettingHelp() {}

  static TapeHelp of(TapeSetting setting) {
    return new TapeHelp(setting.word() + " " + value(setting), words(setting) + ".");
  }

  private static String value(TapeSetting setting) {
    return switch (setting) {
      case THEME -> "NAME";
      case TYPING_SPEED, WAIT_TIMEOUT -> "TIME";
      case WAIT_PATTERN -> "PATTERN";
      case CURSOR_BLINK -> "true | false";
      case LOOP_OFFSET -> "N%";
      default -> "N";
    };
  }

  /** Throws IllegalArgumentException for one that VHS's terminal alone has. */
  private static String words(TapeSetting setting) {
    return switch (setting) {
      case COLS -> "Columns of the screen" + cells(1, TapeSetting.MOST_COLUMNS, DEFAULT.columns());
      case ROWS -> "Rows of the screen" + cells(1, TapeSetting.MOST_ROWS, DEFAULT.rows());
      case WIDTH ->
          pixels("columns", TapeSetting.CELL_WIDTH, TapeSetting.MOST_COLUMNS, DEFAULT.columns());
      case HEIGHT -> pixels("rows", TapeSetting.CELL_HEIGHT, TapeSetting.MOST_ROWS, DEFAULT.rows());
      case THEME ->
          or(Theme.names()) + byDefault(Theme.names().get(0)) + ". One in JSON has no effect";
      case TYPING_SPEED -> "From one key to the next" + byDefault(time(DEFAULT.typingNanos()));
      case FRAMERATE -> framerate();
      case PLAYBACK_SPEED ->
          "How many times faster the film runs than it was played"
              + range(TapeSetting.SLOWEST, TapeSetting.FASTEST, DEFAULT.playbackSpeed());
      case LOOP_OFFSET ->
          "After how much of its length a .gif or .svg begins"
              + byDefault(TokenReader.plain(100 * DEFAULT.loopOffset()) + "%");
      case WAIT_TIMEOUT -> "After which a Wait has failed" + byDefault(time(DEFAULT.waitNanos()));
      case WAIT_PATTERN -> "What a Wait without a pattern waits for" + byDefault("none");
      case CURSOR_BLINK -> "No effect";
      default -> throw new IllegalArgumentException(setting.word());
    };
  }

  private static String cells(int size, int most, int usual) {
    return range(TapeSetting.FEWEST * size, most * size, usual * size);
  }

  private static String pixels(String cells, int size, int most, int usual) {
    return "The " + cells + " in pixels, " + size + " for each" + cells(size, most, usual);
  }

  private static String framerate() {
    return "Frames a second"
        + range(TapeSetting.FEWEST, TapeSetting.MOST_FRAMES_A_SECOND, DEFAULT.framerate())
        + ". A tape plays for "
        + Tape.MOST_FRAMES
        + " frames at most, hidden or not";
  }

  private static String range(double least, double most, double usual) {
    return ": from "
        + TokenReader.plain(least)
        + " to "
        + TokenReader.plain(most)
        + byDefault(TokenReader.plain(usual));
  }

  private static String time(long nanos) {
    return FixedDecimal.of(nanos, 9) + "s";
  }

  private static String byDefault(String value) {
    return " (default: " + value + ")";
  }

  /** One or another of them, in words. */
  static String or(List<String> words) {
    int last = words.size() - 1;
    return String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }
}
