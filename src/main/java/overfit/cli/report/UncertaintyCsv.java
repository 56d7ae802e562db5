package overfit.cli.report;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.IntStream;
import overfit.train.sweep.FitSpread;
import overfit.train.uncertainty.Ensemble;
import overfit.train.uncertainty.EnsembleCurve;

/** The band of an ensemble as CSV: a line for each test point. What is not known is empty. */
public final class UncertaintyCsv {

  private static final List<String> HEAD =
      List.of("x", "mean", "deviation", "low", "high", "truth", "bias2", "variance");

  private UncertaintyCsv() {}

  public static void print(PrintStream out, Ensemble ensemble) {
    EnsembleCurve curve = ensemble.test();
    FitSpread fits = curve.fits();
    List<double[]> columns =
        List.of(
            curve.x(),
            fits.mean(),
            fits.deviation(),
            fits.low(),
            fits.high(),
            curve.truth(),
            curve.biasSquared(),
            fits.variance());
    Csv.print(out, HEAD, IntStream.range(0, fits.points()).mapToObj(i -> row(columns, i)));
  }

  private static List<String> row(List<double[]> columns, int point) {
    return columns.stream().map(column -> Csv.number(column[point])).toList();
  }
}
