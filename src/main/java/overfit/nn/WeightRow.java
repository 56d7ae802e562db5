package overfit.nn;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import overfit.math.Kernels;

/**
 * The weight of a layer with one output as one row, its own transpose. A matrix of rows with one
 * element each would be slow.
 */
final class WeightRow extends Weight {
  private final double[] row;

  WeightRow(int inputs, int samples, Kernels kernels) {
    this(new double[inputs], samples, kernels);
  }

  private WeightRow(double[] row, int samples, Kernels kernels) {
    this(row, RepeatedRow.of(row, 1), samples, kernels);
  }

  private WeightRow(double[] row, Array2DRowRealMatrix elements, int samples, Kernels kernels) {
    super(elements, elements, samples, kernels);
    this.row = row;
  }

  @Override
  void set(double[] values) {
    System.arraycopy(values, 0, row, 0, row.length);
  }

  @Override
  double[][] copy() {
    return elements.getData();
  }

  @Override
  void forward(int n, Array2DRowRealMatrix biases, Array2DRowRealMatrix x, Array2DRowRealMatrix z) {
    kernels.dotProducts(n, biases.getEntry(0, 0), x, row, z);
  }

  /** It is its own transpose. */
  @Override
  void beginBackward() {}

  /** As a row, (xᵀ · dz)ᵀ. */
  @Override
  void setFactors(WeightGradient chunk, int n, Array2DRowRealMatrix x, Array2DRowRealMatrix dz) {
    chunk.setFactors(n, dz, x);
  }
}
