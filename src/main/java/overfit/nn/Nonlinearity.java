package overfit.nn;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import overfit.math.Kernels;

/** An activation, applied to whole matrices row by row. */
record Nonlinearity(Activation activation, Kernels kernels) {
  /** a = f(z). */
  void apply(Array2DRowRealMatrix z, Array2DRowRealMatrix a) {
    double[][] from = z.getDataRef();
    double[][] to = a.getDataRef();
    for (int i = 0; i < from.length; i++) {
      activation.apply(kernels, from[i], to[i]);
    }
  }

  /** gradient = gradient ∘ f′(z), where a = f(z). */
  void multiplyBySlope(
      Array2DRowRealMatrix z, Array2DRowRealMatrix a, Array2DRowRealMatrix gradient) {
    double[][] before = z.getDataRef();
    double[][] after = a.getDataRef();
    double[][] slopes = gradient.getDataRef();
    for (int i = 0; i < slopes.length; i++) {
      activation.multiplyBySlope(before[i], after[i], slopes[i]);
    }
  }
}
