package overfit.cli.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import overfit.config.ShortestDecimal;
import overfit.screen.Paragraph;
import overfit.train.RunStatus;
import overfit.train.export.DiagnosticsLog;
import overfit.train.layers.Diagnostics;
import overfit.train.layers.LayerState;
import overfit.train.layers.LayerWarning;
import overfit.train.layers.NetworkState;
import overfit.tui.page.layers.LayerColumn;

/** The layers of runs as tables, with their sharpness and warnings. */
public final class DiagnosticsTable {

  private static final int WIDTH = 79;

  /** Before the gradient at first, and after it. */
  private static final List<LayerColumn> GRADIENT =
      List.of(LayerColumn.WEIGHT, LayerColumn.GRADIENT);

  private static final List<LayerColumn> SIGNALS =
      List.of(
          LayerColumn.STEP,
          LayerColumn.SUM_MEAN,
          LayerColumn.SUMS,
          LayerColumn.OUTPUT_MEAN,
          LayerColumn.OUTPUTS,
          LayerColumn.FLAT);

  private static final Set<Integer> NUMBERS = Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9);

  private final PrintStream out;

  public DiagnosticsTable(PrintStream out) {
    this.out = out;
  }

  /** Prints one for each run. */
  public void print(List<DiagnosticsLog> runs) {
    runs.forEach(this::print);
    List.of(
            " weight, grad: norms; the gradient is that of the train loss, dropout off",
            " step/w: the length of the next update over that of the weight; sum, out: the",
            "   mean and standard deviation before the activation, after normalization, and",
            "   after it; flat: the share of outputs where it is flat: saturated, or relu's 0")
        .forEach(out::println);
  }

  private void print(DiagnosticsLog run) {
    List<Diagnostics> series = run.series();
    Diagnostics present = series.get(series.size() - 1);
    out.println();
    String restored = run.run().status() == RunStatus.STOPPED ? ", restored" : "";
    out.println(" " + run.run().name() + ", layers at epoch " + present.epoch() + restored);
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("layer", LayerColumn::title, "at 0"));
    for (int l = 0; l < present.network().layers().size(); l++) {
      LayerState layer = present.network().layers().get(l);
      LayerState first = series.get(0).network().layers().get(l);
      rows.add(
          row(layer.shortName(), column -> column.text(layer), LayerColumn.GRADIENT.text(first)));
    }
    new TextTable(rows, NUMBERS).lines().forEach(out::println);
    printWrapped(step(present.network()));
    printWrapped(present.sharpness().sentence());
    for (LayerWarning warning : run.warnings(series)) {
      printWrapped(
          warning.sentence() + " " + warning.remedy() + " (" + warning.kind().source() + ")");
    }
  }

  private void printWrapped(String words) {
    Paragraph.wrap(words, WIDTH - 1).forEach(line -> out.println(" " + line));
  }

  private static List<String> row(
      String name, Function<LayerColumn, String> cell, String firstGradient) {
    List<String> row = new ArrayList<>(List.of(name));
    GRADIENT.forEach(column -> row.add(cell.apply(column)));
    row.add(firstGradient);
    SIGNALS.forEach(column -> row.add(cell.apply(column)));
    return row;
  }

  private static String step(NetworkState network) {
    return network.plain()
        ? "step/w: rate * gradient / weight, with the rate "
            + ShortestDecimal.format(network.rate())
        : "step/w: the next update, measured on a copy, over the weight";
  }
}
