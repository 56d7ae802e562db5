package overfit.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterpolationTest {

  @ParameterizedTest
  @CsvSource({
    "0, 5",
    "1, 7",
    "2, 9",
    "2.5, NaN",
    "3, NaN",
    "4, 1",
    "4.25, 2",
    "5, 5",
    "-0.1, NaN",
    "5.1, NaN",
    "NaN, NaN"
  })
  void liesOnTheLineBetweenTheNeighbours(double x, double y) {
    double[] xs = {0, 2, 3, 4, 5, 9};
    double[] ys = {5, 9, Double.NaN, 1, 5};
    assertEquals(y, Interpolation.at(x, xs, ys));
  }
}
