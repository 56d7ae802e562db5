package overfit.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import overfit.config.Setting;
import overfit.train.sweep.CellSummary;
import overfit.train.sweep.SweepSummary;

/** What tells the cells of a sweep apart, in words: the run, and the settings that are swept. */
record SweepLabels(List<TextColumn> columns) {

  /** A longer value, such as the name of a file, is cut. */
  private static final int WIDEST = 24;

  static SweepLabels of(SweepSummary summary) {
    List<TextColumn> columns = new ArrayList<>();
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

  private static TextColumn column(
      SweepSummary summary, String title, Function<CellSummary, String> text) {
    return TextColumn.ofWords(
        title, summary.cells().stream().map(text).map(SweepLabels::cut).toList());
  }

  private static String cut(String text) {
    return text.length() <= WIDEST ? text : text.substring(0, WIDEST - 2) + "..";
  }

  /** {@code none 0.1}, without the spaces that align rows. */
  String words(int row) {
    return columns.stream()
        .map(column -> column.cells().get(row))
        .collect(Collectors.joining("  "));
  }
}
