package overfit.train;

import java.util.Arrays;
import java.util.stream.IntStream;
import overfit.config.Config;
import overfit.config.Settings;
import overfit.data.Samples;
import overfit.data.Standardization;
import overfit.data.Target;
import overfit.train.history.Points;

/**
 * Evenly spaced points of the target function.
 *
 * @param points in the user's units; their y are NaN if the target is unknown
 * @param samples the same in the units of training
 */
record Grid(Points points, Samples samples) {

  /**
   * A grid whose range of x extends beyond that of the config by {@code margin} times its length on
   * both sides.
   */
  static Grid of(Config config, Standardization units, int count, double margin) {
    double beyond = margin * (config.get(Settings.X_MAX) - config.get(Settings.X_MIN));
    double min = config.get(Settings.X_MIN) - beyond;
    double max = config.get(Settings.X_MAX) + beyond;
    Target target = config.get(Settings.TARGET);
    if (units.equals(Standardization.NONE)) {
      Samples exact = Samples.exact(target, count, min, max);
      return new Grid(new Points(exact.x().getColumn(0), exact.y().getColumn(0)), exact);
    }
    double[] x =
        IntStream.range(0, count).mapToDouble(i -> between(min, max, i, count - 1)).toArray();
    double[] y = Arrays.stream(x).map(target::at).toArray();
    return new Grid(new Points(x, y), Samples.of(x, y, units));
  }

  /** From both ends, so that these are exact. */
  private static double between(double min, double max, int i, int steps) {
    double step = (max - min) / steps;
    return 2 * i < steps ? min + i * step : max - (steps - i) * step;
  }
}
