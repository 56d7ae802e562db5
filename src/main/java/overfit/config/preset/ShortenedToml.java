package overfit.config.preset;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * TOML without most of its empty lines and comments where many are in a row. The parser's time
 * grows with the cube of their number: 3000 take half a minute.
 */
final class ShortenedToml {

  private static final int MOST = 20;

  /** Characters that TOML forbids; a line with one is left for the parser to report. */
  private static final String FORBIDDEN = "\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F";

  private static final String LINE = "[ \\t]*+(?:#[^\\r\\n" + FORBIDDEN + "]*+)?\\r?\\n";

  /** A row of empty lines or comments, or what can contain one, or quotes that are not quotes. */
  private static final Pattern PART =
      Pattern.compile(
          String.join(
              "|",
              "(?<![^\\n])(?:" + LINE + "){" + MOST + "}(?<rest>(?:" + LINE + ")++)",
              "\"{3}(?:[^\"\\\\" + FORBIDDEN + "]|\\\\.|\"(?!\"\"))*+\"{0,5}+",
              "'{3}(?:[^'" + FORBIDDEN + "]|'(?!''))*+'{0,5}+",
              "\"(?:[^\"\\\\\\n]|\\\\[^\\n])*+\"?",
              "'[^'\\n]*+'?",
              "#[^\\n]*+"),
          Pattern.DOTALL);

  private final String text;
  private final NavigableMap<Integer, Integer> left;

  /**
   * @param left the number of lines of the file that are left out before a line of the text and all
   *     after it
   */
  private ShortenedToml(String text, NavigableMap<Integer, Integer> left) {
    this.text = text;
    this.left = left;
  }

  static ShortenedToml of(String file) {
    StringBuilder text = new StringBuilder();
    NavigableMap<Integer, Integer> left = new TreeMap<>(Map.of(0, 0));
    Matcher part = PART.matcher(file);
    int line = 1;
    int from = 0;
    while (part.find()) {
      if (part.group("rest") != null) {
        String kept = file.substring(from, part.start("rest"));
        line += ends(kept);
        left.put(line, left.lastEntry().getValue() + ends(part.group("rest")));
        text.append(kept);
        from = part.end();
      }
    }
    return new ShortenedToml(text.append(file, from, file.length()).toString(), left);
  }

  private static int ends(String lines) {
    return Math.toIntExact(lines.chars().filter(each -> each == '\n').count());
  }

  String text() {
    return text;
  }

  /** The line of the file, for a line of the text; both are counted from 1. */
  int line(int ofText) {
    return ofText + left.floorEntry(ofText).getValue();
  }
}
