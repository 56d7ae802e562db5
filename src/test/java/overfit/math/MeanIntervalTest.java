package overfit.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MeanIntervalTest {

  /** The table of Student's t has 2.776445 for 4 degrees of freedom. */
  @Test
  void isThatOfStudentsT() {
    MeanInterval interval = MeanInterval.of(new double[] {1, 2, 3, 4, 5});
    double half = 2.7764451051977987 * Math.sqrt(2.5 / 5);
    assertEquals(5, interval.count());
    assertEquals(3, interval.mean());
    assertEquals(Math.sqrt(2.5), interval.sd(), 1e-15);
    assertEquals(3 - half, interval.low(), 1e-9);
    assertEquals(3 + half, interval.high(), 1e-9);
    assertEquals(half, interval.half(), 1e-9);
  }

  @Test
  void ofOneValueOnlyTheMeanIsKnown() {
    assertEquals(
        new MeanInterval(1, 7, Double.NaN, Double.NaN, Double.NaN),
        MeanInterval.of(new double[] {7}));
  }

  @Test
  void ofNoValueNothingIsKnown() {
    assertEquals(
        new MeanInterval(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN),
        MeanInterval.of(new double[0]));
  }

  @Test
  void equalValuesHaveAnIntervalWithoutLength() {
    assertEquals(new MeanInterval(3, 2, 0, 2, 2), MeanInterval.of(new double[] {2, 2, 2}));
  }

  /** Both series scatter by 100, their differences hardly. */
  @Test
  void ofPairsOnlyTheDifferencesScatter() {
    MeanInterval interval =
        MeanInterval.ofDifferences(new double[] {0, 101, 202}, new double[] {1, 101, 201});
    assertEquals(MeanInterval.of(new double[] {-1, 0, 1}), interval);
    assertThrows(
        IllegalArgumentException.class,
        () -> MeanInterval.ofDifferences(new double[1], new double[2]));
  }
}
