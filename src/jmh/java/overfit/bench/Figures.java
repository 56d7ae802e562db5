package overfit.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Prints measurements, one per line. */
final class Figures {

  private Figures() {}

  static void one(String what, String unit, double value) {
    System.out.printf(Locale.ROOT, "%-44s %10.1f %s%n", what, value, unit);
  }

  static void many(String what, String unit, List<? extends Number> values) {
    double[] sorted = values.stream().mapToDouble(Number::doubleValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%-44s %10.1f %s mean, %.1f median, %.1f 95th percentile, %.1f most, of %d%n",
        what,
        Arrays.stream(sorted).average().orElseThrow(),
        unit,
        quantile(sorted, 0.5),
        quantile(sorted, 0.95),
        quantile(sorted, 1),
        sorted.length);
  }

  private static double quantile(double[] sorted, double part) {
    return sorted[(int) Math.min(sorted.length - 1, part * sorted.length)];
  }
}
