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
   * @param weight inputs×outputs: the incoming weights of a unit are a column
   */
  void apply(double[][] weight, double limit) {
    int outputs = weight[0].length;
    if (factors.length < outputs) {
      factors = new double[outputs];
    }
    computeFactors(weight, limit, outputs);
    for (double[] row : weight) {
      for (int j = 0; j < outputs; j++) {
        row[j] *= factors[j];
      }
    }
  }

  private void computeFactors(double[][] weight, double limit, int outputs) {
    Arrays.fill(factors, 0, outputs, 0);
    for (double[] row : weight) {
      for (int j = 0; j < outputs; j++) {
        factors[j] += row[j] * row[j];
      }
    }
    for (int j = 0; j < outputs; j++) {
      factors[j] = factor(factors[j], limit);
    }
  }

  private static double factor(double squares, double limit) {
    double norm = Math.sqrt(squares);
    return norm > limit ? limit / norm : 1;
  }

  /** The same for the incoming weights of a single unit. */
  static void applyToUnit(double[] weights, double limit) {
    double squares = 0;
    for (double weight : weights) {
      squares += weight * weight;
    }
    double factor = factor(squares, limit);
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= factor;
    }
  }
}
