package overfit.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {

  @ParameterizedTest
  @CsvSource({
    "LINEAR, -2, 3, -2, 3",
    "LINEAR, 3, -2, -2, 3",
    "LINEAR, 5, 5, 4.5, 5.5",
    "LINEAR, 0, 0, -1, 1",
    "LINEAR, NaN, 3, -1, 1",
    "LINEAR, Infinity, -Infinity, -1, 1",
    "LINEAR, 0, Infinity, 0, 1e307",
    "COUNT, 0, 0, 0, 1",
    "LOG, 0.01, 10, 0.01, 10",
    "LOG, 0, 10, 0.01, 10",
    "LOG, -3, 0, 0.1, 1",
    "LOG, Infinity, -Infinity, 0.1, 1",
  })
  void everyPairOfNumbersMakesOne(
      Spacing spacing, double from, double to, double least, double greatest) {
    assertEquals(new Axis(spacing, least, greatest), new Axis(spacing, from, to));
  }
}
