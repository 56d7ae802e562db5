package overfit.data.table;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import overfit.data.PointList;

/**
 * A reader that guesses nothing: it is told the dialect, holds the whole text and parses it by
 * recursive descent, and numbers as decimals.
 */
final class PlainCsv {

  /** What is wrong with a file. */
  static final class Mistake extends Exception {
    private static final long serialVersionUID = 1L;

    Mistake(String message) {
      super(message);
    }
  }

  private static final Set<String> MISSING =
      Set.of("", "na", "n/a", "#n/a", "nan", "null", "none", "-");

  private static final String BREAKS = "\r\n";

  private final CsvDialect dialect;
  private final String text;
  private final List<Double> x = new ArrayList<>();
  private final List<Double> y = new ArrayList<>();
  private int at;
  private char mark;
  private final List<Function<String, Double>> kinds =
      new ArrayList<>(List.of(f -> null, f -> null));
  private final boolean[] decided = new boolean[2];

  private PlainCsv(String text, CsvDialect dialect) {
    this.text = text;
    this.dialect = dialect;
  }

  static PointList read(byte[] bytes, CsvDialect dialect) throws Mistake {
    PlainCsv csv = new PlainCsv(decoded(bytes, dialect), dialect);
    List<List<String>> records = csv.records();
    for (List<String> record :
        records.subList(Math.min(records.size(), dialect.head()), records.size())) {
      csv.add(record);
    }
    if (csv.x.isEmpty()) {
      throw new Mistake("no points");
    }
    return PointList.of(array(csv.x), array(csv.y));
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static String decoded(byte[] bytes, CsvDialect dialect) throws Mistake {
    try {
      String text = dialect.charset().newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.indexOf(0) >= 0) {
        throw new Mistake("not text");
      }
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new Mistake("not " + dialect.charset());
    }
  }

  private List<List<String>> records() throws Mistake {
    List<List<String>> records = new ArrayList<>();
    while (at < text.length()) {
      skipBlanks();
      if (isComment()) {
        skipLine();
      } else if (!atEnd()) {
        records.add(record());
      }
      at++;
    }
    return records;
  }

  private boolean isComment() {
    if (!text.startsWith("#", at)) {
      return false;
    }
    int end = at + 4;
    boolean closed =
        end >= text.length()
            || BREAKS.indexOf(text.charAt(end)) >= 0
            || " \t".indexOf(text.charAt(end)) >= 0
            || dialect.separates(text.charAt(end));
    return !text.startsWith("#N/A", at) || !closed;
  }

  private void skipLine() {
    while (!atEnd()) {
      at++;
    }
  }

  private boolean atEnd() {
    return at >= text.length() || BREAKS.indexOf(text.charAt(at)) >= 0;
  }

  private void skipBlanks() {
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
  }

  private boolean isBlank(char c) {
    return c == ' ' || c == '\t' && dialect.separator() != '\t';
  }

  private List<String> record() throws Mistake {
    List<String> fields = new ArrayList<>();
    while (true) {
      skipBlanks();
      if (dialect.hasBlanks() && atEnd()) {
        return fields;
      }
      fields.add(field().strip());
      if (atEnd()) {
        return fields;
      }
      at++;
    }
  }

  private String field() throws Mistake {
    if (!text.startsWith("\"", at)) {
      int start = at;
      while (!atEnd() && !dialect.separates(text.charAt(at))) {
        at++;
      }
      return text.substring(start, at);
    }
    String quoted = quoted();
    if (!dialect.hasBlanks()) {
      skipBlanks();
    }
    if (!atEnd() && !dialect.separates(text.charAt(at))) {
      throw new Mistake("text after a quote");
    }
    return quoted;
  }

  private String quoted() throws Mistake {
    int end = text.indexOf('"', at + 1);
    while (end >= 0 && text.startsWith("\"\"", end)) {
      end = text.indexOf('"', end + 2);
    }
    if (end < 0) {
      throw new Mistake("no closing quote");
    }
    String quoted = text.substring(at + 1, end).replace("\"\"", "\"");
    at = end + 1;
    return quoted;
  }

  private void add(List<String> fields) throws Mistake {
    List<String> rest = fields.subList(Math.min(fields.size(), dialect.fields()), fields.size());
    if (fields.size() < dialect.fields() || !rest.stream().allMatch(String::isEmpty)) {
      throw new Mistake(fields.size() + " fields");
    }
    Double nextX = value(fields.get(dialect.x()), 0);
    Double nextY = value(fields.get(dialect.y()), 1);
    if (nextX != null && nextY != null) {
      x.add(nextX);
      y.add(nextY);
    }
  }

  /** Null if it is missing. */
  private Double value(String field, int axis) throws Mistake {
    if (MISSING.contains(field.toLowerCase(Locale.ROOT))) {
      return null;
    }
    if (!decided[axis]) {
      decided[axis] = true;
      kinds.set(axis, date(field) == null ? this::number : PlainCsv::date);
    }
    Double value = kinds.get(axis).apply(field);
    if (value == null || Math.abs(value) > 1e15) {
      throw new Mistake(field);
    }
    return value;
  }

  private Double number(String field) {
    if (!field.matches("[-+]?([0-9]+[.,]?[0-9]*|[.,][0-9]+)([eE][-+]?[0-9]+)?")) {
      return null;
    }
    char found = field.indexOf(',') >= 0 ? ',' : field.indexOf('.') >= 0 ? '.' : 0;
    boolean refused =
        found == ',' && dialect.separator() == ',' || found * mark != 0 && found != mark;
    mark = mark == 0 ? found : mark;
    if (refused) {
      return null;
    }
    try {
      return new BigDecimal(field.replace(',', '.')).doubleValue();
    } catch (NumberFormatException e) {
      return field.matches(".*[eE]-.*") ? 0 : Double.POSITIVE_INFINITY; // of many digits
    }
  }

  private static Double date(String field) {
    try {
      return field.length() > 10
          ? time(field)
          : (double) LocalDate.parse(field.length() == 7 ? field + "-01" : field).toEpochDay();
    } catch (java.time.DateTimeException e) {
      return null;
    }
  }

  private static Double time(String field) {
    String time = field.replace(' ', 'T').replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2");
    OffsetDateTime at = OffsetDateTime.parse(time.matches(".*(Z|T.*[-+].*)") ? time : time + "Z");
    return at.toEpochSecond() / 86_400.0;
  }
}
