package overfit.data;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The first rows of a file, split at one of the possible separators. */
record Split(Separator separator, List<Row> rows) {

  /** By what factor a score has to be higher. */
  private static final double ROUNDING = 1 + 1e-9;

  /** The same for blanks after tabs: they explain these too, even in a line with one too many. */
  private static final double BLANKS_MARGIN = 1.4;

  /** The best of all separators: that of the rows that are most like a table. */
  static Split best(Head head) {
    Split best = new Split(Separator.TAB, head.rows(Separator.TAB));
    double highest = best.score();
    for (Separator separator : Separator.values()) {
      Split split = new Split(separator, head.rows(separator));
      double score = split.score();
      double margin =
          separator == Separator.BLANKS && best.hasTabs(split) ? BLANKS_MARGIN : ROUNDING;
      if (score > highest * margin) {
        highest = score;
        best = split;
      }
    }
    return best;
  }

  /**
   * The share of rows that have the usual number of fields, at least two, and of these the share of
   * fields that are data.
   */
  private double score() {
    Map<Integer, Double> scores = new HashMap<>();
    int gaps = separator == Separator.TAB ? emptyColumns() : 0;
    divided().forEach(row -> scores.merge(row.size(), share(row, gaps), Double::sum));
    double sum = scores.values().stream().max(Comparator.naturalOrder()).orElse(0.0);
    return sum / Math.max(1, rows.size());
  }

  private static double share(Row row, int gaps) {
    return (double) row.data() / (row.data() + row.words() + gaps);
  }

  /** Columns without any field, between tabs of which several rather separate two fields. */
  private int emptyColumns() {
    List<Row> table = rows.stream().filter(Row::hasData).toList();
    int width = table.stream().mapToInt(Row::width).max().orElse(0);
    return (int)
        IntStream.range(0, width)
            .filter(i -> table.stream().allMatch(row -> row.field(i).isEmpty()))
            .count();
  }

  /** Whether tabs stand in as many lines as there are lines of a table between blanks. */
  private boolean hasTabs(Split blanks) {
    return separator == Separator.TAB && divided().size() >= blanks.mostAlike();
  }

  private List<Row> divided() {
    return rows.stream().filter(row -> row.hasData() && row.size() > 1).toList();
  }

  /** The number of rows that have as many fields as most. */
  private long mostAlike() {
    return divided().stream()
        .collect(Collectors.groupingBy(Row::size, Collectors.counting()))
        .values()
        .stream()
        .max(Comparator.naturalOrder())
        .orElse(0L);
  }

  boolean hasData() {
    return rows.stream().anyMatch(Row::hasData);
  }
}
