package overfit.nn;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import overfit.math.Kernels;

/**
 * The weight of a layer with one output as one row, its own transpose. A matrix of rows with one
 * element each would be slow.
 */
final class WeightRow implements Weight {
  private final Kernels kernels;
  private final double[] row;
  private final Array2DRowRealMatrix weight;
  private final Array2DRowRealMatrix gradient;
  private final Array2DRowRealMatrix zeroInputs;

  WeightRow(int inputs, int samples, Kernels kernels) {
    this.kernels = kernels;
    row = new double[inputs];
    weight = RepeatedRow.of(row, 1);
    gradient = new Array2DRowRealMatrix(1, inputs);
    zeroInputs = RepeatedRow.of(new double[inputs], samples);
  }

  @Override
  public void set(double[] elements) {
    System.arraycopy(elements, 0, row, 0, row.length);
  }

  @Override
  public double[][] copy() {
    return weight.getData();
  }

  @Override
  public double[][] rows() {
    return weight.getDataRef();
  }

  @Override
  public double[][] gradientRows() {
    return gradient.getDataRef();
  }

  @Override
  public void forward(
      int n, Array2DRowRealMatrix biases, Array2DRowRealMatrix x, Array2DRowRealMatrix z) {
    kernels.dotProducts(n, biases.getEntry(0, 0), x, row, z);
  }

  /** It is its own transpose. */
  @Override
  public void beginBackward() {}

  @Override
  public void propagate(int n, Array2DRowRealMatrix dz, Array2DRowRealMatrix dx) {
    kernels.product(zeroInputs, dz, weight, 1, dx, 0, n);
  }

  @Override
  public WeightGradient gradient(int samples) {
    return new WeightGradient(gradient, samples, kernels);
  }

  /** As a row, (xᵀ · dz)ᵀ. */
  @Override
  public void setFactors(
      WeightGradient gradient, int n, Array2DRowRealMatrix x, Array2DRowRealMatrix dz) {
    gradient.setFactors(n, dz, x);
  }
}
