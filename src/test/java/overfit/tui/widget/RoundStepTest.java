package overfit.tui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundStepTest {

  @ParameterizedTest
  @CsvSource({
    "0.1375, 1, -1",
    "0.2, 2, -1",
    "0.49, 2, -1",
    "0.5, 5, -1",
    "1, 1, 0",
    "70, 5, 1",
    "1e-9, 1, -9"
  })
  void isRoundAndNoLongerThanAsked(double length, int digit, int exponent) {
    assertEquals(new RoundStep(digit, exponent), RoundStep.upTo(length));
  }

  @ParameterizedTest
  @CsvSource({
    "0.2, 1, 0.3",
    "0.25, 1, 0.3",
    "0.25, -1, 0.2",
    "0.3, -1, 0.2",
    "0.1, -1, 0",
    "0, -1, -0.1",
    "-0.3, 1, -0.2",
    "123456.7, 1, 123456.8"
  })
  void goesFromMultipleToMultiple(double from, int direction, double to) {
    assertEquals(to, new RoundStep(1, -1).from(from, direction));
  }

  @ParameterizedTest
  @CsvSource({"0.24, 0.2", "-0.26, -0.3", "-0.01, 0"})
  void findsTheNearestMultiple(double value, double nearest) {
    assertEquals(nearest, new RoundStep(1, -1).nearest(value));
  }
}
