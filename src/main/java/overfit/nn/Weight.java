package overfit.nn;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import overfit.math.Kernels;

/**
 * The weight w (inputs×outputs) of a linear layer z = x · w + b, with its gradient, in the form
 * that suits its shape. All forms have their elements in the same order, and compute the same bits.
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

  /** Its gradient over the samples of a chunk, which has up to a number of them. */
  WeightGradient gradient(int samples);

  /** Sets the gradient of a chunk to xᵀ · dz, for n samples. */
  void setFactors(WeightGradient gradient, int n, Array2DRowRealMatrix x, Array2DRowRealMatrix dz);
}
