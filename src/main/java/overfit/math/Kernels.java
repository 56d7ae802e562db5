package overfit.math;

import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;

/**
 * The operations that dominate training time, in place on the rows of Commons Math's matrices.
 * Methods with a parameter n use the first n rows only.
 *
 * <p>Each element of a product is accumulated over the inner index in ascending order, with one
 * fused multiply-add per term. So all implementations give bit-identical results, however they
 * split the inner index.
 */
public interface Kernels {
  /** Plain Java loops, which the JIT compiler vectorizes. */
  Kernels PLAIN = new PlainKernels();

  /** Kernels on Java's Vector API, if the JVM was started with its module. */
  static Optional<Kernels> vector() {
    return VectorModule.KERNELS;
  }

  /** The name for display: plain or vector. */
  String name();

  /**
   * c = start + a · b for rows {@code from} (inclusive) to {@code to} (exclusive) of start, a and
   * c, using the first {@code depth} columns of a and rows of b. The start may be c itself, and its
   * rows may be one array.
   *
   * <p>These rows of c have one length; those of the start and of b are at least as long, and those
   * of a at least {@code depth}. Implementations may throw {@link IllegalArgumentException} or
   * {@link IndexOutOfBoundsException} otherwise.
   */
  void product(
      Array2DRowRealMatrix start,
      Array2DRowRealMatrix a,
      Array2DRowRealMatrix b,
      int depth,
      Array2DRowRealMatrix c,
      int from,
      int to);

  /** y[j] = tanh x[j]; x and y are different arrays, and y is at least as long. */
  void tanh(double[] x, double[] y);

  /** z = start + x · w, for x (n×k), w (k), and z (n×1). */
  default void dotProducts(
      int n, double start, Array2DRowRealMatrix x, double[] w, Array2DRowRealMatrix z) {
    DotProducts.of(n, start, x.getDataRef(), w, z.getDataRef());
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
