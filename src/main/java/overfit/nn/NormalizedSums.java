package overfit.nn;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;

/** The normalized sums u of a hidden layer for the samples of a chunk, and their gradients. */
final class NormalizedSums {
  private final LayerNorm norm;
  private final double[][] standardized;

  /** What the sums of each sample were multiplied by to standardize them. */
  private final double[] scales;

  private final Array2DRowRealMatrix u;
  private final Array2DRowRealMatrix du;

  NormalizedSums(LayerNorm norm, int samples) {
    this.norm = norm;
    standardized = new double[samples][norm.units()];
    scales = new double[samples];
    u = new Array2DRowRealMatrix(samples, norm.units());
    du = new Array2DRowRealMatrix(samples, norm.units());
  }

  /** What {@link #forward} computes. */
  Array2DRowRealMatrix values() {
    return u;
  }

  /** The gradient of the loss with respect to the values, which {@link #backward} expects. */
  Array2DRowRealMatrix gradient() {
    return du;
  }

  /** Normalizes the sums z of n samples. */
  void forward(int n, Array2DRowRealMatrix z) {
    double[][] sums = z.getDataRef();
    double[][] values = u.getDataRef();
    for (int i = 0; i < n; i++) {
      scales[i] = LayerNorm.standardize(sums[i], standardized[i]);
      norm.affine(standardized[i], values[i]);
    }
  }

  /** Computes the gradient of the loss with respect to z. */
  void backward(int n, Array2DRowRealMatrix dz) {
    double[][] gradients = du.getDataRef();
    double[][] sums = dz.getDataRef();
    for (int i = 0; i < n; i++) {
      norm.propagate(gradients[i], standardized[i], scales[i], sums[i]);
    }
  }

  /** Accumulates the gradients of the weight and the bias. */
  void addGradients(int n) {
    norm.addGradients(n, du, standardized);
  }

  /** z' of n samples. */
  double[][] standardized(int n) {
    return Arrays.copyOf(standardized, n);
  }

  /** The values, row by row. */
  Stream<double[]> rows(int n) {
    return Arrays.stream(u.getDataRef(), 0, n);
  }
}
