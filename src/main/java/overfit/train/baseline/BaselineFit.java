package overfit.train.baseline;

import java.util.List;
import java.util.Optional;
import overfit.config.Settings;
import overfit.math.regression.Curve;
import overfit.math.regression.Regression;
import overfit.train.history.Points;

/**
 * A baseline: a curve computed from the samples of a run. Its losses are of the loss function of
 * the run, whatever the curve minimizes.
 *
 * @param trainLoss the loss on the samples
 * @param testLoss the loss to be expected on new samples, or on the held-out points if the target
 *     is unknown; NaN without these
 * @param excessLoss the mean squared error against the noiseless target; NaN if unknown
 * @param range the difference between the largest and the least y at the test points
 */
public record BaselineFit(
    Regression regression,
    Curve curve,
    double trainLoss,
    double testLoss,
    double excessLoss,
    double range) {

  /** {@code polynomial 3}. */
  public String name() {
    return Settings.BASELINE.domain().format(Optional.of(List.of(regression)));
  }

  /** Those of the Legendre polynomials; empty for a spline. */
  public Optional<double[]> coefficients() {
    return curve.coefficients();
  }

  public BaselineCurve at(double[] x) {
    return new BaselineCurve(name(), new Points(x, curve.at(x)));
  }
}
