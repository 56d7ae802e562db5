package overfit.train.uncertainty;

import overfit.train.sweep.BiasVariance;

/**
 * The parts of the squared error that a member is expected to make for a new noisy point; means
 * over the test points.
 *
 * @param fits of the fits around the truth
 * @param noise the variance of the noise, which no fit can avoid
 */
public record ErrorParts(BiasVariance fits, double noise) {

  /** Their sum. */
  public double expected() {
    return fits.bias2() + fits.variance() + noise;
  }
}
