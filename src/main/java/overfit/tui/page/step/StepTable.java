package overfit.tui.page.step;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows of cells below a row of titles. Columns of numbers are aligned on the right.
 *
 * @param words how many of the first columns are words, aligned on the left
 * @param rows the titles, then the others
 */
record StepTable(int words, List<List<String>> rows) {

  private static final int GAP = 2;

  /** Where that is too wide. */
  private static final int LEAST_GAP = 1;

  StepTable {
    rows = List.copyOf(rows);
  }

  /**
   * Lines of at most so many characters: columns that do not fit are left out from the right. If
   * there are more rows than {@code most}, those around one are left, with ellipses for the others.
   *
   * @param row the row that is shown in any case, counted from 1 below the titles
   */
  List<String> around(int row, int width, int most, String ellipsis) {
    return lines(
        rows.size() <= most ? all() : shownAround(row, Math.max(5, most)), width, ellipsis);
  }

  /** The same, but the first rows and the last ones are left. */
  List<String> ends(int width, int most, String ellipsis) {
    return lines(rows.size() <= most ? all() : shownEnds(Math.max(5, most)), width, ellipsis);
  }

  /**
   * The same, but rows from one on and the last row are left; from the first one on, as {@link
   * #ends}.
   *
   * @param first counted from 0 below the titles
   */
  List<String> from(int first, int width, int most, String ellipsis) {
    return first == 0 || rows.size() <= most
        ? ends(width, most, ellipsis)
        : lines(shownFrom(1 + first, Math.max(5, most)), width, ellipsis);
  }

  private List<String> lines(List<Integer> shown, int width, String ellipsis) {
    int[] widths = widths();
    int gap = fitting(widths, width, GAP) < widths.length ? LEAST_GAP : GAP;
    int columns = fitting(widths, width, gap);
    return shown.stream()
        .map(row -> row < 0 ? "  " + ellipsis : line(rows.get(row), widths, columns, gap))
        .toList();
  }

  private int[] widths() {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    return IntStream.range(0, columns)
        .map(i -> rows.stream().mapToInt(row -> cell(row, i).length()).max().orElse(0))
        .toArray();
  }

  private static int fitting(int[] widths, int width, int gap) {
    int columns = 0;
    int used = 1 - gap;
    while (columns < widths.length && used + gap + widths[columns] <= width) {
      used += gap + widths[columns++];
    }
    return columns;
  }

  private static String cell(List<String> row, int column) {
    return column < row.size() ? row.get(column) : "";
  }

  private String line(List<String> row, int[] widths, int columns, int gap) {
    StringBuilder line = new StringBuilder(" ");
    for (int i = 0; i < columns; i++) {
      String padding = " ".repeat(widths[i] - cell(row, i).length());
      line.append(i == 0 ? "" : " ".repeat(gap));
      line.append(i < words ? cell(row, i) + padding : padding + cell(row, i));
    }
    return line.toString().stripTrailing();
  }

  private List<Integer> all() {
    return IntStream.range(0, rows.size()).boxed().toList();
  }

  /** The indices of the rows to show, and -1 for an ellipsis. */
  private List<Integer> shownAround(int row, int most) {
    int last = rows.size() - 1;
    int room = most - 3; // the titles and two ellipses
    int first = Math.max(1, Math.min(row - room / 2, last - room + 1));
    List<Integer> shown = new ArrayList<>(List.of(0));
    if (first > 1) {
      shown.add(first == 2 ? 1 : -1);
    }
    IntStream.range(first, first + room).forEach(shown::add);
    if (first + room <= last) {
      shown.add(first + room == last ? last : -1);
    }
    return shown;
  }

  private List<Integer> shownFrom(int row, int most) {
    int last = rows.size() - 1;
    int room = most - 4; // the titles, two ellipses and the last row
    List<Integer> shown = new ArrayList<>(List.of(0, -1));
    if (row + room + 1 < last) {
      IntStream.range(row, row + room).forEach(shown::add);
      shown.add(-1);
    } else {
      IntStream.range(last - room - 1, last).forEach(shown::add);
    }
    shown.add(last);
    return shown;
  }

  private List<Integer> shownEnds(int most) {
    int tail = 2;
    List<Integer> shown = new ArrayList<>();
    IntStream.range(0, most - 1 - tail).forEach(shown::add);
    shown.add(-1);
    IntStream.range(rows.size() - tail, rows.size()).forEach(shown::add);
    return shown;
  }
}
