package overfit.nn;

import org.apache.commons.math3.linear.RealMatrix;

/**
 * How wrong predictions are: the mean over all their elements of a function of the error,
 * prediction − y.
 */
public enum Loss {
  /** Mean squared error, https://docs.pytorch.org/docs/stable/generated/torch.nn.MSELoss.html. */
  MSE("mse") {
    @Override
    double of(double error) {
      return error * error;
    }

    @Override
    double slope(double error) {
      return 2 * error;
    }
  };

  private final String key;

  Loss(String key) {
    this.key = key;
  }

  public String key() {
    return key;
  }

  /** The loss of a prediction (n×m), given the truth y (n×m). */
  public double of(RealMatrix prediction, RealMatrix y) {
    double sum = 0;
    for (int i = 0; i < y.getRowDimension(); i++) {
      for (int j = 0; j < y.getColumnDimension(); j++) {
        sum += of(prediction.getEntry(i, j) - y.getEntry(i, j));
      }
    }
    return sum / elements(y);
  }

  /** out = the loss's gradient by the prediction; all n×m. */
  public void gradient(RealMatrix prediction, RealMatrix y, RealMatrix out) {
    double elements = elements(y);
    for (int i = 0; i < y.getRowDimension(); i++) {
      for (int j = 0; j < y.getColumnDimension(); j++) {
        out.setEntry(i, j, slope(prediction.getEntry(i, j) - y.getEntry(i, j)) / elements);
      }
    }
  }

  private static double elements(RealMatrix y) {
    return (double) y.getRowDimension() * y.getColumnDimension();
  }

  abstract double of(double error);

  abstract double slope(double error);
}
