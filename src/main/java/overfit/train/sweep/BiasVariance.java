package overfit.train.sweep;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Why fits from different samples miss the true function: because they are wrong on average, or
 * because each is wrong in its own way. Means over the test points.
 *
 * <p>Hastie, Tibshirani and Friedman, "The Elements of Statistical Learning" (2009), section 7.3.
 *
 * @param bias2 the square of the mean fit's distance from the truth
 * @param variance of the fits around their mean, divided by n and not by n − 1, so that bias² +
 *     variance is exactly the mean excess loss of these fits
 */
public record BiasVariance(double bias2, double variance) {

  /**
   * @param fits two or more, at the same points as the truth
   */
  static BiasVariance of(List<double[]> fits, double[] truth) {
    double bias2 = 0;
    double variance = 0;
    for (int i = 0; i < truth.length; i++) {
      int point = i;
      double[] there = fits.stream().mapToDouble(fit -> fit[point]).toArray();
      double mean = StatUtils.mean(there);
      bias2 += (mean - truth[i]) * (mean - truth[i]);
      variance += StatUtils.populationVariance(there, mean);
    }
    return new BiasVariance(bias2 / truth.length, variance / truth.length);
  }

  /** The mean of the fits, point by point. */
  static double[] meanFit(List<double[]> fits) {
    return IntStream.range(0, fits.get(0).length)
        .mapToDouble(i -> fits.stream().mapToDouble(fit -> fit[i]).average().orElseThrow())
        .toArray();
  }
}
