package overfit.nn;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;

/** Matrices whose rows are all one array: what the rows of a product begin with. */
final class RepeatedRow {
  private RepeatedRow() {}

  static Array2DRowRealMatrix of(double[] row, int rows) {
    double[][] all = new double[rows][];
    Arrays.fill(all, row);
    return new Array2DRowRealMatrix(all, false);
  }
}
