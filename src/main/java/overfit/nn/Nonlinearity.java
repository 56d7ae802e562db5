package overfit.nn;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import overfit.math.Kernels;

/** An activation, applied to the first n rows of matrices. */
record Nonlinearity(Activation activation, Kernels kernels) {
  /** a = f(z). */
  void apply(int n, Array2DRowRealMatrix z, Array2DRowRealMatrix a) {
    double[][] from = z.getDataRef();
    double[][] to = a.getDataRef();
    for (int i = 0; i < n; i++) {
      activation.apply(kernels, from[i], to[i]);
    }
  }

  /** gradient = gradient ∘ f′(z), where a = f(z). */
  void multiplyBySlope(
      int n, Array2DRowRealMatrix z, Array2DRowRealMatrix a, Array2DRowRealMatrix gradient) {
    double[][] before = z.getDataRef();
    double[][] after = a.getDataRef();
    double[][] slopes = gradient.getDataRef();
    for (int i = 0; i < n; i++) {
      activation.multiplyBySlope(before[i], after[i], slopes[i]);
    }
  }
}
