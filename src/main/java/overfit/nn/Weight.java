package overfit.nn;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import overfit.math.Kernels;

/**
 * The weight w (inputs×outputs) of a linear layer z = x · w + b, with its gradient, in the form
 * that suits its shape. All forms have their elements in the same order, and compute the same bits.
 *
 * <p>The gradient xᵀ · dz is a product of two matrices, the left of which is a transpose; which one
 * depends on the form.
 */
interface Weight {
  /** For up to a number of samples at a time. */
  static Weight of(int inputs, int outputs, int samples, Kernels kernels) {
    return outputs == 1
        ? new WeightRow(inputs, samples, kernels)
        : new WeightMatrix(inputs, outputs, samples, kernels);
  }

  /** Sets all elements, given row by row as outputs×inputs. */
  void set(double[] elements);

  /** A copy, outputs×inputs. */
  double[][] copy();

  /** The elements in rows, each with one or several weights of every output, in their order. */
  double[][] rows();

  /** The rows of the gradient, in the order of the elements. */
  double[][] gradientRows();

  /** z = x · w + b, for n samples, given b in each row of {@code biases}. */
  void forward(int n, Array2DRowRealMatrix biases, Array2DRowRealMatrix x, Array2DRowRealMatrix z);

  /** Prepares backward passes with the current elements. */
  void beginBackward();

  /** dx = dz · wᵀ, for n samples. */
  void propagate(int n, Array2DRowRealMatrix dz, Array2DRowRealMatrix dx);

  /** Sets the left factor of the gradient (rows×n), given x (n×inputs) and dz (n×outputs). */
  void transpose(int n, Array2DRowRealMatrix x, Array2DRowRealMatrix dz, Array2DRowRealMatrix left);

  /**
   * Adds rows {@code from} (inclusive) to {@code to} (exclusive) of xᵀ · dz to the gradient.
   *
   * @param anew whether the gradient is 0, whatever it was
   */
  void addGradient(
      boolean anew,
      int n,
      Array2DRowRealMatrix left,
      Array2DRowRealMatrix x,
      Array2DRowRealMatrix dz,
      int from,
      int to);
}
