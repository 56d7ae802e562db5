package overfit.math;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;

/**
 * The operations that training spends its time in, in place on the rows of Commons Math's matrices.
 *
 * <p>Every element of a product begins at its first addend and adds the products over the inner
 * index in ascending order, each with one fused multiply-add. So every implementation gives the
 * same bits.
 */
public interface Kernels {
  /** Loops that the Java compiler vectorizes by itself. */
  Kernels PLAIN = new PlainKernels();

  /** z = x · w + b in every row, for x (n×k), w (k×m), b (m) and z (n×m). */
  void affine(Array2DRowRealMatrix x, Array2DRowRealMatrix w, double[] b, Array2DRowRealMatrix z);

  /** c = a · b, for a (n×k), b (k×m) and c (n×m). */
  void multiply(Array2DRowRealMatrix a, Array2DRowRealMatrix b, Array2DRowRealMatrix c);

  /** c = aᵀ · b, for a (n×k), b (n×m) and c (k×m). */
  void transposeMultiply(Array2DRowRealMatrix a, Array2DRowRealMatrix b, Array2DRowRealMatrix c);

  /** t = aᵀ, for a (n×k) and t (k×n). */
  void transpose(Array2DRowRealMatrix a, Array2DRowRealMatrix t);

  /** sums[j] = Σᵢ a[i][j], for a (n×m) and sums (m). */
  void sumColumns(Array2DRowRealMatrix a, double[] sums);

  /** y[j] = tanh x[j]; x and y are two arrays. */
  void tanh(double[] x, double[] y);
}
