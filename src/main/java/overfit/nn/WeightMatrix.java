package overfit.nn;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import overfit.math.Kernels;

/** A weight with a row of its outputs for every input. */
final class WeightMatrix extends Weight {

  WeightMatrix(int inputs, int outputs, int samples, Kernels kernels) {
    super(
        new Array2DRowRealMatrix(inputs, outputs),
        new Array2DRowRealMatrix(outputs, inputs),
        samples,
        kernels);
  }

  @Override
  void set(double[] values) {
    int inputs = elements.getRowDimension();
    for (int i = 0; i < values.length; i++) {
      elements.setEntry(i % inputs, i / inputs, values[i]);
    }
  }

  @Override
  double[][] copy() {
    return elements.transpose().getData();
  }

  @Override
  void forward(int n, Array2DRowRealMatrix biases, Array2DRowRealMatrix x, Array2DRowRealMatrix z) {
    kernels.product(biases, x, elements, elements.getRowDimension(), z, 0, n);
  }

  @Override
  void beginBackward() {
    kernels.transpose(elements.getRowDimension(), elements, transposed);
  }

  @Override
  void setFactors(WeightGradient chunk, int n, Array2DRowRealMatrix x, Array2DRowRealMatrix dz) {
    chunk.setFactors(n, x, dz);
  }
}
