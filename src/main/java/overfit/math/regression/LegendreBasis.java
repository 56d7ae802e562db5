package overfit.math.regression;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.util.MathArrays;

/**
 * The Legendre polynomials P0 to Pd of x, scaled so that a range of x becomes -1 to 1. Their
 * columns are far from parallel where those of the powers of x are not, so that high degrees keep
 * their digits.
 *
 * <p>https://dlmf.nist.gov/18.9, table 18.9.1.
 *
 * @param orthonormal whether Pk is multiplied by √(2k + 1), so that the mean of its square over the
 *     range is 1. It then gets the heavier, the higher its degree is: of the curves through all
 *     points, the one with the least norm is another.
 */
record LegendreBasis(int degree, double min, double max, boolean orthonormal) {

  /** The number of polynomials. */
  int count() {
    return degree + 1;
  }

  /** The polynomials at x, P0 first. */
  double[] at(double x) {
    double t = scaled(x);
    double[] values = new double[degree + 1];
    values[0] = 1;
    for (int k = 1; k <= degree; k++) {
      double before = k > 1 ? values[k - 2] : 0;
      values[k] = ((2 * k - 1) * t * values[k - 1] - (k - 1) * before) / k;
    }
    for (int k = 1; orthonormal && k <= degree; k++) {
      values[k] *= Math.sqrt(2 * k + 1);
    }
    return values;
  }

  /** From both ends, so that these become exactly -1 and 1; 0 in a range without length. */
  private double scaled(double x) {
    return max > min ? ((x - min) - (max - x)) / (max - min) : 0;
  }

  /** The polynomials at each x, a row each: n×(d + 1). */
  RealMatrix matrix(double[] x) {
    double[][] rows = new double[x.length][];
    for (int i = 0; i < x.length; i++) {
      rows[i] = at(x[i]);
    }
    return new Array2DRowRealMatrix(rows, false);
  }

  /** y − polynomial at each x, in which no digits are lost. */
  double[] residuals(double[] coefficients, double[] x, double[] y) {
    double[] factors = Arrays.copyOf(coefficients, count() + 1);
    factors[count()] = -1;
    double[] residuals = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      double[] terms = Arrays.copyOf(at(x[i]), count() + 1);
      terms[count()] = y[i];
      residuals[i] = -MathArrays.linearCombination(terms, factors);
    }
    return residuals;
  }

  /** The polynomial with these coefficients, that of P0 first. */
  Curve curve(double[] coefficients) {
    return new Curve(
        x -> new ArrayRealVector(at(x), false).dotProduct(new ArrayRealVector(coefficients, false)),
        Optional.of(coefficients));
  }
}
