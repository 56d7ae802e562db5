package overfit.record.tape;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import overfit.record.film.FilmFormat;
import overfit.record.film.StillFormat;

/**
 * The help for a command or a setting of tapes.
 *
 * @param usage the command with its arguments
 * @param help one or more sentences
 */
public record TapeHelp(String usage, String help) {

  /**
   * The help for all commands, including the unsupported ones.
   *
   * @param cells a sentence on the size of cells in films
   */
  public static List<TapeHelp> commands(String cells) {
    return Stream.of(films(cells), keys(), waits(), unsupported()).flatMap(List::stream).toList();
  }

  /** The help for all settings of {@code Set}. */
  public static List<TapeHelp> settings() {
    String names = settings(false).map(TapeSetting::word).collect(Collectors.joining(", "));
    String note = "Appearance of VHS's own terminal: ignored, with a note.";
    return Stream.concat(
            settings(true).map(TapeSettingHelp::of),
            Stream.of(new TapeHelp(names + " VALUE", note)))
        .toList();
  }

  private static Stream<TapeSetting> settings(boolean supported) {
    return Arrays.stream(TapeSetting.values())
        .filter(setting -> setting.isSupported() == supported);
  }

  private static List<TapeHelp> films(String cells) {
    return List.of(
        new TapeHelp(
            "Output FILE",
            "Writes a film in the format of the file extension: "
                + TapeSettingHelp.or(FilmFormat.extensions())
                + "; .txt and .ascii are both plain text. Use one Output per file; -o FILE replaces"
                + " them all. "
                + cells),
        new TapeHelp("Set NAME VALUE", "Changes one of the settings below."),
        new TapeHelp(
            "Hide, Show",
            "Hide stops filming, so that what follows takes no time in the film; Show resumes it."),
        new TapeHelp(
            "Screenshot FILE",
            "Saves the current screen, even while hidden, as "
                + TapeSettingHelp.or(StillFormat.extensions())
                + "."),
        new TapeHelp(
            "Source FILE.tape",
            "Includes another tape, without its Output. Tapes can be nested up to "
                + TapeParser.MAX_DEPTH
                + " deep."));
  }

  private static List<TapeHelp> keys() {
    return List.of(
        new TapeHelp(
            "Type[@TIME] TEXT ..",
            "Types TEXT, one key per character, TIME apart (default: TypingSpeed). Several texts are"
                + " joined with spaces."),
        new TapeHelp(
            keyNames() + " [@TIME] [COUNT]",
            "Presses the key COUNT times (default: 1, at most "
                + TapeParser.MAX_PRESSES
                + "), TIME apart (default: TypingSpeed), as in Down@200ms 3."),
        new TapeHelp(
            "Ctrl+KEY, Alt+KEY, Shift+KEY",
            "Presses a character or a key named above with modifiers, as in Ctrl+c, Ctrl+Shift+o."));
  }

  private static String keyNames() {
    return TapeParser.COMMANDS.stream()
        .filter(word -> TapeKeys.named(word).isPresent())
        .collect(Collectors.joining(", "));
  }

  private static List<TapeHelp> waits() {
    return List.of(
        new TapeHelp("Sleep TIME", "Waits for TIME."),
        new TapeHelp(
            "Wait[+Line][@TIME] [PATTERN]",
            "Waits until PATTERN (default: WaitPattern) matches text in the row of the cursor, or in"
                + " any row if there is no cursor. After TIME (default: WaitTimeout) the tape fails."),
        new TapeHelp(
            "Wait+Screen[@TIME] [PATTERN]", "Waits until PATTERN matches text on the screen."),
        new TapeHelp(
            "Wait+Status[@TIME] [PATTERN]",
            "Waits until PATTERN matches text in the status of the selected run, as in the first row"
                + " but with single spaces: running epoch 137/500 60/s seed 42 1:cockpit. Not in VHS."));
  }

  private static List<TapeHelp> unsupported() {
    return List.of(
        new TapeHelp(String.join(", ", TapeParser.IGNORED), "Ignored, with a note."),
        new TapeHelp(
            String.join(", ", TapeParser.UNSUPPORTED),
            "Errors: no shell is run, and there is no clipboard."));
  }
}
