package overfit.cli.process;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The commands. They are recognized as the first argument only, and cannot name a preset. */
public enum CommandName {
  LEARN,
  TRAIN,
  SWEEP,
  RUNS,
  RESUME,
  PRESETS,
  CONFIG,
  CHECK,
  DIFF,
  STEP,
  CHECK_GRADIENTS,
  DEGREES,
  FIND_RATE,
  LANDSCAPE,
  UNCERTAINTY,
  EXPORT,
  RECORD,
  TERMINAL,
  COMPLETION,
  MAN_PAGE,
  REHEARSE;

  private static final List<String> WORDS = Arrays.stream(values()).map(CommandName::word).toList();

  /** The name as typed, such as {@code man-page}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The command of one of the {@link #words}. */
  public static CommandName of(String word) {
    return values()[WORDS.indexOf(word)];
  }

  /** The names of all commands, in the order of the help. */
  public static List<String> words() {
    return WORDS;
  }
}
