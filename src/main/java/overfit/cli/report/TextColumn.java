package overfit.cli.report;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A column of numbers in a table, aligned to the right.
 *
 * @param cells the text of each row
 */
record TextColumn(String title, List<String> cells) {

  private static final int GAP = 2;
  private static final int LEAST = 6;

  int width() {
    return cells.stream()
            .mapToInt(String::length)
            .reduce(Math.max(LEAST, title.length()), Math::max)
        + GAP;
  }

  /** As many of the first columns as have room; the first one in any case. */
  static List<TextColumn> fitting(List<TextColumn> columns, int room) {
    int count = columns.size();
    while (count > 1
        && columns.subList(0, count).stream().mapToInt(TextColumn::width).sum() > room) {
      count--;
    }
    return columns.subList(0, count);
  }

  static String titles(List<TextColumn> columns) {
    return line(columns, TextColumn::title);
  }

  static String row(List<TextColumn> columns, int row) {
    return line(columns, column -> column.cells().get(row));
  }

  private static String line(List<TextColumn> columns, Function<TextColumn, String> text) {
    return columns.stream()
        .map(column -> Padding.right(text.apply(column), column.width()))
        .collect(Collectors.joining());
  }
}
