package overfit.math;

import java.util.Arrays;
import org.apache.commons.math3.analysis.interpolation.LoessInterpolator;

/**
 * A smooth curve through points: at each x, the straight line through the points of a window, with
 * tricube weights. Without robustness iterations it is linear: curve = smoother · y.
 *
 * <p>Cleveland, "Robust Locally Weighted Regression and Smoothing Scatterplots" (1979),
 * https://doi.org/10.1080/01621459.1979.10481038.
 */
final class LocalRegression {

  /** Where the points of a window are closer to each other than this, their mean is used. */
  private static final double NARROW = 1e-6;

  private final SortedPoints points;
  private final int window;
  private final double squares;
  private final double trace;

  /**
   * @param points their x have a range of about 1
   * @param window the number of different x that the curve at one x is computed from
   */
  LocalRegression(SortedPoints points, int window) {
    this.points = points;
    this.window = window;
    this.squares = points.squaresAround(smooth(points.means()));
    this.trace = trace();
  }

  /**
   * The curve through other heights at the same x. A point counts as often as there are points at
   * its x, so the curve through the means is the curve through all points.
   */
  double[] smooth(double[] heights) {
    double share = Math.min(1, (window + 0.5) / points.different());
    return new LoessInterpolator(share, 0, NARROW).smooth(points.x(), heights, points.counts());
  }

  /**
   * The sum of the smoother's diagonal, exactly. The unit vector of an x, smoothed, has the
   * diagonal element there and is 0 a window away, so that unit vectors a window apart are smoothed
   * as one.
   *
   * <p>Each of the m points at an x has 1/m of its element: the sum over the points is the same.
   */
  private double trace() {
    double sum = 0;
    for (int first = 0; first < window; first++) {
      double[] comb = comb(first);
      double[] smoothed = smooth(comb);
      for (int i = first; i < comb.length; i += window) {
        sum += smoothed[i];
      }
    }
    return sum;
  }

  private double[] comb(int first) {
    double[] comb = new double[points.different()];
    Arrays.setAll(comb, i -> i % window == first ? 1 : 0);
    return comb;
  }

  /** The degrees of freedom of the residuals: the number of points less the trace. */
  double residualFreedom() {
    return points.count() - trace;
  }

  /** The mean square of the residuals, for their degrees of freedom. */
  double variance() {
    return squares / residualFreedom();
  }

  /**
   * Generalized cross-validation: (RSS/n) / (1 − trace/n)², an estimate of the squared error at new
   * points, up to the noise.
   *
   * <p>Craven and Wahba, "Smoothing noisy data with spline functions" (1979),
   * https://doi.org/10.1007/BF01404567.
   */
  double crossValidation() {
    double rest = residualFreedom() / points.count();
    return squares / points.count() / (rest * rest);
  }
}
