package overfit.record.tape;

import java.util.List;
import overfit.record.film.FixedDecimal;
import overfit.screen.Theme;

/** The help for the settings of {@code Set}. */
final class TapeSettingHelp {

  private static final TapeSettings DEFAULT = TapeSettings.DEFAULT;

  private TapeSettingHelp() {}

  static TapeHelp of(TapeSetting setting) {
    return new TapeHelp(setting.word() + " " + value(setting), sentence(setting) + ".");
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

  /** Throws IllegalArgumentException for an unsupported setting. */
  private static String sentence(TapeSetting setting) {
    return switch (setting) {
      case COLS -> "Number of columns" + cells(1, TapeSetting.MAX_COLUMNS, DEFAULT.columns());
      case ROWS -> "Number of rows" + cells(1, TapeSetting.MAX_ROWS, DEFAULT.rows());
      case WIDTH ->
          pixels(
              "Width",
              "column",
              TapeSetting.CELL_WIDTH,
              TapeSetting.MAX_COLUMNS,
              DEFAULT.columns());
      case HEIGHT ->
          pixels("Height", "row", TapeSetting.CELL_HEIGHT, TapeSetting.MAX_ROWS, DEFAULT.rows());
      case THEME ->
          or(Theme.names())
              + byDefault(Theme.names().get(0))
              + ". A JSON theme is ignored, with a note";
      case TYPING_SPEED -> "Time between keys" + byDefault(time(DEFAULT.typingNanos()));
      case FRAMERATE -> framerate();
      case PLAYBACK_SPEED ->
          "Speed of the film relative to the tape"
              + range(
                  TapeSetting.MIN_PLAYBACK_SPEED,
                  TapeSetting.MAX_PLAYBACK_SPEED,
                  DEFAULT.playbackSpeed());
      case LOOP_OFFSET ->
          "Position at which a .gif or .svg starts"
              + byDefault(TokenReader.plain(100 * DEFAULT.loopOffset()) + "%");
      case WAIT_TIMEOUT -> "Time after which a Wait fails" + byDefault(time(DEFAULT.waitNanos()));
      case WAIT_PATTERN -> "Pattern of a Wait without one" + byDefault("none");
      case CURSOR_BLINK -> "Ignored";
      default -> throw new IllegalArgumentException(setting.word());
    };
  }

  private static String cells(int size, int max, int defaultValue) {
    return range(TapeSetting.MIN * size, max * size, defaultValue * size);
  }

  private static String pixels(String dimension, String cell, int size, int max, int defaultValue) {
    return dimension + " in pixels, " + size + " per " + cell + cells(size, max, defaultValue);
  }

  private static String framerate() {
    return "Frames per second"
        + range(TapeSetting.MIN, TapeSetting.MAX_FRAMERATE, DEFAULT.framerate())
        + ". A tape plays at most "
        + Tape.MAX_FRAMES
        + " frames, hidden ones included";
  }

  private static String range(double min, double max, double defaultValue) {
    return ": from "
        + TokenReader.plain(min)
        + " to "
        + TokenReader.plain(max)
        + byDefault(TokenReader.plain(defaultValue));
  }

  private static String time(long nanos) {
    return FixedDecimal.of(nanos, 9) + "s";
  }

  private static String byDefault(String value) {
    return " (default: " + value + ")";
  }

  /** The alternatives as a phrase: {@code a, b or c}. */
  static String or(List<String> words) {
    int last = words.size() - 1;
    return String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }
}
