package overfit.nn;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import overfit.math.Kernels;

/**
 * The weight w (inputs×outputs) of a linear layer z = x · w + b, with its gradient, in the form
 * that suits its shape. All forms have their elements in the same order, and compute the same bits.
 */
abstract class Weight {
  final Kernels kernels;

  /** In the form's own shape. */
  final Array2DRowRealMatrix elements;

  /** wᵀ (outputs×inputs), up to date from {@link #beginBackward} on. */
  final Array2DRowRealMatrix transposed;

  private final Array2DRowRealMatrix gradient;
  private final Array2DRowRealMatrix zeroInputs;

  Weight(
      Array2DRowRealMatrix elements,
      Array2DRowRealMatrix transposed,
      int samples,
      Kernels kernels) {
    this.kernels = kernels;
    this.elements = elements;
    this.transposed = transposed;
    gradient = new Array2DRowRealMatrix(elements.getRowDimension(), elements.getColumnDimension());
    zeroInputs = RepeatedRow.of(new double[transposed.getColumnDimension()], samples);
  }

  /** For up to a number of samples at a time. */
  static Weight of(int inputs, int outputs, int samples, Kernels kernels) {
    return outputs == 1
        ? new WeightRow(inputs, samples, kernels)
        : new WeightMatrix(inputs, outputs, samples, kernels);
  }

  /** Sets all elements, given row by row as outputs×inputs. */
  abstract void set(double[] values);

  /** A copy, outputs×inputs. */
  abstract double[][] copy();

  /** z = x · w + b, for n samples, given b in each row of {@code biases}. */
  abstract void forward(
      int n, Array2DRowRealMatrix biases, Array2DRowRealMatrix x, Array2DRowRealMatrix z);

  /** Prepares backward passes with the current elements. */
  abstract void beginBackward();

  /** Sets the gradient of a chunk to xᵀ · dz, for n samples. */
  abstract void setFactors(
      WeightGradient chunk, int n, Array2DRowRealMatrix x, Array2DRowRealMatrix dz);

  /** The elements in rows, each with one or several weights of every output, in their order. */
  final double[][] rows() {
    return elements.getDataRef();
  }

  /** The rows of the gradient, in the order of the elements. */
  final double[][] gradientRows() {
    return gradient.getDataRef();
  }

  /** dx = dz · wᵀ, for n samples. */
  final void propagate(int n, Array2DRowRealMatrix dz, Array2DRowRealMatrix dx) {
    kernels.product(zeroInputs, dz, transposed, transposed.getRowDimension(), dx, 0, n);
  }

  /** Its gradient over the samples of a chunk, which has up to a number of them. */
  final WeightGradient gradient(int samples) {
    return new WeightGradient(gradient, samples, kernels);
  }
}
