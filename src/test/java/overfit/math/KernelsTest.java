package overfit.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Named.named;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KernelsTest {
  private static final double FILLED = 7;

  private final RandomStream random = new RandomStream(42);

  record Shape(Kernels kernels, int n, int k, int m) {
    @Override
    public String toString() {
      return kernels.name() + " " + n + "×" + k + "×" + m;
    }
  }

  static Stream<Named<Kernels>> kernels() {
    return Stream.of(Kernels.PLAIN, Kernels.vector().orElseThrow())
        .map(kernels -> named(kernels.name(), kernels));
  }

  private static void forEveryShape(Kernels kernels, Consumer<Shape> law) {
    for (Shape shape : shapes(kernels)) {
      try {
        law.accept(shape);
      } catch (AssertionError broken) {
        throw new AssertionError(shape + ": " + broken.getMessage(), broken);
      }
    }
  }

  private static List<Shape> shapes(Kernels kernels) {
    List<Shape> all = new ArrayList<>();
    for (int n = 1; n <= 9; n++) {
      for (int k = 1; k <= 9; k++) {
        for (int m = 1; m <= 9; m++) {
          all.add(new Shape(kernels, n, k, m));
        }
      }
    }
    all.add(new Shape(kernels, 30, 64, 64));
    all.add(new Shape(kernels, 7, 13, 65));
    all.add(new Shape(kernels, 33, 1, 9));
    all.add(new Shape(kernels, 6, 31, 1));
    RandomStream sizes = new RandomStream(7);
    for (int i = 0; i < 20; i++) {
      all.add(
          new Shape(
              kernels, 1 + sizes.nextInt(200), 1 + sizes.nextInt(200), 1 + sizes.nextInt(200)));
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void productIsCommonsMaths(Kernels kernels) {
    forEveryShape(
        kernels,
        s -> {
          Array2DRowRealMatrix a = drawn(s.n, s.k);
          Array2DRowRealMatrix b = drawn(s.k, s.m);
          Array2DRowRealMatrix c = filled(s.n, s.m);
          s.kernels.product(new Array2DRowRealMatrix(s.n, s.m), a, b, s.k, c, 0, s.n);
          assertClose(s.k, a.multiply(b), c);
        });
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void productsAddUpInAscendingOrderOfTheInnerIndexWithFusedMultiplyAdds(Kernels kernels) {
    forEveryShape(
        kernels,
        s -> {
          Array2DRowRealMatrix a = drawn(s.n, s.k);
          Array2DRowRealMatrix b = drawn(s.k, s.m);
          Array2DRowRealMatrix c = drawn(s.n, s.m);
          int depth = (s.k + 1) / 2;
          int from = s.n / 3;
          RealMatrix expected = plusProduct(c.copy(), a, b, depth, from, s.n);
          s.kernels.product(c, a, b, depth, c, from, s.n);
          assertEquals(expected, c);
        });
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void productsBeginWithOneRowForAll(Kernels kernels) {
    forEveryShape(
        kernels,
        s -> {
          Array2DRowRealMatrix a = drawn(s.n, s.k);
          Array2DRowRealMatrix b = drawn(s.k, s.m);
          double[] row = drawn(1, s.m).getRow(0);
          double[][] rows = new double[s.n][];
          Arrays.fill(rows, row);
          Array2DRowRealMatrix start = new Array2DRowRealMatrix(rows, false);
          Array2DRowRealMatrix c = filled(s.n + 1, s.m);
          int to = s.n - s.n / 3;
          RealMatrix expected = filled(s.n + 1, s.m);
          expected.setSubMatrix(start.getSubMatrix(0, to - 1, 0, s.m - 1).getData(), 0, 0);
          s.kernels.product(start, a, b, s.k, c, 0, to);
          assertEquals(plusProduct(expected, a, b, s.k, 0, to), c);
        });
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void dotProductsAreTheProductWithAColumn(Kernels kernels) {
    forEveryShape(
        kernels,
        s -> {
          Array2DRowRealMatrix x = drawn(s.n, s.k);
          double[] w = drawn(1, s.k).getRow(0);
          double start = drawn(1, 1).getEntry(0, 0);
          Array2DRowRealMatrix z = filled(s.n + 1, 1);
          RealMatrix expected = filled(s.n + 1, 1);
          double[] starts = new double[s.n];
          Arrays.fill(starts, start);
          expected.setSubMatrix(new Array2DRowRealMatrix(starts).getData(), 0, 0);
          s.kernels.dotProducts(s.n, start, x, w, z);
          assertEquals(plusProduct(expected, x, new Array2DRowRealMatrix(w), s.k, 0, s.n), z);
        });
  }

  /** c += a · b with the operations and the order that all kernels must have. */
  private static RealMatrix plusProduct(
      RealMatrix c, RealMatrix a, RealMatrix b, int depth, int from, int to) {
    for (int i = from; i < to; i++) {
      for (int j = 0; j < c.getColumnDimension(); j++) {
        double sum = c.getEntry(i, j);
        for (int k = 0; k < depth; k++) {
          sum = Math.fma(a.getEntry(i, k), b.getEntry(k, j), sum);
        }
        c.setEntry(i, j, sum);
      }
    }
    return c;
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void transposeIsCommonsMaths(Kernels kernels) {
    forEveryShape(
        kernels,
        s -> {
          Array2DRowRealMatrix a = drawn(s.n, s.k);
          Array2DRowRealMatrix t = filled(s.k, s.n);
          s.kernels.transpose(s.n, a, t);
          assertEquals(a.transpose(), t);
        });
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void columnSumsAreTheProductWithOnes(Kernels kernels) {
    forEveryShape(
        kernels,
        s -> {
          Array2DRowRealMatrix a = drawn(s.n, s.m);
          double[] ones = new double[s.n];
          Arrays.fill(ones, 1);
          double[] sums = new double[s.m];
          s.kernels.addColumnSums(s.n, a, sums);
          assertArrayEquals(a.preMultiply(ones), sums, rounding(s.n));
        });
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void tangentIsThatOfOneNumber(Kernels kernels) {
    forEveryShape(
        kernels,
        s -> {
          double[] x = new double[s.n * s.m];
          random.fillNormalFloats(x, 0, 3);
          double[] y = new double[x.length];
          s.kernels.tanh(x, y);
          assertArrayEquals(Arrays.stream(x).map(Tanh::of).toArray(), y);
        });
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void tangentOfOneFarNumberLeavesTheOthersAsTheyAre(Kernels kernels) {
    forEveryShape(
        kernels,
        s -> {
          double[] far = {170, -170, 190, -190, 1e300, Double.NEGATIVE_INFINITY, Double.NaN};
          for (double one : far) {
            double[] x = new double[s.n * s.m];
            random.fillNormalFloats(x, 0, 3);
            x[s.n * s.m / 2] = one;
            double[] y = new double[x.length];
            s.kernels.tanh(x, y);
            assertArrayEquals(Arrays.stream(x).map(Tanh::of).toArray(), y);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void notANumberAndInfinityGoThrough(Kernels kernels) {
    forEveryShape(
        kernels,
        s -> {
          Array2DRowRealMatrix a = drawn(s.n, s.k);
          a.setEntry(0, 0, Double.NaN);
          a.setEntry(s.n - 1, s.k - 1, Double.NEGATIVE_INFINITY);
          Array2DRowRealMatrix b = drawn(s.k, s.m);
          Array2DRowRealMatrix c = filled(s.n, s.m);
          RealMatrix expected = plusProduct(c.copy(), a, b, s.k, 0, s.n);
          s.kernels.product(c, a, b, s.k, c, 0, s.n);
          for (int i = 0; i < s.n; i++) {
            assertArrayEquals(expected.getRow(i), c.getRow(i));
          }
        });
  }

  /** The Vector API's own checks are off outside of tests. */
  @Test
  void vectorsAreNotLoadedBeyondRows() {
    Kernels kernels = Kernels.vector().orElseThrow();
    Array2DRowRealMatrix a = filled(9, 9);
    Array2DRowRealMatrix whole = filled(9, 40);
    Array2DRowRealMatrix narrow = withLastRow(9, 40, 39);
    Array2DRowRealMatrix wide = withLastRow(9, 40, 41);
    assertRefused(
        "expected at least 40 columns of start, found 39",
        () -> kernels.product(narrow, a, whole, 9, filled(9, 40), 0, 9));
    assertRefused(
        "expected at least 9 columns of a, found 8",
        () -> kernels.product(whole, withLastRow(9, 9, 8), whole, 9, whole, 0, 9));
    assertRefused(
        "expected at least 40 columns of b, found 39",
        () -> kernels.product(whole, a, narrow, 9, whole, 0, 9));
    for (Array2DRowRealMatrix c : List.of(narrow, wide)) {
      assertRefused(
          "expected 40 columns of c, found " + c.getDataRef()[8].length,
          () -> kernels.product(wide, a, wide, 9, c, 0, 9));
    }
    assertRefused(
        "expected rows in order, found 8 to 7",
        () -> kernels.product(whole, a, whole, 9, whole, 8, 7));
    assertRefused(
        "expected at least 40 columns of y, found 39",
        () -> kernels.tanh(new double[40], new double[39]));
    assertEquals(filled(9, 40), whole);
  }

  private static Array2DRowRealMatrix withLastRow(int rows, int columns, int columnsOfLast) {
    Array2DRowRealMatrix matrix = filled(rows, columns);
    matrix.getDataRef()[rows - 1] = new double[columnsOfLast];
    return matrix;
  }

  private static void assertRefused(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
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
