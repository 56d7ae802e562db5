package overfit.cli.report;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A column of a table.
 *
 * @param cells the text of each row
 * @param width that of the longest text, or more
 * @param right whether texts are aligned to the right
 */
record TextColumn(String title, List<String> cells, int width, boolean right) {

  /** The spaces between two columns. */
  static final int GAP = 2;

  private static final int LEAST_FOR_NUMBERS = 6;

  static TextColumn ofWords(String title, List<String> cells) {
    return new TextColumn(title, cells, longest(title, cells), false);
  }

  static TextColumn ofNumbers(String title, List<String> cells) {
    int width = Math.max(LEAST_FOR_NUMBERS, longest(title, cells));
    return new TextColumn(title, cells, width, true);
  }

  private static int longest(String title, List<String> cells) {
    return cells.stream().mapToInt(String::length).reduce(title.length(), Math::max);
  }

  /** The width of columns beside each other. */
  static int width(List<TextColumn> columns) {
    return columns.stream().mapToInt(column -> column.width + GAP).sum() - GAP;
  }

  /**
   * As many of the first columns as have room; the first one in any case.
   *
   * @param room the width of the columns and of a gap before them
   */
  static List<TextColumn> fitting(List<TextColumn> columns, int room) {
    int count = columns.size();
    while (count > 1 && GAP + width(columns.subList(0, count)) > room) {
      count--;
    }
    return columns.subList(0, count);
  }

  static String titles(List<TextColumn> columns) {
    return line(columns, TextColumn::title);
  }

  static String row(List<TextColumn> columns, int row) {
    return line(columns, column -> column.cells.get(row));
  }

  private static String line(List<TextColumn> columns, Function<TextColumn, String> text) {
    return columns.stream()
        .map(column -> column.padded(text.apply(column)))
        .collect(Collectors.joining(" ".repeat(GAP)));
  }

  private String padded(String text) {
    String padding = " ".repeat(width - text.length());
    return right ? padding + text : text + padding;
  }
}
