package overfit.data.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Where a table begins among the first rows of a file: at once, after one row of names, or after
 * prose that may itself have lines with numbers.
 *
 * @param header the row that names the columns, if there is one
 * @param data the first row of data
 */
record TableStart(OptionalInt header, int data) {

  /** The maximum number of rows without numbers within a table that begins after prose. */
  private static final int MOST_GAP = 2;

  private static final String UNITS = "\\[.*]|\\(.*\\)|:?[-=]+:?|";

  /** The start of the table in these rows, of which at least one has data. */
  static TableStart of(List<Row> rows, Separator separator) {
    return new Search(rows, separator).start();
  }

  private record Search(List<Row> rows, Separator separator, int count, boolean full) {

    Search(List<Row> rows, Separator separator) {
      this(rows, separator, usualCount(rows));
    }

    private Search(List<Row> rows, Separator separator, int count) {
      this(rows, separator, count, isFull(rows, count));
    }

    /** The number of fields of most rows, of which those without words count most. */
    private static int usualCount(List<Row> rows) {
      Map<Integer, Double> weights = new HashMap<>();
      for (Row row : rows) {
        double share = (double) row.data() / Math.max(1, row.data() + row.words());
        weights.merge(row.size(), share * share, Double::sum);
      }
      return weights.entrySet().stream()
          .max(
              Map.Entry.<Integer, Double>comparingByValue()
                  .thenComparing(Map.Entry.comparingByKey()))
          .orElseThrow()
          .getKey();
    }

    /** Whether most rows of the table have no words. */
    private static boolean isFull(List<Row> rows, int count) {
      List<Row> table = rows.stream().filter(row -> row.hasData() && row.fits(count)).toList();
      return table.stream().filter(row -> row.words() == 0).count() * 4 >= table.size() * 3;
    }

    TableStart start() {
      Row first = rows.get(0);
      if (first.hasData() && (first.words() == 0 || fits(0))) {
        return new TableStart(OptionalInt.empty(), 0);
      }
      if (!first.hasData() && !first.isBroken() && rows.size() > 1 && fits(1)) {
        return new TableStart(OptionalInt.of(0), 1);
      }
      return withHeader(firstOfLastBlock());
    }

    private boolean fits(int i) {
      Row row = rows.get(i);
      return row.hasData() && row.fits(count) && (!full || row.words() == 0);
    }

    /** Goes back from the end to the first row of the table, over rows that have mistakes. */
    private int firstOfLastBlock() {
      int first = rows.size() - 1;
      while (first > 0 && !fits(first)) {
        first--;
      }
      OptionalInt before = before(first);
      while (before.isPresent()) {
        first = before.getAsInt();
        before = before(first);
      }
      return first;
    }

    /** The row of the table before another one, over a few that are too broken to have numbers. */
    private OptionalInt before(int first) {
      if (first > 0 && isDamaged(rows.get(first - 1), rows.get(first))) {
        return OptionalInt.of(first - 1);
      }
      return IntStream.rangeClosed(1, 1 + MOST_GAP)
          .map(distance -> first - distance)
          .filter(i -> i >= 0 && resembles(rows.get(i), rows.get(first)))
          .findFirst();
    }

    /** Whether a row has data or nothing wherever another one has a number or a date. */
    private boolean resembles(Row row, Row other) {
      return row.hasData()
          && row.fits(count)
          && IntStream.range(0, count)
              .filter(i -> separator.isData(other.field(i)) && !MissingValue.is(other.field(i)))
              .mapToObj(row::field)
              .allMatch(field -> field.isEmpty() || separator.isData(field));
    }

    /**
     * Whether a row before the table looks like one of it with a mistake: it must not be skipped.
     * Between blanks, it may as well be prose.
     */
    private boolean isDamaged(Row row, Row next) {
      int difference = Math.abs(row.size() - count);
      boolean similar = difference == 0 || difference == 1 && row.words() <= next.words() + 1;
      boolean separated = separator != Separator.BLANKS && row.size() > 1;
      return row.isBroken() || row.hasData() && (similar || separated);
    }

    private boolean mayName(Row row) {
      return !row.isBroken() && !row.hasData() && names(row, count, separator).size() == count;
    }

    /** Between the names and the first data there may be rows of which only the name is known. */
    private TableStart withHeader(int data) {
      if (data > 1 && isUnits(rows.get(data - 1)) && mayName(rows.get(data - 2))) {
        return new TableStart(OptionalInt.of(data - 2), data);
      }
      int header = data - 1;
      while (header > 0 && mayName(rows.get(header)) && !isWhole(rows.get(header))) {
        header--;
      }
      if (header >= 0 && mayName(rows.get(header)) && isWhole(rows.get(header))) {
        return new TableStart(OptionalInt.of(header), header + 1);
      }
      boolean named = data > 0 && mayName(rows.get(data - 1));
      return new TableStart(named ? OptionalInt.of(data - 1) : OptionalInt.empty(), data);
    }

    /** Units in brackets, or a rule, below the names. */
    private static boolean isUnits(Row row) {
      return row.fields().stream().map(String::strip).allMatch(field -> field.matches(UNITS));
    }

    private static boolean isWhole(Row row) {
      return row.width() == row.size();
    }
  }

  /** The names of so many columns in a row; in prose, {@code Data:} may precede them. */
  static List<String> names(Row row, int count, Separator separator) {
    List<String> fields = row.fields();
    boolean labelled =
        separator == Separator.BLANKS && fields.size() == count + 1 && fields.get(0).endsWith(":");
    return labelled ? fields.subList(1, fields.size()) : fields;
  }
}
