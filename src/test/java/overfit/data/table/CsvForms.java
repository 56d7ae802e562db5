package overfit.data.table;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import overfit.file.CleanText;

/** Files of points in all forms that people have, and broken ones, at random. */
public final class CsvForms {

  private enum Column {
    ROW,
    X,
    Y,
    TEXT,
    NUMBER
  }

  private enum Header {
    NONE,
    NAMES,
    /** In a comment. */
    COMMENT,
    /** Without a name for the names of the rows. */
    SHIFTED
  }

  private static final List<String> NAMES =
      List.of(
          "time",
          "speed",
          "gr\u00f6\u00dfe",
          "T",
          "Decimal Date",
          "a,b",
          "say \"so\"",
          "two\nlines",
          "v;w");

  private static final List<String> WORDS =
      List.of("the", "data", "of", "were", "measured", "(by", "hand)", "in", "Berlin,", "and");

  private static final List<String> TEXTS =
      List.of(
          "some",
          "",
          "two words",
          "a,b",
          "a;b",
          "say \"so\"",
          "two\nlines",
          "#5",
          "NA",
          "\u00fc|\u00e4",
          "5 m",
          "\"");

  private static final List<String> MISSING =
      List.of("NA", "N/A", "#N/A", "NaN", "nan", "null", "None", "-");

  private static final List<String> ROW_NAMES =
      List.of("rownames", "row.names", "index", "id", "Unnamed: 0", "");

  private final Random random;
  private final char separator;
  private final boolean commas;
  private final String lineEnd;
  private final boolean quotesAll;
  private final boolean trailing;
  private final boolean messy;
  private final boolean gaps;
  private final Header header;
  private final int prose;
  private final boolean dates;
  private final boolean named;
  private final List<Column> columns = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<String> options = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Double> x = new ArrayList<>();
  private final List<Double> y = new ArrayList<>();
  private int dataStart;

  private CsvForms(Random random) {
    this.random = random;
    separator = one(List.of(',', ',', ';', '\t', '|', ' '));
    commas = separator != ',' && random.nextInt(3) == 0;
    lineEnd = one(List.of("\n", "\n", "\r\n", "\r"));
    quotesAll = random.nextInt(5) == 0;
    trailing = separator != ' ' && random.nextInt(6) == 0;
    messy = random.nextInt(4) == 0;
    gaps = random.nextInt(3) == 0;
    dates = random.nextInt(6) == 0;
    fillColumns();
    header = header();
    prose = header == Header.NONE || header == Header.NAMES ? prose() : 0;
    named = header != Header.NONE && random.nextBoolean();
    nameColumns();
    choose();
  }

  /** A file that is to be read. */
  public static CsvForm valid(Random random) {
    return new CsvForms(random).form();
  }

  /** A file in which something after the third record of data is broken. */
  public static CsvForm broken(Random random) {
    CsvForm form = valid(random);
    byte[] bytes = form.bytes();
    int at = form.data() + random.nextInt(Math.max(1, bytes.length - form.data()));
    return form.broken(
        switch (random.nextInt(5)) {
          case 0 -> spliced(bytes, at, bytes.length, "", form);
          case 1 -> flipped(bytes, Math.min(at, bytes.length - 1), random.nextInt(8));
          case 2 -> spliced(bytes, at, at, "\"", form);
          case 3 -> spliced(bytes, at, at, String.valueOf(form.dialect().separator()), form);
          default ->
              spliced(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(9)), "", form);
        });
  }

  /** A file with a few mistakes anywhere, also where its form shows. */
  public static CsvForm damaged(Random random) {
    CsvForm form = valid(random);
    byte[] bytes = form.bytes();
    for (int mistakes = 1 + random.nextInt(5); mistakes > 0; mistakes--) {
      int at = random.nextInt(bytes.length);
      bytes =
          random.nextBoolean()
              ? flipped(bytes, at, random.nextInt(8))
              : spliced(bytes, at, Math.min(bytes.length, at + random.nextInt(9)), "\"", form);
    }
    return form.broken(bytes);
  }

  private static byte[] flipped(byte[] bytes, int at, int bit) {
    byte[] changed = bytes.clone();
    changed[at] ^= (byte) (1 << bit);
    return changed;
  }

  private static byte[] spliced(byte[] bytes, int from, int to, String between, CsvForm form) {
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    changed.write(bytes, 0, from);
    changed.writeBytes(between.getBytes(form.dialect().charset()));
    changed.write(bytes, to, bytes.length - to);
    return changed.toByteArray();
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private void fillColumns() {
    columns.add(Column.X);
    columns.add(Column.Y);
    for (int more = Math.max(0, random.nextInt(6) - 2); more > 0; more--) {
      columns.add(random.nextBoolean() ? Column.TEXT : Column.NUMBER);
    }
    Collections.shuffle(columns, random);
    if (random.nextInt(3) == 0) {
      columns.add(0, Column.ROW);
    }
  }

  private boolean hasRowNumbers() {
    return columns.get(0) == Column.ROW;
  }

  private int extras() {
    return columns.size() - 2 - (hasRowNumbers() ? 1 : 0);
  }

  private Header header() {
    Header any = one(List.of(Header.values()));
    return any == Header.SHIFTED && !hasRowNumbers() ? Header.NAMES : any;
  }

  private int prose() {
    return random.nextInt(5) == 0 ? 2 + random.nextInt(20) : 0;
  }

  private void nameColumns() {
    List<String> pool = new ArrayList<>(NAMES);
    if (header == Header.COMMENT || prose > 0) {
      pool = new ArrayList<>(List.of("time", "speed", "a", "b", "c", "d"));
    }
    Collections.shuffle(pool, random);
    boolean plain = header == Header.COMMENT || separator == ' ' && prose > 0;
    for (int i = 0; i < columns.size(); i++) {
      names.add(
          switch (columns.get(i)) {
            case ROW -> plain ? "id" : one(ROW_NAMES);
            case X -> named ? "x" : pool.get(i);
            case Y -> named ? "Y" : pool.get(i);
            default -> pool.get(i);
          });
    }
  }

  private void choose() {
    boolean ordered = columns.indexOf(Column.X) < columns.indexOf(Column.Y);
    boolean clear = named || extras() == 0 && ordered;
    if (clear && random.nextInt(4) > 0) {
      return;
    }
    boolean byName = header != Header.NONE && random.nextBoolean();
    options.add("--x");
    options.add(argument(columns.indexOf(Column.X), byName));
    options.add("--y");
    options.add(argument(columns.indexOf(Column.Y), byName));
  }

  private String argument(int column, boolean byName) {
    return byName ? CleanText.of(names.get(column)) : String.valueOf(column + 1);
  }

  private CsvForm form() {
    writeHead();
    int third = 0;
    int rows = 5 + random.nextInt(40);
    for (int row = 0; row < rows; row++) {
      writeRow(row);
      if (row < rows - 1 || random.nextInt(4) > 0) {
        text.append(lineEnd);
      }
      third = row == 2 ? text.length() : third;
    }
    boolean marked = random.nextInt(4) == 0;
    Charset charset =
        one(
            List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE));
    String mark = marked || charset != StandardCharsets.UTF_8 ? "\ufeff" : "";
    CsvDialect dialect =
        new CsvDialect(
            charset,
            separator,
            commas,
            columns.size(),
            columns.indexOf(Column.X),
            columns.indexOf(Column.Y),
            dates,
            dataStart);
    return new CsvForm(
        (mark + text).getBytes(charset),
        x.stream().mapToDouble(Double::doubleValue).toArray(),
        y.stream().mapToDouble(Double::doubleValue).toArray(),
        List.copyOf(options),
        true,
        dialect,
        (mark + text.substring(0, third)).getBytes(charset).length);
  }

  private void writeHead() {
    for (int line = 0; line < prose; line++) {
      writeProse(line);
    }
    writeNoise();
    switch (header) {
      case NONE -> {}
      case NAMES -> writeNames(names);
      case SHIFTED -> writeNames(names.subList(1, names.size()));
      case COMMENT ->
          text.append("# ")
              .append(String.join(one(List.of(" ", String.valueOf(separator))), names))
              .append(lineEnd);
    }
  }

  /** Words, in some lines numbers too, but not in the last one. */
  private void writeProse(int line) {
    int words = random.nextInt(3) == 0 ? 1 : columns.size() + 2 + random.nextInt(5);
    StringBuilder prose = new StringBuilder(one(List.of("Here", "Note", "Sum:", "B1")));
    for (int i = 1; i < words; i++) {
      boolean number = random.nextInt(4) == 0 && line > 0 && line < this.prose - 1;
      String word = number ? String.valueOf(random.nextInt(1000)) : one(WORDS);
      prose.append(' ').append(word);
    }
    text.append(prose.toString().replace(String.valueOf(separator == ' ' ? '_' : separator), ""))
        .append(lineEnd);
    dataStart++;
  }

  private void writeNames(List<String> written) {
    List<String> fields =
        written.stream().map(name -> quoted(name, header == Header.SHIFTED)).toList();
    text.append(String.join(gap(), fields))
        .append(trailing ? String.valueOf(separator) : "")
        .append(lineEnd);
    dataStart++;
  }

  /** Comments and blank lines. */
  private void writeNoise() {
    if (messy && random.nextInt(3) == 0) {
      text.append(one(List.of("", "# it's \"so", "  # 1,2;3", "#", "   "))).append(lineEnd);
    }
  }

  private String gap() {
    if (separator == ' ') {
      return one(List.of(" ", "  ", "   ", "    ", random.nextInt(4) == 0 ? " \t" : " "));
    }
    return messy && separator != '\t'
        ? one(List.of("", " ")) + separator + one(List.of("", " "))
        : "" + separator;
  }

  private void writeRow(int row) {
    writeNoise();
    double nextX = dates ? 0 : number();
    double nextY = number();
    long second = random.nextInt();
    boolean whole = random.nextBoolean();
    boolean noX = gaps && row > 0 && random.nextInt(4) == 0;
    boolean noY = gaps && row > 0 && random.nextInt(4) == 0;
    List<String> fields = new ArrayList<>();
    for (Column column : columns) {
      fields.add(
          switch (column) {
            case ROW -> quoted(String.valueOf(row + 1), false);
            case X ->
                noX
                    ? missing()
                    : dates ? quoted(date(second, whole), false) : quoted(written(nextX), false);
            case Y -> noY ? missing() : quoted(written(nextY), false);
            case TEXT -> text(fields.size());
            case NUMBER -> quoted(written(number()), false);
          });
    }
    text.append(separator == ' ' ? one(List.of("", "  ")) : "").append(String.join(gap(), fields));
    text.append(
        trailing ? String.valueOf(separator) : separator == ' ' ? one(List.of("", " ")) : "");
    if (!noX && !noY) {
      double days = whole ? Math.floorDiv(second, 86_400) : second / 86_400.0;
      x.add(dates ? days : nextX);
      y.add(nextY);
    }
  }

  /** The last field is never empty: whether it is one would be anybody's guess. */
  private String text(int column) {
    String word = one(TEXTS);
    boolean last = column == columns.size() - 1;
    return quoted(last && word.isEmpty() ? "none" : word, separator == ' ');
  }

  private String missing() {
    String word = random.nextInt(3) == 0 && separator != ' ' ? "" : one(MISSING);
    return quotesAll ? '"' + word + '"' : word;
  }

  /** Of any size that may occur, in data and as a mistake of a program that writes them. */
  private double number() {
    double sign = random.nextBoolean() ? 1 : -1;
    return switch (random.nextInt(4)) {
      case 0 -> sign * random.nextInt(1000);
      case 1 -> sign * Math.round(random.nextDouble() * 1e6) / 1e3;
      case 2 -> sign * random.nextDouble();
      default -> sign * Math.pow(10, random.nextDouble() * 315 - 300);
    };
  }

  private String written(double value) {
    String sign = value > 0 && random.nextInt(8) == 0 ? "+" : "";
    String plain = new BigDecimal(String.valueOf(value)).toPlainString();
    String digits =
        switch (random.nextInt(4)) {
          case 0 -> String.valueOf(value);
          case 1 -> String.valueOf(value).toLowerCase().replace(".0e", "e");
          case 2 ->
              plain.length() < 30
                  ? plain.replaceFirst("\\.0$", one(List.of("", ".")))
                  : String.valueOf(value);
          default ->
              plain.length() < 30 ? plain.replaceFirst("^(-?)0\\.", "$1.") : String.valueOf(value);
        };
    return sign + (commas ? digits.replace('.', ',') : digits);
  }

  private String date(long second, boolean whole) {
    if (whole) {
      return Instant.ofEpochSecond(second).atZone(ZoneOffset.UTC).toLocalDate().toString();
    }
    String zone = one(List.of("", "Z", "+02:00", "-05:30"));
    ZoneOffset offset = zone.isEmpty() ? ZoneOffset.UTC : ZoneOffset.of(zone);
    String time = Instant.ofEpochSecond(second).atOffset(offset).toLocalDateTime() + zone;
    return random.nextBoolean() ? time : time.replace('T', ' ');
  }

  private String quoted(String field, boolean always) {
    boolean special =
        field.indexOf(separator) >= 0
            || field.matches("(?s)#.*|.*[\"\r\n].*")
            || separator == ' ' && (field.isEmpty() || field.indexOf('\t') >= 0);
    return special || quotesAll || always ? '"' + field.replace("\"", "\"\"") + '"' : field;
  }
}
