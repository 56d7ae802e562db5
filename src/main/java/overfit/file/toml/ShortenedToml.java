package overfit.file.toml;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * TOML without most of its empty lines and comments where many are in a row. The parser's time
 * grows with the cube of their number: 2000 take 20 s.
 */
final class ShortenedToml {

  private static final int MOST = 20;

  /** Characters that TOML forbids; a line with one is left for the parser to report. */
  private static final String FORBIDDEN = "\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F";

  private static final String EMPTY = "[ \\t]*+(?:#[^\\r\\n" + FORBIDDEN + "]*+)?\\r?\\n";

  /** What the parser need not read is the group {@code rest}. */
  private static final String ROW_OF_EMPTY =
      "(?<![^\\n])(?:" + EMPTY + "){" + MOST + "}(?<rest>(?:" + EMPTY + ")++)";

  private static final String MULTILINE_BASIC =
      "\"{3}(?:[^\"\\\\" + FORBIDDEN + "]|\\\\.|\"(?!\"\"))*+\"{3,5}+";

  private static final String MULTILINE_LITERAL = "'{3}(?:[^'" + FORBIDDEN + "]|'(?!''))*+'{3,5}+";
  private static final String UNENDED = "(?<unended>\"{3}|'{3})";
  private static final String BASIC = "\"(?:[^\"\\\\\\n]|\\\\[^\\n])*+\"?";
  private static final String LITERAL = "'[^'\\n]*+'?";
  private static final String COMMENT = "#[^\\n]*+";

  /** A row of empty lines, or what may contain one or has quotes that begin no string. */
  private static final Pattern PART =
      Pattern.compile(
          String.join(
              "|",
              ROW_OF_EMPTY,
              MULTILINE_BASIC,
              MULTILINE_LITERAL,
              UNENDED,
              BASIC,
              LITERAL,
              COMMENT),
          Pattern.DOTALL);

  /** What is looked for after a string that does not end, where the text is invalid anyway. */
  private static final Pattern ROW = Pattern.compile(ROW_OF_EMPTY);

  private final String text;
  private final NavigableMap<Integer, Integer> omittedBefore;

  /**
   * @param omittedBefore the number of lines of the file that are left out before a line of the
   *     text and all after it
   */
  private ShortenedToml(String text, NavigableMap<Integer, Integer> omittedBefore) {
    this.text = text;
    this.omittedBefore = omittedBefore;
  }

  static ShortenedToml of(String file) {
    StringBuilder text = new StringBuilder();
    NavigableMap<Integer, Integer> omittedBefore = new TreeMap<>(Map.of(0, 0));
    Matcher part = PART.matcher(file);
    int line = 1;
    int from = 0;
    while (part.find()) {
      if (part.group("rest") != null) {
        String kept = file.substring(from, part.start("rest"));
        line += lineEnds(kept);
        omittedBefore.put(
            line, omittedBefore.lastEntry().getValue() + lineEnds(part.group("rest")));
        text.append(kept);
        from = part.end();
      } else if (part.group("unended") != null) {
        part.usePattern(ROW);
      }
    }
    return new ShortenedToml(text.append(file, from, file.length()).toString(), omittedBefore);
  }

  private static int lineEnds(String lines) {
    return Math.toIntExact(lines.chars().filter(each -> each == '\n').count());
  }

  String text() {
    return text;
  }

  /** The line of the file that became a line of the text; both are counted from 1. */
  int lineOfFile(int line) {
    return line + omittedBefore.floorEntry(line).getValue();
  }
}
