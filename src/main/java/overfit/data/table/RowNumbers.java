package overfit.data.table;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Tells a first column that only numbers or names the rows. */
final class RowNumbers {

  private static final Set<String> USUAL = Set.of("", "rownames");

  private static final Set<String> NAMES =
      Set.of("", "rownames", "row.names", "index", "id", "unnamed: 0");

  private RowNumbers() {}

  /** Whether a column of this name is likely to number the rows. */
  static boolean isName(String name) {
    return NAMES.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether nobody would expect data in a column of this name. */
  static boolean isUsualName(String name) {
    return USUAL.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether the first column counts the rows, at least most of them. */
  static boolean countMost(List<Row> rows) {
    long steps =
        IntStream.range(1, rows.size())
            .filter(i -> number(rows.get(i)) == number(rows.get(i - 1)) + 1)
            .count();
    return rows.size() > 1 && steps * 2 >= rows.size() - 1;
  }

  private static long number(Row row) {
    String field = row.field(0);
    return field.matches("\\d{1,9}") ? Long.parseLong(field) : Long.MIN_VALUE;
  }

  /** Whether the first column counts all rows, from 0 or 1. */
  static boolean count(List<Row> rows) {
    String first = rows.get(0).field(0);
    if (rows.size() < 2 || !first.equals("0") && !first.equals("1")) {
      return false;
    }
    int start = Integer.parseInt(first);
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).field(0).equals(String.valueOf(start + i))) {
        return false;
      }
    }
    return true;
  }
}
