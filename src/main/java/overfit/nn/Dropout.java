package overfit.nn;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import overfit.math.RandomStream;

/**
 * Inverted dropout: every activation is kept with probability 1 − p and then scaled by 1/(1 − p),
 * so that its mean stays.
 *
 * <p>Srivastava et al., "Dropout: A Simple Way to Prevent Neural Networks from Overfitting" (2014),
 * https://jmlr.org/papers/v15/srivastava14a.html.
 */
final class Dropout {
  private Dropout() {}

  /** Fills the mask (n×width) row by row with 1/(1 − p), kept, or 0. */
  static void draw(double p, RandomStream random, Array2DRowRealMatrix mask) {
    double keep = 1 - p;
    for (double[] row : mask.getDataRef()) {
      random.fillMask(row, keep, 1 / keep);
    }
  }

  /** out = a ∘ mask, all n×width; out may be a. */
  static void apply(Array2DRowRealMatrix a, Array2DRowRealMatrix mask, Array2DRowRealMatrix out) {
    double[][] from = a.getDataRef();
    double[][] factors = mask.getDataRef();
    double[][] to = out.getDataRef();
    for (int i = 0; i < from.length; i++) {
      multiply(from[i], factors[i], to[i]);
    }
  }

  private static void multiply(double[] a, double[] mask, double[] out) {
    for (int j = 0; j < out.length; j++) {
      out[j] = a[j] * mask[j];
    }
  }
}
