package overfit.nn;

import java.util.List;

/**
 * All weights and biases of a network as one vector, and its gradient beside it.
 *
 * <p>The order is PyTorch's: layer by layer, the weight and then the bias. A weight here is inputs
 * × outputs, row by row, which is PyTorch's outputs × inputs transposed. The rows are those of the
 * layers' matrices, so a change here is a change of the network.
 */
public final class Parameters {
  private final Rows values;
  private final Rows gradients;

  Parameters(Rows values, Rows gradients) {
    this.values = values;
    this.gradients = gradients;
  }

  static Parameters of(List<Layer> layers) {
    return new Parameters(
        new Rows(layers.stream().flatMap(Layer::values).toArray(double[][]::new)),
        new Rows(layers.stream().flatMap(Layer::gradients).toArray(double[][]::new)));
  }

  public int count() {
    return values.count();
  }

  /** A copy of all values. */
  public double[] toVector() {
    double[] vector = new double[count()];
    values.copyTo(vector, 0);
    return vector;
  }

  /** Writes all values into {@code vector}. */
  public void copyTo(double[] vector) {
    values.copyTo(vector, 0);
  }

  public void set(double[] vector) {
    values.copyFrom(vector, 0);
  }

  /** A copy of the gradient, in the order of the values. */
  public double[] toGradientVector() {
    double[] vector = new double[count()];
    gradients.copyTo(vector, 0);
    return vector;
  }

  public void setGradient(double[] vector) {
    gradients.copyFrom(vector, 0);
  }

  Rows values() {
    return values;
  }

  Rows gradients() {
    return gradients;
  }
}
