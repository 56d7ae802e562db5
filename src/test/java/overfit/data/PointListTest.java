package overfit.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class PointListTest {

  private static final PointList THREE =
      PointList.of(new double[] {1, 2, 3}, new double[] {4, 5, 6});

  @Test
  void pointsAreAddedAtTheEndMovedInTheirPlaceAndTakenOut() {
    assertEquals(points("1 4 2 5 3 6 0 0"), THREE.plus(0, 0));
    assertEquals(points("1 4 9 8 3 6"), THREE.with(1, 9, 8));
    assertEquals(points("2 5 3 6"), THREE.without(0));
    assertEquals(points("1 4 2 5"), THREE.without(2));
    assertEquals(points("1 4 2 5 3 6"), THREE, "and nothing of it changes the list");
  }

  @Test
  void pointsOfTheSameNumbersAreEqualInTheSameOrderOnly() {
    assertEquals(THREE.hashCode(), points("1 4 2 5 3 6").hashCode());
    assertNotEquals(THREE, points("2 5 1 4 3 6"));
    assertEquals(points("0 0"), points("-0.0 -0.0"));
  }

  @Test
  void nobodyOutsideCanChangeThem() {
    double[] x = {1};
    PointList one = PointList.of(x, new double[] {2});
    x[0] = 5;
    assertEquals(1, one.x(0));
  }

  @Test
  void theRangeIsThatOfAllX() {
    assertEquals(1, THREE.leastX());
    assertEquals(3, THREE.greatestX());
  }

  @ParameterizedTest
  @CsvSource({"NaN, 0", "0, NaN", "Infinity, 0", "0, -Infinity", "1.1e15, 0", "0, -1e16"})
  void whatTrainingCouldNotCountWithIsNoPoint(double x, double y) {
    assertThrows(IllegalArgumentException.class, () -> PointList.NONE.plus(x, y));
  }

  @Test
  void areToldByTheirNumber() {
    assertEquals("3 points", THREE.toString());
    assertEquals("1 point", PointList.NONE.plus(0, 0).toString());
  }

  /** {@code x y x y …} */
  public static PointList points(String numbers) {
    PointList points = PointList.NONE;
    String[] words = numbers.split(" ");
    for (int i = 0; i < words.length; i += 2) {
      points = points.plus(Double.parseDouble(words[i]), Double.parseDouble(words[i + 1]));
    }
    return points;
  }
}
