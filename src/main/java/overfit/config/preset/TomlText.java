package overfit.config.preset;

import java.util.List;
import overfit.config.ShortestDecimal;

/** Formats values as TOML, https://toml.io/en/v1.0.0. */
public final class TomlText {

  /** Line length in characters. */
  private static final int WIDTH = 100;

  private TomlText() {}

  /** {@code "text"}, in one line. */
  public static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.chars().forEach(c -> escape(out, (char) c, c == '"' || c == '\n'));
    return out.append('"').toString();
  }

  /**
   * A multi-line string in triple quotes; a backslash at the end of a line joins it to the next.
   */
  static String paragraphs(String text) {
    StringBuilder out = new StringBuilder("\"\"\"\n");
    int start = out.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int line = out.length() - start;
      if (c == ' ' && breaksAfter(text, i) && line + 3 + nextWord(text, i) > WIDTH) {
        out.append(" \\\n");
        start = out.length();
      } else {
        boolean last = i == text.length() - 1;
        escape(out, c, c == '"' && (last || text.charAt(i + 1) == '"'));
        start = c == '\n' ? out.length() : start;
      }
    }
    return out.append("\"\"\"").toString();
  }

  /** Not before white space: the backslash would remove it. */
  private static boolean breaksAfter(String text, int blank) {
    return blank + 1 < text.length() && !Character.isWhitespace(text.charAt(blank + 1));
  }

  /** The length of the word after a blank, plus one if it ends the text, for an escaped quote. */
  private static int nextWord(String text, int blank) {
    int end = blank + 1;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end - blank - 1 + (end == text.length() ? 1 : 0);
  }

  /** Appends a character, escaped if it is a control character, a backslash or special here. */
  private static void escape(StringBuilder out, char c, boolean special) {
    if (special && c == '"' || c == '\\') {
      out.append('\\').append(c);
    } else if (special && c == '\n') {
      out.append("\\n");
    } else if (c != '\n' && Character.isISOControl(c)) {
      out.append(String.format("\\u%04X", (int) c));
    } else {
      out.append(c);
    }
  }

  /**
   * A literal of a {@link overfit.config.Domain}.
   *
   * @param column the column at which it starts
   */
  static String value(Object literal, int column) {
    if (literal instanceof Double number) {
      return real(number);
    }
    if (literal instanceof List<?> list) {
      return array(list, column);
    }
    return literal instanceof String text ? quoted(text) : literal.toString();
  }

  /** With a decimal point or an exponent, which TOML requires of floats. */
  private static String real(double value) {
    String digits = ShortestDecimal.format(value);
    return digits.matches("-?\\d+") ? digits + ".0" : digits;
  }

  /** An array, wrapped at the line length. */
  private static String array(List<?> list, int column) {
    StringBuilder out = new StringBuilder("[");
    int start = -column;
    for (int i = 0; i < list.size(); i++) {
      String element = value(list.get(i), 0);
      out.append(i == 0 ? "" : ",");
      if (out.length() - start + element.length() + 2 > WIDTH) {
        start = out.length() + 1;
        out.append("\n  ");
      } else {
        out.append(i == 0 ? "" : " ");
      }
      out.append(element);
    }
    return out.append(']').toString();
  }
}
