package overfit.train.landscape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GridAxisTest {

  @Test
  void hasTheExactValueInTheMiddleOfAnOddNumber() {
    GridAxis axis = GridAxis.through(0.1, -0.9, 1.1, 5);
    assertArrayEquals(new double[] {-0.9, -0.4, 0.1, 0.6, 1.1}, axis.values(), 1e-15);
    assertEquals(0.1, axis.values()[axis.centre()]);
  }

  @ParameterizedTest
  @CsvSource({"0, -1, 1, 60", "0.3, -7, 2, 21", "0.123, 0.1, 0.2, 3"})
  void alwaysHasTheExactValue(double at, double from, double to, int count) {
    GridAxis axis = GridAxis.through(at, from, to, count);
    assertEquals(count, axis.values().length);
    assertEquals(at, axis.values()[axis.centre()]);
  }

  @ParameterizedTest
  @CsvSource({"-5", "5", "NaN", "Infinity"})
  void staysInItsRangeIfTheValueIsNotInIt(double at) {
    GridAxis axis = new Window(5, 3, 1).across(at, 0, 1);
    assertArrayEquals(new double[] {0, 0.25, 0.5, 0.75, 1}, axis.values(), 1e-15);
  }

  @ParameterizedTest
  @CsvSource({"2, 3", "3, 1", "4, 1"})
  void everyNthValueKeepsTheExactOne(int n, int count) {
    GridAxis axis = GridAxis.through(0.1, -0.9, 1.1, 5).every(n);
    assertEquals(count, axis.values().length);
    assertEquals(0.1, axis.values()[axis.centre()]);
  }

  @ParameterizedTest
  @CsvSource({"-9, 0", "-0.9, 0", "-0.66, 0", "-0.64, 1", "0.1, 2", "1.1, 4", "9, 4"})
  void findsTheNearestValue(double place, int index) {
    assertEquals(index, GridAxis.through(0.1, -0.9, 1.1, 5).nearest(place));
  }
}
