package overfit.config.preset;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import overfit.file.InputException;

/** The limit on the runs of a preset. */
final class RunLimit {

  static final int MOST = 1000;

  /** A line such as {@code [runs.l2]} or {@code [[runs."2 layers".edits]]}. */
  private static final Pattern HEADER =
      Pattern.compile(
          "^[ \\t]*\\[{1,2}[ \\t]*runs[ \\t]*\\.[ \\t]*([\\w-]++|\"[^\"\\n]*+\"|'[^'\\n]*+')",
          Pattern.MULTILINE);

  private RunLimit() {}

  /**
   * Throws {@link InputException} if a text has the tables of too many runs. This takes far less
   * time than reading them would; it does not see runs that are written in other ways.
   */
  static void check(String file, String text) {
    Set<String> names = new HashSet<>();
    Matcher header = HEADER.matcher(text);
    while (header.find()) {
      names.add(header.group(1));
      if (names.size() > MOST) {
        long line = text.substring(0, header.start()).lines().count() + 1;
        throw error().at(file + ":" + line);
      }
    }
  }

  static InputException error() {
    return InputException.expected("at most " + MOST + " runs", "more");
  }
}
