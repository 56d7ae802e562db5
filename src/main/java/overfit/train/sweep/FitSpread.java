package overfit.train.sweep;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;

/**
 * What fits at the same points have in common, point by point. The arrays are never modified.
 *
 * @param deviation the standard deviation, with n − 1; of a single fit it is 0
 * @param variance divided by n, so that bias² + variance is the mean squared error of the fits
 */
public record FitSpread(double[] mean, double[] deviation, double[] variance) {

  /** A band is the mean plus and minus as many standard deviations. */
  public static final double WIDTH = 2;

  /** The spread of some fits; without points if there are none. */
  public static FitSpread of(List<double[]> fits) {
    int points = fits.isEmpty() ? 0 : fits.get(0).length;
    double[] mean = new double[points];
    double[] deviation = new double[points];
    double[] variance = new double[points];
    double[] there = new double[fits.size()];
    for (int i = 0; i < points; i++) {
      int point = i;
      Arrays.setAll(there, fit -> fits.get(fit)[point]);
      mean[i] = StatUtils.mean(there);
      deviation[i] = Math.sqrt(StatUtils.variance(there, mean[i]));
      variance[i] = StatUtils.populationVariance(there, mean[i]);
    }
    return new FitSpread(mean, deviation, variance);
  }

  public int points() {
    return mean.length;
  }

  /** The lower edge of the band. */
  public double[] low() {
    return edge(-WIDTH);
  }

  /** The upper edge of the band. */
  public double[] high() {
    return edge(WIDTH);
  }

  private double[] edge(double deviations) {
    return IntStream.range(0, points())
        .mapToDouble(i -> mean[i] + deviations * deviation[i])
        .toArray();
  }

  /** The squared distance of the mean from the truth, point by point. */
  public double[] biasSquared(double[] truth) {
    return IntStream.range(0, points())
        .mapToDouble(i -> (mean[i] - truth[i]) * (mean[i] - truth[i]))
        .toArray();
  }

  /** The means of both over the points. */
  public BiasVariance against(double[] truth) {
    return new BiasVariance(StatUtils.mean(biasSquared(truth)), StatUtils.mean(variance));
  }

  /** The share of some values, one for each point, that lie in the band; NaN without points. */
  public double coverage(double[] values) {
    long inside =
        IntStream.range(0, points())
            .filter(i -> Math.abs(values[i] - mean[i]) <= WIDTH * deviation[i])
            .count();
    return (double) inside / points();
  }
}
