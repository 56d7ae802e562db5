package overfit.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The column separator of a table, and which of its columns are x and y. */
final class PointsColumns {

  /** Separated by any amount of white space. */
  private static final char BLANKS = ' ';

  private static final String NUMBER = "0123456789+-.eE";

  /** Why the columns x and y cannot be determined. */
  record Mistake(String expected, String found) {}

  private final char separator;
  private final boolean named;
  private final int x;
  private final int y;
  private final Optional<Mistake> mistake;

  private PointsColumns(char separator, boolean named, int x, int y, Optional<Mistake> mistake) {
    this.separator = separator;
    this.named = named;
    this.x = x;
    this.y = y;
    this.mistake = mistake;
  }

  /** The columns, determined from the first line of a table. */
  static PointsColumns of(String first) {
    char separator = separator(first);
    List<String> fields = fields(first, separator);
    if (fields.stream().anyMatch(PointsColumns::startsAsNumber)) {
      return new PointsColumns(separator, false, 0, 1, tooMany(fields));
    }
    List<String> names = fields.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    boolean labelled = names.contains("x") && names.contains("y");
    return labelled
        ? new PointsColumns(separator, true, names.indexOf("x"), names.indexOf("y"), twice(names))
        : new PointsColumns(separator, true, 0, 1, unnamed(fields));
  }

  private static Optional<Mistake> tooMany(List<String> fields) {
    String expected = "two numbers, or a first line that names the columns x and y";
    return Optional.of(new Mistake(expected, fields.size() + " columns"))
        .filter(mistake -> moreThanTwo(fields));
  }

  private static Optional<Mistake> unnamed(List<String> fields) {
    return Optional.of(new Mistake("columns named x and y", String.join(", ", fields)))
        .filter(mistake -> moreThanTwo(fields));
  }

  /** A separator at the end of a line does not start another column. */
  private static boolean moreThanTwo(List<String> fields) {
    return fields.stream().skip(2).anyMatch(field -> !field.isEmpty());
  }

  private static Optional<Mistake> twice(List<String> names) {
    return Stream.of("x", "y")
        .filter(name -> Collections.frequency(names, name) > 1)
        .map(name -> new Mistake("one column named " + name, "several"))
        .findFirst();
  }

  private static char separator(String line) {
    for (char candidate : new char[] {';', '\t', ','}) {
      if (line.indexOf(candidate) >= 0) {
        return candidate;
      }
    }
    return BLANKS;
  }

  private static boolean startsAsNumber(String field) {
    return !field.isEmpty() && "0123456789+-.".indexOf(field.charAt(0)) >= 0;
  }

  /** Whether the first line is a header with names. */
  boolean named() {
    return named;
  }

  /** Why the columns are unusable; empty if they are not. */
  Optional<Mistake> mistake() {
    return mistake;
  }

  /** The x of a line; NaN if it is not a number. */
  double x(String line) {
    return number(line, x);
  }

  /** The y of a line; NaN if it is not a number. */
  double y(String line) {
    return number(line, y);
  }

  private double number(String line, int column) {
    return number(line.indexOf('"') >= 0 ? quoted(line, column) : plain(line, column));
  }

  /** Fast path: most files have no quotes. */
  private String plain(String line, int column) {
    int start = skipBlanks(line, 0);
    for (int i = 0; i < column; i++) {
      int end = end(line, start);
      if (end == line.length()) {
        return "";
      }
      start = skipBlanks(line, end + 1);
    }
    return line.substring(start, end(line, start)).strip();
  }

  private int end(String line, int start) {
    int end = start;
    while (end < line.length() && !separates(line.charAt(end))) {
      end++;
    }
    return end;
  }

  private int skipBlanks(String line, int start) {
    int at = start;
    while (separator == BLANKS && at < line.length() && Character.isWhitespace(line.charAt(at))) {
      at++;
    }
    return at;
  }

  private boolean separates(char c) {
    return separator == BLANKS ? Character.isWhitespace(c) : c == separator;
  }

  private String quoted(String line, int column) {
    List<String> fields = fields(line, separator);
    return column < fields.size() ? fields.get(column) : "";
  }

  private static List<String> fields(String line, char separator) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean inQuotes = false;
    String text = separator == BLANKS ? line.strip().replaceAll("\\s+", " ") : line;
    for (char c : text.toCharArray()) {
      inQuotes ^= c == '"';
      if (c == separator && !inQuotes) {
        fields.add(field.toString().strip());
        field.setLength(0);
      } else if (c != '"') {
        field.append(c);
      }
    }
    fields.add(field.toString().strip());
    return fields;
  }

  /** Decimal numbers only, not Java's other forms such as 1d, 0x1p3 and NaN. */
  private static double number(String field) {
    for (int i = 0; i < field.length(); i++) {
      if (NUMBER.indexOf(field.charAt(i)) < 0) {
        return Double.NaN;
      }
    }
    try {
      return Double.parseDouble(field);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
