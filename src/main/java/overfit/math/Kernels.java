package overfit.math;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;

/**
 * The operations that training spends its time in, in place on the rows of Commons Math's matrices,
 * of which those that are given n look at the first n rows alone.
 *
 * <p>Every element of a product begins at its first addend and adds the products over the inner
 * index in ascending order, each with one fused multiply-add. So every implementation gives the
 * same bits, in whatever pieces the inner index is gone through.
 */
public interface Kernels {
  /** Loops that the Java compiler vectorizes by itself. */
  Kernels PLAIN = new PlainKernels();

  /** Those on Java's Vector API, if this JVM was started with its module. */
  static Optional<Kernels> vector() {
    return VectorModule.KERNELS;
  }

  /** As users see it: plain or vector. */
  String name();

  /**
   * c += a · b in the rows {@code from} to below {@code to} of a and c, over the first {@code
   * depth} columns of a and rows of b.
   */
  void addProduct(
      Array2DRowRealMatrix a,
      Array2DRowRealMatrix b,
      int depth,
      Array2DRowRealMatrix c,
      int from,
      int to);

  /** y[j] = tanh x[j]; x and y are two arrays. */
  void tanh(double[] x, double[] y);

  /** z = x · w + b in every row, for x (n×k), w (k×m), b (m) and z (n×m). */
  default void affine(
      int n, Array2DRowRealMatrix x, Array2DRowRealMatrix w, double[] b, Array2DRowRealMatrix z) {
    double[][] rows = z.getDataRef();
    for (int i = 0; i < n; i++) {
      System.arraycopy(b, 0, rows[i], 0, b.length);
    }
    addProduct(x, w, w.getRowDimension(), z, 0, n);
  }

  /** c = a · b, for a (n×k), b (k×m) and c (n×m). */
  default void multiply(
      int n, Array2DRowRealMatrix a, Array2DRowRealMatrix b, Array2DRowRealMatrix c) {
    double[][] rows = c.getDataRef();
    for (int i = 0; i < n; i++) {
      Arrays.fill(rows[i], 0);
    }
    addProduct(a, b, b.getRowDimension(), c, 0, n);
  }

  /** t = aᵀ, for a (n×k) and t (k×n). */
  default void transpose(int n, Array2DRowRealMatrix a, Array2DRowRealMatrix t) {
    Transposition.of(n, a.getDataRef(), t.getDataRef());
  }

  /** sums[j] += Σᵢ a[i][j], for a (n×m) and sums (m). */
  default void addColumnSums(int n, Array2DRowRealMatrix a, double[] sums) {
    double[][] rows = a.getDataRef();
    for (int i = 0; i < n; i++) {
      double[] row = rows[i];
      for (int j = 0; j < sums.length; j++) {
        sums[j] += row[j];
      }
    }
  }
}
