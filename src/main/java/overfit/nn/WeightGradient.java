package overfit.nn;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import overfit.math.Kernels;

/**
 * The gradient of a weight over the samples of a chunk, on its way into the gradient over all
 * samples: a product pᵀ · q of the input x and the gradient dz, or of dz and x.
 */
final class WeightGradient {
  private final Kernels kernels;
  private final Array2DRowRealMatrix total;
  private final Array2DRowRealMatrix zeros;

  /** pᵀ. */
  private final Array2DRowRealMatrix transposed;

  private Array2DRowRealMatrix q;
  private int n;

  /** Over up to a number of samples; the total is over all chunks. */
  WeightGradient(Array2DRowRealMatrix total, int samples, Kernels kernels) {
    this.kernels = kernels;
    this.total = total;
    zeros = RepeatedRow.of(new double[total.getColumnDimension()], total.getRowDimension());
    transposed = new Array2DRowRealMatrix(total.getRowDimension(), samples);
  }

  /**
   * Sets the factors, each with a row for each of n samples; q stays as it is until the product is
   * added.
   */
  void setFactors(int n, Array2DRowRealMatrix p, Array2DRowRealMatrix q) {
    this.n = n;
    this.q = q;
    kernels.transpose(n, p, transposed);
  }

  /** The number of rows of the gradient. */
  int rows() {
    return total.getRowDimension();
  }

  /** Sets rows {@code from} (inclusive) to {@code to} (exclusive) of the total to the gradient. */
  void set(int from, int to) {
    kernels.product(zeros, transposed, q, n, total, from, to);
  }

  /** Adds rows {@code from} (inclusive) to {@code to} (exclusive) of the gradient to the total. */
  void add(int from, int to) {
    kernels.product(total, transposed, q, n, total, from, to);
  }
}
