package overfit.nn;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import overfit.math.Kernels;

/** A weight with a row of its outputs for every input. */
final class WeightMatrix implements Weight {
  private final Kernels kernels;
  private final Array2DRowRealMatrix weight;
  private final Array2DRowRealMatrix gradient;
  private final Array2DRowRealMatrix transposed;
  private final Array2DRowRealMatrix zeroInputs;

  WeightMatrix(int inputs, int outputs, int samples, Kernels kernels) {
    this.kernels = kernels;
    weight = new Array2DRowRealMatrix(inputs, outputs);
    gradient = new Array2DRowRealMatrix(inputs, outputs);
    transposed = new Array2DRowRealMatrix(outputs, inputs);
    zeroInputs = RepeatedRow.of(new double[inputs], samples);
  }

  @Override
  public void set(double[] elements) {
    int inputs = weight.getRowDimension();
    for (int i = 0; i < elements.length; i++) {
      weight.setEntry(i % inputs, i / inputs, elements[i]);
    }
  }

  @Override
  public double[][] copy() {
    return weight.transpose().getData();
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
    kernels.product(biases, x, weight, weight.getRowDimension(), z, 0, n);
  }

  @Override
  public void beginBackward() {
    kernels.transpose(weight.getRowDimension(), weight, transposed);
  }

  @Override
  public void propagate(int n, Array2DRowRealMatrix dz, Array2DRowRealMatrix dx) {
    kernels.product(zeroInputs, dz, transposed, transposed.getRowDimension(), dx, 0, n);
  }

  @Override
  public WeightGradient gradient(int samples) {
    return new WeightGradient(gradient, samples, kernels);
  }

  @Override
  public void setFactors(
      WeightGradient gradient, int n, Array2DRowRealMatrix x, Array2DRowRealMatrix dz) {
    gradient.setFactors(n, x, dz);
  }
}
