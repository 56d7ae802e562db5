package overfit.math;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;

/**
 * The mean of some values and how sure it is. Of a single value only the mean is known, of none
 * nothing; what is not known is NaN.
 *
 * @param count the number of values
 * @param sd the sample standard deviation, with n − 1
 * @param low the lower end of the 95 % confidence interval of the mean
 * @param high its upper end
 */
public record MeanInterval(int count, double mean, double sd, double low, double high) {

  /** Both tails together have 5 %. */
  private static final double UPPER = 0.975;

  /** The interval is mean ± t · sd / √n, with Student's t for n − 1 degrees of freedom. */
  public static MeanInterval of(double[] values) {
    int count = values.length;
    double mean = StatUtils.mean(values);
    if (count < 2) {
      return new MeanInterval(count, mean, Double.NaN, Double.NaN, Double.NaN);
    }
    double sd = Math.sqrt(StatUtils.variance(values, mean));
    // Without a generator of random numbers, which is for drawing from the distribution.
    double t = new TDistribution(null, count - 1).inverseCumulativeProbability(UPPER);
    double half = t * sd / Math.sqrt(count);
    return new MeanInterval(count, mean, sd, mean - half, mean + half);
  }

  /** Of the differences between two series, value by value. */
  public static MeanInterval ofDifferences(double[] values, double[] from) {
    if (values.length != from.length) {
      throw new IllegalArgumentException(
          "expected pairs, found " + values.length + " and " + from.length + " values");
    }
    double[] differences = new double[values.length];
    Arrays.setAll(differences, i -> values[i] - from[i]);
    return of(differences);
  }

  /** The distance of the ends of the interval from the mean. */
  public double half() {
    return (high - low) / 2;
  }
}
