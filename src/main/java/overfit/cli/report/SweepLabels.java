package overfit.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import overfit.config.Setting;
import overfit.train.sweep.CellSummary;
import overfit.train.sweep.SweepSummary;

/** What tells the cells of a sweep apart, in words: the run, and the settings that are swept. */
record SweepLabels(List<Column> columns) {

  /** A longer value, such as the name of a file, is cut. */
  private static final int WIDEST = 24;

  private static final String GAP = "  ";

  /** Aligned to the left. */
  private record Column(String title, List<String> cells) {

    int width() {
      return cells.stream().mapToInt(String::length).reduce(title.length(), Math::max);
    }
  }

  static SweepLabels of(SweepSummary summary) {
    List<Column> columns = new ArrayList<>();
    List<Setting<?>> swept = summary.plan().swept();
    long runs = summary.plan().cells().stream().map(cell -> cell.run()).distinct().count();
    if (runs > 1 || swept.isEmpty()) {
      columns.add(column(summary, "run", cell -> cell.cell().run()));
    }
    swept.forEach(
        setting ->
            columns.add(
                column(
                    summary, setting.name(), cell -> cell.cell().spec().config().brief(setting))));
    return new SweepLabels(columns);
  }

  private static Column column(
      SweepSummary summary, String title, Function<CellSummary, String> text) {
    return new Column(title, summary.cells().stream().map(text).map(SweepLabels::cut).toList());
  }

  private static String cut(String text) {
    return text.length() <= WIDEST ? text : text.substring(0, WIDEST - 2) + "..";
  }

  int width() {
    return columns.stream().mapToInt(Column::width).sum() + GAP.length() * (columns.size() - 1);
  }

  String heading() {
    return line(Column::title);
  }

  String row(int row) {
    return line(column -> column.cells.get(row));
  }

  /** {@code none 0.1}, without the spaces that align rows. */
  String words(int row) {
    return String.join(GAP, columns.stream().map(column -> column.cells.get(row)).toList());
  }

  private String line(Function<Column, String> text) {
    return String.join(
        GAP,
        columns.stream().map(column -> Padding.left(text.apply(column), column.width())).toList());
  }
}
