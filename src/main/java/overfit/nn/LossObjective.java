package overfit.nn;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;

/**
 * The training objective: a loss function and its targets, evaluated for a few samples at a time.
 */
final class LossObjective {
  private Loss loss = Loss.MSE;
  private double[][] y = {};
  private double elements;

  /** Sets the loss function and the targets. */
  LossObjective against(Loss other, Array2DRowRealMatrix truth) {
    loss = other;
    y = truth.getDataRef();
    elements = Loss.elements(truth);
    return this;
  }

  /**
   * Computes the gradient of the loss with respect to the outputs of n samples from {@code first}
   * on; both matrices have one row per sample.
   */
  void gradient(int first, int n, double[][] outputs, double[][] gradient) {
    for (int i = 0; i < n; i++) {
      double[] truth = y[first + i];
      for (int j = 0; j < truth.length; j++) {
        gradient[i][j] = loss.slope(outputs[i][j] - truth[j]) / elements;
      }
    }
  }

  /** Adds the losses of n samples from {@code first} on to a sum, in their order. */
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

  /** Adds the pieces of the loss that the errors of n samples from {@code first} on are on. */
  void addPieces(Pieces pieces, int first, int n, double[][] outputs) {
    for (int i = 0; i < n; i++) {
      double[] truth = y[first + i];
      for (int j = 0; j < truth.length; j++) {
        pieces.add(outputs[i][j] - truth[j], loss.bends());
      }
    }
  }

  /** The mean, given the sum over all samples. */
  double mean(double sum) {
    return sum / elements;
  }
}
