package overfit.data.table;

import static overfit.data.table.Separator.BAR;
import static overfit.data.table.Separator.BLANKS;
import static overfit.data.table.Separator.COMMA;
import static overfit.data.table.Separator.SEMICOLON;
import static overfit.data.table.Separator.TAB;

import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The first rows of a file, split at one of the possible separators.
 *
 * @param gaps the number of columns without any field, between tabs: several tabs rather separate
 *     two fields
 */
record Split(Separator separator, List<Row> rows, int gaps) {

  /** By what factor a score has to be higher. */
  private static final double ROUNDING = 1 + 1e-9;

  /** The same for blanks after tabs: they explain these too, even in a line with one too many. */
  private static final double BLANKS_MARGIN = 1.6;

  private Split(Separator separator, List<Row> rows) {
    this(separator, rows, separator == TAB ? emptyColumns(rows) : 0);
  }

  /** The best of all separators: that of the rows that are most like a table. */
  static Split best(Head head) {
    Split best = new Split(TAB, head.rows(TAB));
    double highest = best.score();
    for (Separator separator : List.of(SEMICOLON, COMMA, BAR, BLANKS)) {
      Split split = new Split(separator, head.rows(separator));
      double score = split.score();
      double margin = separator == BLANKS && best.hasTabs(split) ? BLANKS_MARGIN : ROUNDING;
      if (score > highest * margin) {
        highest = score;
        best = split;
      }
    }
    return best;
  }

  /**
   * The share of rows that have the usual number of fields, at least two, squared, as a table is
   * regular; and of these the share of fields that are data.
   */
  private double score() {
    Map<Integer, DoubleSummaryStatistics> shares =
        divided().stream()
            .collect(Collectors.groupingBy(Row::size, Collectors.summarizingDouble(this::share)));
    double most =
        shares.values().stream()
            .mapToDouble(each -> each.getSum() * each.getCount())
            .max()
            .orElse(0);
    return most / Math.max(1.0, (double) rows.size() * rows.size());
  }

  private double share(Row row) {
    return (double) row.data() / (row.data() + row.words() + 2 * gaps);
  }

  private static int emptyColumns(List<Row> rows) {
    List<Row> table = rows.stream().filter(Row::hasData).toList();
    int width = table.stream().mapToInt(Row::width).max().orElse(0);
    return (int)
        IntStream.range(0, width)
            .filter(i -> table.stream().allMatch(row -> row.field(i).isEmpty()))
            .count();
  }

  /** Whether tabs stand in as many lines as there are lines of a table between blanks. */
  private boolean hasTabs(Split blanks) {
    return separator == TAB && divided().size() >= blanks.mostAlike();
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
