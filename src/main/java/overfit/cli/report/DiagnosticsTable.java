package overfit.cli.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import overfit.config.ShortestDecimal;
import overfit.screen.NumberText;
import overfit.screen.Paragraph;
import overfit.train.RunStatus;
import overfit.train.export.DiagnosticsLog;
import overfit.train.layers.Diagnostics;
import overfit.train.layers.LayerState;
import overfit.train.layers.LayerWarning;
import overfit.train.layers.NetworkState;

/** The layers of runs as tables, with their sharpness and warnings. */
public final class DiagnosticsTable {

  private static final int WIDTH = 79;

  private static final List<String> TITLES =
      List.of("layer", "weight", "grad", "at 0", "step", "sum", "sum sd", "out", "out sd", "flat");

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
            " step: the length of the next update over that of the weight; sum, out: mean",
            "   and standard deviation before the activation, after normalization, and after",
            "   it; flat: the share of outputs where it is flat: saturated, or relu's 0")
        .forEach(out::println);
  }

  private void print(DiagnosticsLog run) {
    List<Diagnostics> series = run.series();
    Diagnostics present = series.get(series.size() - 1);
    out.println();
    String restored = run.run().status() == RunStatus.STOPPED ? ", restored" : "";
    out.println(" " + run.run().name() + ", layers at epoch " + present.epoch() + restored);
    List<List<String>> rows = new ArrayList<>(List.of(TITLES));
    for (int l = 0; l < present.network().layers().size(); l++) {
      rows.add(row(present.network().layers().get(l), series.get(0).network().layers().get(l)));
    }
    new TextTable(rows, NUMBERS).lines().forEach(out::println);
    out.println(" " + step(present.network()));
    out.println(" " + present.sharpness().sentence());
    for (LayerWarning warning : run.warnings(series)) {
      String words =
          warning.sentence() + " " + warning.remedy() + " (" + warning.kind().source() + ")";
      Paragraph.wrap(words, WIDTH - 1).forEach(line -> out.println(" " + line));
    }
  }

  private static List<String> row(LayerState layer, LayerState atFirst) {
    return List.of(
        layer.shortName(),
        number(layer.weight()),
        number(layer.weightGradient()),
        number(atFirst.weightGradient()),
        number(layer.update()),
        number(layer.sums().mean()),
        number(layer.sums().deviation()),
        number(layer.activations().mean()),
        number(layer.activations().deviation()),
        Double.isNaN(layer.flat()) ? "-" : Math.round(100 * layer.flat()) + " %");
  }

  private static String step(NetworkState network) {
    return network.plain()
        ? "step: rate * gradient / weight, with the rate " + ShortestDecimal.format(network.rate())
        : "step: the next update, measured on a copy, over the weight";
  }

  private static String number(double value) {
    return NumberText.loss(value);
  }
}
