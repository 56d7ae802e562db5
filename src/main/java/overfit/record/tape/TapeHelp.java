package overfit.record.tape;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import overfit.record.film.OutputTarget;

/**
 * What a command of a tape does, or one of its settings, for pages outside.
 *
 * @param usage the words that begin it, and what follows them
 * @param help sentences
 */
public record TapeHelp(String usage, String help) {

  /**
   * Every one of the grammar, and those that are refused.
   *
   * @param cells a sentence about how large cells are in films
   */
  public static List<TapeHelp> commands(String cells) {
    return Stream.of(films(cells), keys(), waits(), others()).flatMap(List::stream).toList();
  }

  /** Every one that {@code Set} knows. */
  public static List<TapeHelp> settings() {
    String looks = settings(false).map(TapeSetting::word).collect(Collectors.joining(", "));
    String note = "The looks of VHS's own terminal: no effect here, and a note that says so.";
    return Stream.concat(
            settings(true).map(TapeSettingHelp::of),
            Stream.of(new TapeHelp(looks + " VALUE", note)))
        .toList();
  }

  private static Stream<TapeSetting> settings(boolean honoured) {
    return Arrays.stream(TapeSetting.values()).filter(setting -> setting.isHonoured() == honoured);
  }

  private static List<TapeHelp> films(String cells) {
    return List.of(
        new TapeHelp(
            "Output FILE",
            "A film to write, of the kind that its name ends in: "
                + TapeSettingHelp.or(OutputTarget.FILMS)
                + "; .txt and .ascii are both text. One Output for each file; -o FILE takes the place"
                + " of them all. "
                + cells),
        new TapeHelp("Set NAME VALUE", "One of the settings below."),
        new TapeHelp(
            "Hide, Show",
            "What follows is left out of the film, with its time; or is in it again."),
        new TapeHelp(
            "Screenshot FILE",
            "What is on the screen now, hidden or not: "
                + TapeSettingHelp.or(OutputTarget.STILLS)
                + "."),
        new TapeHelp(
            "Source FILE.tape",
            "What stands in another tape, but its Output; at most "
                + TapeParser.DEEPEST
                + " one within the other."));
  }

  private static List<TapeHelp> keys() {
    return List.of(
        new TapeHelp(
            "Type[@TIME] TEXT ..",
            "One key a character, TIME from one to the next (default: TypingSpeed). Texts are joined"
                + " by a space."),
        new TapeHelp(
            named() + " [@TIME] [COUNT]",
            "A key, COUNT times (default: 1, at most "
                + TapeParser.MOST_PRESSES
                + "), as in Down@200ms 3."),
        new TapeHelp(
            "Ctrl+KEY, Alt+KEY, Shift+KEY",
            "A character or a key above with others held, as in Ctrl+c or Ctrl+Shift+o."));
  }

  private static String named() {
    return TapeParser.COMMANDS.stream()
        .filter(word -> TapeKeys.named(word).isPresent())
        .collect(Collectors.joining(", "));
  }

  private static List<TapeHelp> waits() {
    return List.of(
        new TapeHelp("Sleep TIME", "Nothing is pressed."),
        new TapeHelp(
            "Wait[+Line][@TIME] [PATTERN]",
            "Until PATTERN (default: WaitPattern) is in the row of the cursor, or in any row where"
                + " there is no cursor. After TIME (default: WaitTimeout) the tape has failed."),
        new TapeHelp("Wait+Screen[@TIME] [PATTERN]", "Until it is in the rows of the screen."),
        new TapeHelp(
            "Wait+Status[@TIME] [PATTERN]",
            "Until it is in what the first row says of the selected run, with one space between two"
                + " words: running epoch 137/500 60/s seed 42 1:cockpit. VHS does not know it."));
  }

  private static List<TapeHelp> others() {
    return List.of(
        new TapeHelp(String.join(", ", TapeParser.LOOKS), "No effect, and a note that says so."),
        new TapeHelp(
            String.join(", ", TapeParser.REFUSED),
            "Refused: no shell is run, and there is no clipboard."));
  }
}
