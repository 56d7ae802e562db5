package overfit.math.regression;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * A curve y = f(x).
 *
 * @param coefficients those of the Legendre polynomials; empty if it is no polynomial
 */
public record Curve(DoubleUnaryOperator f, Optional<double[]> coefficients) {

  public double at(double x) {
    return f.applyAsDouble(x);
  }

  /** f at each x. */
  public double[] at(double[] x) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = at(x[i]);
    }
    return y;
  }

  /** offset + scale · f. */
  public Curve scaled(double scale, double offset) {
    return new Curve(
        x -> offset + scale * at(x), coefficients.map(each -> scaled(each, scale, offset)));
  }

  /** P0 is 1, so that its coefficient takes the offset. */
  private static double[] scaled(double[] coefficients, double scale, double offset) {
    double[] scaled = Arrays.stream(coefficients).map(each -> scale * each).toArray();
    scaled[0] += offset;
    return scaled;
  }
}
