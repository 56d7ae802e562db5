package overfit.plot;

import java.util.Arrays;

/** Linear interpolation between the points of a curve. */
public final class Interpolation {

  private Interpolation() {}

  /**
   * The interpolated y at x, given points by increasing x; NaN outside of the points and where the
   * line is interrupted.
   */
  public static double at(double x, double[] xs, double[] ys) {
    int count = Math.min(xs.length, ys.length);
    int found = Arrays.binarySearch(xs, 0, count, x);
    if (found >= 0) {
      return ys[found];
    }
    int after = -found - 1;
    if (after == 0 || after == count || Double.isNaN(x)) {
      return Double.NaN;
    }
    double part = (x - xs[after - 1]) / (xs[after] - xs[after - 1]);
    return ys[after - 1] * (1 - part) + ys[after] * part;
  }
}
