package overfit.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The first rows of a file, split at one of the possible separators. */
record Split(Separator separator, List<Row> rows) {

  /** Scores that differ by less are equal. */
  private static final double ROUNDING = 1e-9;

  /** The best of all separators: that of the rows that are most like a table. */
  static Split best(Head head) {
    List<Split> best = new ArrayList<>();
    double highest = Double.NEGATIVE_INFINITY;
    for (Separator separator : Separator.values()) {
      Split split = new Split(separator, head.rows(separator));
      double score = split.score();
      if (score > highest + ROUNDING) {
        highest = score;
        best.add(split);
      }
    }
    return best.get(best.size() - 1);
  }

  /**
   * The share of rows that have the usual number of fields, at least two, and of these the share of
   * fields that are data.
   */
  private double score() {
    Map<Integer, Double> scores = new HashMap<>();
    rows.stream()
        .filter(row -> row.hasData() && row.size() > 1)
        .forEach(row -> scores.merge(row.size(), share(row), Double::sum));
    double sum = scores.values().stream().max(Comparator.naturalOrder()).orElse(0.0);
    return sum / Math.max(1, rows.size());
  }

  /** An empty field between tabs counts, because blanks would explain it too. */
  private double share(Row row) {
    int fields = separator == Separator.TAB ? row.size() : row.data() + row.words();
    return (double) row.data() / fields;
  }

  boolean hasData() {
    return rows.stream().anyMatch(Row::hasData);
  }
}
