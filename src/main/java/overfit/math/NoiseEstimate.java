package overfit.math;

import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The variance of the noise of points around a smooth curve that is not known. */
public final class NoiseEstimate {

  /** With fewer different x, hardly any residuals are free. */
  private static final int FEWEST = 10;

  /** Of more different x, these many are used: enough for a standard error of 5 %, in 20 ms. */
  private static final int MOST = 1000;

  /** The numbers of points of a window; each is about 1.6 times the one before. */
  private static final int[] WINDOWS = {5, 8, 13, 21, 34, 55};

  private NoiseEstimate() {}

  /**
   * The variance of the residuals of a local regression, with the window of the least generalized
   * cross-validation. With fewer than 10 different x it is that around the means at each x, if
   * there are 10 repeats or more; otherwise, and if all y are equal, it is empty.
   *
   * <p>The squares of the residuals are divided by n less the trace of the smoother: Wahba,
   * "Bayesian 'Confidence Intervals' for the Cross-Validated Smoothing Spline" (1983). What changes
   * faster than a line through five points counts as noise, such as the edge of a step; with about
   * 10 points the estimate is mostly too low for a line and too high for a curve.
   */
  public static OptionalDouble variance(double[] x, double[] y) {
    double width = range(x);
    double height = range(y);
    if (width == 0 || height == 0) {
      return OptionalDouble.empty();
    }
    return ofScaled(SortedPoints.of(scaled(x, width), scaled(y, height), MOST)).stream()
        .map(variance -> variance * height * height)
        .findFirst();
  }

  private static OptionalDouble ofScaled(SortedPoints points) {
    double repeats = points.count() - points.different();
    if (points.different() < FEWEST) {
      return repeats < FEWEST
          ? OptionalDouble.empty()
          : OptionalDouble.of(DoubleStream.of(points.squares()).sum() / repeats);
    }
    return IntStream.of(WINDOWS)
        .filter(window -> window <= points.different())
        .mapToObj(window -> new LocalRegression(points, window))
        .filter(curve -> curve.residualFreedom() > 1)
        .min(Comparator.comparingDouble(LocalRegression::crossValidation))
        .stream()
        .mapToDouble(LocalRegression::variance)
        .findFirst();
  }

  private static double range(double[] values) {
    return greatest(values) - least(values);
  }

  /** From −0.5 to 0.5; not around the mean, whose rounding depends on the order of the points. */
  private static double[] scaled(double[] values, double range) {
    double middle = least(values) + range / 2;
    return DoubleStream.of(values).map(value -> (value - middle) / range + 0.0).toArray();
  }

  private static double least(double[] values) {
    return DoubleStream.of(values).min().orElse(0);
  }

  private static double greatest(double[] values) {
    return DoubleStream.of(values).max().orElse(0);
  }
}
