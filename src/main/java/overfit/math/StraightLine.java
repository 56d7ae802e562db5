package overfit.math;

import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * The line y = height + slope · (x − centre). Written around its centre, it keeps all its digits
 * where x are far from 0, such as years.
 */
public record StraightLine(double centre, double height, double slope) {

  /**
   * The line of the least squared error through points, at least one; it is level if all x are
   * equal.
   */
  public static StraightLine through(double[] x, double[] y) {
    if (x.length == 0 || x.length != y.length) {
      throw new IllegalArgumentException(
          "expected as many y as x, at least one, found " + x.length + ", " + y.length);
    }
    double centre = StatUtils.mean(x);
    double height = StatUtils.mean(y);
    SimpleRegression regression = new SimpleRegression();
    for (int i = 0; i < x.length; i++) {
      regression.addData(x[i] - centre, y[i] - height);
    }
    double slope = regression.getSlope();
    return new StraightLine(centre, height, Double.isNaN(slope) ? 0 : slope);
  }

  public double at(double x) {
    return height + slope * (x - centre);
  }

  /** The mean of (y − line)² over the points, at least one. */
  public double meanSquaredError(double[] x, double[] y) {
    return IntStream.range(0, x.length)
        .mapToDouble(i -> (y[i] - at(x[i])) * (y[i] - at(x[i])))
        .average()
        .orElseThrow();
  }
}
