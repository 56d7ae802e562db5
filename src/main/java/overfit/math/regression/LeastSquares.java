package overfit.math.regression;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Linear least squares, argmin |A·c − b|², by the singular values of a square matrix S: that of A =
 * Q·S if A (n×m) has more rows than columns, of A = S·Q' if it has fewer.
 */
final class LeastSquares {

  /** Singular values below this share of the largest are left out: they are rounding. */
  private static final double ROUNDING = 1e-13;

  /** The rows that are decomposed together, so that few rows of a long A exist at a time. */
  private static final int BLOCK = 1024;

  private final SingularValueDecomposition square;
  private final RealMatrix lift;
  private final double[] b;

  /**
   * @param lift what makes a solution of A (m) from one of S
   */
  private LeastSquares(RealMatrix square, RealMatrix lift, double[] b) {
    this.square = new SingularValueDecomposition(square);
    this.lift = lift;
    this.b = b;
  }

  /** The coefficients of a basis for points, at least one. */
  static LeastSquares of(LegendreBasis basis, double[] x, double[] y) {
    return x.length > basis.count() ? tall(basis, x, y) : wide(basis.matrix(x), y);
  }

  private static LeastSquares tall(LegendreBasis basis, double[] x, double[] y) {
    int count = basis.count();
    RealMatrix triangle = new Array2DRowRealMatrix(new double[1][count + 1]);
    for (int from = 0; from < x.length; from += BLOCK) {
      int to = Math.min(x.length, from + BLOCK);
      RealMatrix rows = basis.matrix(Arrays.copyOfRange(x, from, to));
      triangle = triangle(triangle, rows, Arrays.copyOfRange(y, from, to));
    }
    return new LeastSquares(
        triangle.getSubMatrix(0, count - 1, 0, count - 1),
        MatrixUtils.createRealIdentityMatrix(count),
        Arrays.copyOf(triangle.getColumn(count), count));
  }

  /** The triangle of the rows [A b] that had {@code above} as their triangle, and of more rows. */
  private static RealMatrix triangle(RealMatrix above, RealMatrix rows, double[] b) {
    int first = above.getRowDimension();
    int last = rows.getColumnDimension();
    RealMatrix all = new Array2DRowRealMatrix(first + b.length, last + 1);
    all.setSubMatrix(above.getData(), 0, 0);
    all.setSubMatrix(rows.getData(), first, 0);
    for (int i = 0; i < b.length; i++) {
      all.setEntry(first + i, last, b[i]);
    }
    RealMatrix triangle = new QRDecomposition(all).getR();
    return triangle.getSubMatrix(0, Math.min(last, triangle.getRowDimension() - 1), 0, last);
  }

  private static LeastSquares wide(RealMatrix a, double[] b) {
    int last = b.length - 1;
    QRDecomposition transposed = new QRDecomposition(a.transpose());
    return new LeastSquares(
        transposed.getR().getSubMatrix(0, last, 0, last).transpose(),
        transposed.getQ().getSubMatrix(0, a.getColumnDimension() - 1, 0, last),
        b);
  }

  /** The solution with the least norm. */
  double[] minimumNorm() {
    double least = ROUNDING * square.getNorm();
    return solution(singular -> singular > least ? 1 / singular : 0);
  }

  /** argmin |A·c − b|² + ridge · |c|², for a ridge above 0. */
  double[] withRidge(double ridge) {
    return solution(singular -> singular / (singular * singular + ridge));
  }

  /** Of S = U·D·V', V · f(D) · U' · b. */
  private double[] solution(DoubleUnaryOperator f) {
    double[] inner = square.getUT().operate(b);
    double[] singular = square.getSingularValues();
    for (int i = 0; i < inner.length; i++) {
      inner[i] *= f.applyAsDouble(singular[i]);
    }
    return lift.operate(square.getV().operate(inner));
  }
}
