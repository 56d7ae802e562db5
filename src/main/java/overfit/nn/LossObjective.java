package overfit.nn;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;

/**
 * What the outputs of a network are to make small: a loss against the truth, a few samples at a
 * time.
 */
final class LossObjective {
  private Loss loss = Loss.MSE;
  private double[][] y = {};
  private double elements;

  LossObjective against(Loss other, Array2DRowRealMatrix truth) {
    loss = other;
    y = truth.getDataRef();
    elements = Loss.elements(truth);
    return this;
  }

  /**
   * Sets the gradient by the outputs of the samples {@code first} to below {@code first} + n, both
   * with a row a sample.
   */
  void gradient(int first, int n, double[][] outputs, double[][] gradient) {
    for (int i = 0; i < n; i++) {
      double[] truth = y[first + i];
      for (int j = 0; j < truth.length; j++) {
        gradient[i][j] = loss.slope(outputs[i][j] - truth[j]) / elements;
      }
    }
  }

  /** The sum plus what the same samples cost, added in their order. */
  double addLoss(double sum, int first, int n, double[][] outputs) {
    double total = sum;
    for (int i = 0; i < n; i++) {
      double[] truth = y[first + i];
      for (int j = 0; j < truth.length; j++) {
        total += loss.of(outputs[i][j] - truth[j]);
      }
    }
    return total;
  }

  /** The loss, given the sum over all samples. */
  double mean(double sum) {
    return sum / elements;
  }
}
