package overfit.nn;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The orthogonal factor of a QR decomposition, made unique by a positive diagonal of R.
 *
 * <p>Mezzadri, "How to Generate Random Matrices from the Classical Compact Groups" (2007),
 * https://arxiv.org/abs/math-ph/0609050, as in {@code torch.nn.init.orthogonal_}.
 */
final class Orthogonal {
  private Orthogonal() {}

  /**
   * Replaces a matrix (rows × columns, row by row) by gain times its orthogonal factor, in float32.
   */
  static void make(double[] matrix, int rows, int columns, double gain) {
    RealMatrix m = new Array2DRowRealMatrix(rows, columns);
    for (int i = 0; i < matrix.length; i++) {
      m.setEntry(i / columns, i % columns, matrix[i]);
    }
    RealMatrix q = rows < columns ? factor(m.transpose()).transpose() : factor(m);
    for (int i = 0; i < matrix.length; i++) {
      matrix[i] = (float) gain * (float) q.getEntry(i / columns, i % columns);
    }
  }

  /** For n×m with n ≥ m: n×m with orthonormal columns. */
  private static RealMatrix factor(RealMatrix m) {
    QRDecomposition qr = new QRDecomposition(m);
    RealMatrix q =
        qr.getQ().getSubMatrix(0, m.getRowDimension() - 1, 0, m.getColumnDimension() - 1);
    RealMatrix r = qr.getR();
    for (int j = 0; j < q.getColumnDimension(); j++) {
      q.setColumnVector(j, q.getColumnVector(j).mapMultiply(Math.signum(r.getEntry(j, j))));
    }
    return q;
  }
}
