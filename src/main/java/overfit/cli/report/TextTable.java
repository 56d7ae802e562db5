package overfit.cli.report;

import java.util.List;
import java.util.Set;

/**
 * Rows of cells as lines, each column as wide as its longest cell.
 *
 * @param right the columns that are aligned on the right
 */
record TextTable(List<List<String>> rows, Set<Integer> right) {

  List<String> lines() {
    return rows.stream().map(this::line).toList();
  }

  private String line(List<String> row) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      int column = i;
      int width = rows.stream().mapToInt(each -> each.get(column).length()).max().orElse(0);
      String padding = " ".repeat(width - row.get(i).length());
      line.append(i == 0 ? " " : "  ");
      line.append(right.contains(i) ? padding + row.get(i) : row.get(i) + padding);
    }
    return line.toString().stripTrailing();
  }
}
