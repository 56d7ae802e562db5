package overfit.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SortedPointsTest {

  @Test
  void pointsOfEqualXHaveTheirMeanTheirNumberAndTheirSquares() {
    SortedPoints points =
        SortedPoints.of(new double[] {2, 1, 2, 3, 2}, new double[] {1, 5, 6, -1, 2}, 10);
    assertArrayEquals(new double[] {1, 2, 3}, points.x());
    assertArrayEquals(new double[] {5, 3, -1}, points.means());
    assertArrayEquals(new double[] {1, 3, 1}, points.counts());
    assertArrayEquals(new double[] {0, 14, 0}, points.squares());
    assertEquals(3, points.different());
    assertEquals(5, points.count());
  }

  @Test
  void theSquaresAroundACurveAreThoseOfAllPoints() {
    SortedPoints points = SortedPoints.of(new double[] {1, 2, 2}, new double[] {5, 1, 3}, 10);
    assertEquals(2 * 2 + 1 + 3 * 3, points.squaresAround(new double[] {3, 0}));
  }

  @Test
  void ofManyXSomeAreKeptFromTheFirstToTheLastWithAllTheirPoints() {
    double[] x = IntStream.range(0, 22).mapToDouble(i -> i / 2).toArray();
    SortedPoints points = SortedPoints.of(x, x, 5);
    assertArrayEquals(new double[] {0, 2, 5, 7, 10}, points.x());
    assertEquals(10, points.count());
  }
}
