package overfit.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KernelsTest {
  private static final double FILLED = 7;

  private final Kernels kernels = Kernels.PLAIN;
  private final RandomStream random = new RandomStream(42);

  record Shape(int n, int k, int m) {}

  static List<Shape> shapes() {
    List<Shape> all = new ArrayList<>();
    for (int n = 1; n <= 4; n++) {
      for (int k = 1; k <= 4; k++) {
        for (int m = 1; m <= 4; m++) {
          all.add(new Shape(n, k, m));
        }
      }
    }
    all.add(new Shape(30, 64, 64));
    all.add(new Shape(7, 13, 65));
    all.add(new Shape(33, 1, 9));
    all.add(new Shape(6, 31, 1));
    all.add(new Shape(5, 129, 3)); // two chunks of rows and one left over
    return all;
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void affineIsTheProductAndTheBiasInEveryRow(Shape s) {
    Array2DRowRealMatrix x = drawn(s.n, s.k);
    Array2DRowRealMatrix w = drawn(s.k, s.m);
    double[] b = drawn(1, s.m).getRow(0);
    Array2DRowRealMatrix z = filled(s.n, s.m);
    kernels.affine(x, w, b, z);
    RealMatrix expected = x.multiply(w);
    for (int i = 0; i < s.n; i++) {
      expected.setRowVector(i, expected.getRowVector(i).add(new ArrayRealVector(b)));
    }
    assertClose(s.k + 1, expected, z);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void productIsCommonsMaths(Shape s) {
    Array2DRowRealMatrix a = drawn(s.n, s.k);
    Array2DRowRealMatrix b = drawn(s.k, s.m);
    Array2DRowRealMatrix c = filled(s.n, s.m);
    kernels.multiply(a, b, c);
    assertClose(s.k, a.multiply(b), c);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void transposedProductIsCommonsMaths(Shape s) {
    Array2DRowRealMatrix a = drawn(s.k, s.n);
    Array2DRowRealMatrix b = drawn(s.k, s.m);
    Array2DRowRealMatrix c = filled(s.n, s.m);
    kernels.transposeMultiply(a, b, c);
    assertClose(s.k, a.transpose().multiply(b), c);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void productsAddUpInAscendingOrderOfTheInnerIndexWithFusedMultiplyAdds(Shape s) {
    Array2DRowRealMatrix a = drawn(s.n, s.k);
    Array2DRowRealMatrix b = drawn(s.k, s.m);
    Array2DRowRealMatrix c = filled(s.n, s.m);
    kernels.multiply(a, b, c);
    assertEquals(inOrder(a, b), c);
    kernels.transposeMultiply((Array2DRowRealMatrix) a.transpose(), b, c);
    assertEquals(inOrder(a, b), c);
  }

  private static RealMatrix inOrder(RealMatrix a, RealMatrix b) {
    RealMatrix c = new Array2DRowRealMatrix(a.getRowDimension(), b.getColumnDimension());
    for (int i = 0; i < c.getRowDimension(); i++) {
      for (int j = 0; j < c.getColumnDimension(); j++) {
        double sum = 0;
        for (int k = 0; k < b.getRowDimension(); k++) {
          sum = Math.fma(a.getEntry(i, k), b.getEntry(k, j), sum);
        }
        c.setEntry(i, j, sum);
      }
    }
    return c;
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void transposeIsCommonsMaths(Shape s) {
    Array2DRowRealMatrix a = drawn(s.n, s.k);
    Array2DRowRealMatrix t = filled(s.k, s.n);
    kernels.transpose(a, t);
    assertEquals(a.transpose(), t);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void columnSumsAreTheProductWithOnes(Shape s) {
    Array2DRowRealMatrix a = drawn(s.n, s.m);
    double[] ones = new double[s.n];
    Arrays.fill(ones, 1);
    double[] sums = filled(1, s.m).getRow(0);
    kernels.sumColumns(a, sums);
    assertArrayEquals(a.preMultiply(ones), sums, rounding(s.n));
  }

  @Test
  void notANumberAndInfinityGoThrough() {
    Array2DRowRealMatrix a =
        new Array2DRowRealMatrix(new double[][] {{Double.NaN, 1}, {Double.POSITIVE_INFINITY, 1}});
    Array2DRowRealMatrix c = filled(2, 1);
    kernels.multiply(a, new Array2DRowRealMatrix(new double[] {1, 1}), c);
    assertArrayEquals(new double[] {Double.NaN, Double.POSITIVE_INFINITY}, c.getColumn(0));
  }

  private Array2DRowRealMatrix drawn(int rows, int columns) {
    double[][] data = new double[rows][columns];
    for (double[] row : data) {
      random.fillUniformFloats(row, -1, 1);
    }
    return new Array2DRowRealMatrix(data, false);
  }

  private static Array2DRowRealMatrix filled(int rows, int columns) {
    double[][] data = new double[rows][columns];
    for (double[] row : data) {
      Arrays.fill(row, FILLED);
    }
    return new Array2DRowRealMatrix(data, false);
  }

  private static void assertClose(int addends, RealMatrix expected, RealMatrix actual) {
    for (int i = 0; i < expected.getRowDimension(); i++) {
      assertArrayEquals(expected.getRow(i), actual.getRow(i), rounding(addends));
    }
  }

  /**
   * Half a unit in the last place for each rounding of a sum whose addends and factors are below 1.
   */
  private static double rounding(int addends) {
    return addends * addends * 0x1p-53;
  }
}
