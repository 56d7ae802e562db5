package overfit.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridFieldTest {

  private static final GridField FIELD =
      new GridField(
          new double[] {0, 1, 2},
          new double[] {10, 20},
          new double[][] {{0, 1, 2}, {4, 5, Double.POSITIVE_INFINITY}});

  @ParameterizedTest
  @CsvSource({
    "0, 10, 0",
    "1, 20, 5",
    "0.5, 10, 0.5",
    "0, 15, 2",
    "0.25, 12.5, 1.25",
    "-9, 10, 0",
    "9, 0, 2",
  })
  void betweenItsPointsAndBeyondValuesAreInterpolated(double x, double y, double value) {
    assertEquals(value, FIELD.at(x, y));
  }

  @ParameterizedTest
  @CsvSource({"1.4, 14, 1", "1.6, 14, 2", "1.4, 16, 5", "1.6, 16, Infinity", "2, 20, Infinity"})
  void besideAnInfiniteValueTheNearestCounts(double x, double y, double value) {
    assertEquals(value, FIELD.at(x, y));
  }
}
