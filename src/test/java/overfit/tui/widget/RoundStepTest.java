package overfit.tui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

  /** Years, seconds since 1970, and what doubles just tell apart. */
  @ParameterizedTest
  @CsvSource({"1958.2, 0.1", "1.7e9, 0.001", "-1e9, 0.2", "1e15, 20", "3e-7, 1e-9", "1e30, 5e18"})
  void walksThereAndBackFarFromZero(double start, double length) {
    RoundStep step = RoundStep.upTo(length);
    double at = step.nearest(start);
    for (int i = 0; i < 1000; i++) {
      double next = step.from(at, 1);
      assertTrue(next > at, at + " " + next);
      assertEquals(at, step.from(next, -1));
      at = next;
    }
    assertEquals(step.nearest(start + 1000 * length), at, length / 2);
  }

  @ParameterizedTest
  @CsvSource({"0.24, 0.2", "-0.26, -0.3", "-0.01, 0"})
  void findsTheNearestMultiple(double value, double nearest) {
    assertEquals(nearest, new RoundStep(1, -1).nearest(value));
  }
}
