package overfit.nn;

import java.util.Arrays;

/**
 * Max-norm regularization: after an optimizer step, the incoming weights of a hidden unit whose
 * Euclidean norm is larger than the limit are scaled to it. Biases and the output layer stay.
 *
 * <p>Section 5.1 of Srivastava et al., "Dropout: A Simple Way to Prevent Neural Networks from
 * Overfitting" (2014), https://jmlr.org/papers/v15/srivastava14a.html.
 */
final class NormLimit {
  private double[] factors = new double[0];

  /**
   * Limits the weights of some units: rows have one or several incoming weights of every unit, one
   * after the other.
   */
  void apply(double[][] rows, int units, double limit) {
    if (factors.length < units) {
      factors = new double[units];
    }
    computeFactors(rows, units, limit);
    for (double[] row : rows) {
      for (int first = 0; first < row.length; first += units) {
        for (int j = 0; j < units; j++) {
          row[first + j] *= factors[j];
        }
      }
    }
  }

  private void computeFactors(double[][] rows, int units, double limit) {
    Arrays.fill(factors, 0, units, 0);
    for (double[] row : rows) {
      for (int first = 0; first < row.length; first += units) {
        for (int j = 0; j < units; j++) {
          factors[j] += row[first + j] * row[first + j];
        }
      }
    }
    for (int j = 0; j < units; j++) {
      factors[j] = factor(factors[j], limit);
    }
  }

  private static double factor(double squares, double limit) {
    double norm = Math.sqrt(squares);
    return norm > limit ? limit / norm : 1;
  }
}
