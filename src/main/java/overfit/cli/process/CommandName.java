package overfit.cli.process;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The commands. A command is one only as the first word; no preset can be called so. */
public enum CommandName {
  TRAIN,
  PRESETS,
  RECORD,
  TERMINAL,
  MAN_PAGE,
  REHEARSE;

  private static final List<String> WORDS = Arrays.stream(values()).map(CommandName::word).toList();

  /** As it is typed: {@code man-page}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** All words that are commands, in the order of the help. */
  public static List<String> words() {
    return WORDS;
  }
}
