package overfit.train.landscape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;
import overfit.math.RandomStream;
import overfit.math.Vectors;

final class PrincipalComponentsTest {

  @Test
  void agreeWithTheSingularValues() {
    List<double[]> points = points(12, 30);
    PrincipalComponents components = PrincipalComponents.of(points).orElseThrow();
    SingularValueDecomposition svd = new SingularValueDecomposition(centred(points));
    double[] values = svd.getSingularValues();
    double total = IntStream.range(0, 12).mapToDouble(i -> values[i] * values[i]).sum();
    for (int k = 0; k < 3; k++) {
      assertEquals(values[k] * values[k] / total, components.share(k), 1e-12);
      double[] known = svd.getV().getColumn(k);
      double[] found = components.direction(k);
      double sign = Math.signum(Vectors.dot(known, found));
      for (int i = 0; i < known.length; i++) {
        assertEquals(known[i] * sign, found[i], 1e-10);
      }
    }
  }

  @Test
  void theLargestElementOfADirectionIsPositive() {
    List<double[]> points =
        List.of(new double[] {0, 0, 0}, new double[] {-3, 1, 0}, new double[] {-6, 2, 0.1});
    double[] direction = PrincipalComponents.of(points).orElseThrow().direction(0);
    assertArrayEquals(new double[] {0.95, -0.32, 0}, direction, 0.02);
  }

  @Test
  void pointsOnALineHaveNone() {
    double[] zero = {0, 0};
    assertEquals(Optional.empty(), PrincipalComponents.of(List.of(zero)));
    assertEquals(Optional.empty(), PrincipalComponents.of(List.of(zero, zero, zero)));
    assertEquals(
        Optional.empty(),
        PrincipalComponents.of(List.of(zero, new double[] {1, 1}, new double[] {2, 2})));
  }

  @Test
  void pointsThatOverflowHaveNone() {
    List<double[]> points =
        List.of(new double[] {0, 0}, new double[] {1e200, 0}, new double[] {0, 1e200});
    assertEquals(Optional.empty(), PrincipalComponents.of(points));
  }

  private static List<double[]> points(int count, int length) {
    RandomStream random = new RandomStream(1);
    return IntStream.range(0, count)
        .mapToObj(i -> IntStream.range(0, length).mapToDouble(j -> random.nextGaussian()).toArray())
        .toList();
  }

  private static Array2DRowRealMatrix centred(List<double[]> points) {
    Array2DRowRealMatrix rows = new Array2DRowRealMatrix(points.toArray(double[][]::new));
    for (int j = 0; j < rows.getColumnDimension(); j++) {
      double mean = StatUtils.mean(rows.getColumn(j));
      for (int i = 0; i < points.size(); i++) {
        rows.addToEntry(i, j, -mean);
      }
    }
    return rows;
  }
}
