package overfit.nn;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;

/** A cost of which only the gradient by the outputs is known. */
final class GivenGradient implements Objective {
  private double[][] rows = {};

  GivenGradient of(Array2DRowRealMatrix gradient) {
    rows = gradient.getDataRef();
    return this;
  }

  @Override
  public void gradient(int first, int n, double[][] outputs, double[][] gradient) {
    for (int i = 0; i < n; i++) {
      System.arraycopy(rows[first + i], 0, gradient[i], 0, gradient[i].length);
    }
  }

  @Override
  public double addLoss(double sum, int first, int n, double[][] outputs) {
    return sum;
  }
}
