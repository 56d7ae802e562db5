package overfit.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmoothingTest {

  private static final double ROUNDING = 1e-12;

  @Test
  void theFirstValueIsItsOwnAverageAndTheNextOnesWeighMoreThanThePast() {
    double[] smooth = new Smoothing(0.5).smooth(new double[] {4, 1, 0}, 1, 1);
    assertArrayEquals(new double[] {4, 2, 6 / 7.0}, smooth, ROUNDING);
  }

  /** The definition, for t values: Σ βᵗ⁻ⁱ·yᵢ / Σ βᵗ⁻ⁱ. */
  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.6, 0.9, 0.999})
  void isTheMeanWeightedByPowersOfTheWeight(double weight) {
    double[] values = new Random(3).doubles(200).toArray();
    double[] smooth = new Smoothing(weight).smooth(values, 1, 1);
    for (int t = 0; t < values.length; t++) {
      double sum = 0;
      double weights = 0;
      for (int i = 0; i <= t; i++) {
        sum += Math.pow(weight, t - i) * values[i];
        weights += Math.pow(weight, t - i);
      }
      assertEquals(sum / weights, smooth[t], ROUNDING);
    }
  }

  @Test
  void entriesOfSeveralEpochsCountAsThatManyEqualOnes() {
    double[] entries = {3, 1, 2, 5};
    double[] epochs = {3, 3, 3, 3, 1, 1, 1, 1, 2, 2, 2, 2, 5};
    double[] smooth = new Smoothing(0.8).smooth(entries, 4, 1);
    double[] each = new Smoothing(0.8).smooth(epochs, 1, 1);
    assertArrayEquals(new double[] {each[3], each[7], each[11], each[12]}, smooth, ROUNDING);
  }

  @Test
  void whatIsNotFiniteStaysSoAndIsNotAveraged() {
    double nan = Double.NaN;
    double infinity = Double.POSITIVE_INFINITY;
    assertArrayEquals(
        new double[] {nan, 4, infinity, 2},
        new Smoothing(0.5).smooth(new double[] {nan, 4, infinity, 1}, 1, 1),
        ROUNDING);
  }

  @Test
  void offGivesTheValuesThemselves() {
    double[] values = {1, 2};
    assertSame(values, Smoothing.OFF.smooth(values, 1, 1));
    assertEquals(0, new Smoothing(0.9).smooth(new double[0], 1, 1).length);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1, Double.NaN})
  void aWeightIsFromZeroToAlmostOne(double weight) {
    assertThrows(IllegalArgumentException.class, () -> new Smoothing(weight));
  }
}
