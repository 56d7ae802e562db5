package overfit.cli.report;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.IntStream;
import overfit.train.rate.RateCurve;

/** The losses of a search for a learning rate as CSV: a line a step. */
public final class RateCsv {

  private RateCsv() {}

  public static void print(PrintStream out, RateCurve curve) {
    double[] rates = curve.rates();
    double[] losses = curve.losses();
    double[] smoothed = curve.smoothed();
    Csv.print(
        out,
        List.of("learning_rate", "loss", "smoothed_loss"),
        IntStream.range(0, rates.length)
            .mapToObj(i -> Csv.numbers(rates[i], losses[i], smoothed[i])));
  }
}
