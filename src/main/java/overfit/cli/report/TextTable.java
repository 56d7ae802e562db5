package overfit.cli.report;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Rows of cells as lines, each column as wide as its longest cell, and nearer to each other if that
 * keeps the lines within a terminal of 80 columns.
 *
 * @param right the columns that are aligned on the right
 */
record TextTable(List<List<String>> rows, Set<Integer> right) {

  private static final int WIDTH = 80;

  List<String> lines() {
    int[] widths = widths();
    int wide = 1 + IntStream.of(widths).sum() + 2 * (widths.length - 1);
    String gap = wide <= WIDTH ? "  " : " ";
    return rows.stream().map(row -> line(row, widths, gap)).toList();
  }

  private int[] widths() {
    int columns = rows.isEmpty() ? 0 : rows.get(0).size();
    return IntStream.range(0, columns)
        .map(i -> rows.stream().mapToInt(row -> row.get(i).length()).max().orElseThrow())
        .toArray();
  }

  private String line(List<String> row, int[] widths, String gap) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      String padding = " ".repeat(widths[i] - row.get(i).length());
      line.append(i == 0 ? " " : gap);
      line.append(right.contains(i) ? padding + row.get(i) : row.get(i) + padding);
    }
    return line.toString().stripTrailing();
  }
}
