package overfit.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.Campaign;

class Log10Test {

  /** Four roundings, of the logarithm or of 1. */
  private static final double ROUNDING = 4 * Math.ulp(1.0);

  @Test
  void isThatOfStrictMathUpToRounding() {
    Random random = new Random(8);
    for (int trial = 0; trial < Campaign.length(200_000, 10_000_000); trial++) {
      double value = (1 + random.nextDouble()) * Math.pow(2, random.nextInt(-1030, 1023));
      double expected = StrictMath.log10(value);
      assertEquals(expected, Log10.of(value), ROUNDING * Math.max(1, Math.abs(expected)));
    }
  }

  @Test
  void growsFromOneSixteenthToTheNext() {
    for (int i = 16; i < 100_000; i++) {
      assertEquals(1, Double.compare(Log10.of((i + 1) / 16.0), Log10.of(i / 16.0)), i + "/16");
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.0, -1, Double.NaN, Double.NEGATIVE_INFINITY})
  void whatIsNotPositiveHasNone(double value) {
    assertEquals(Double.NaN, Log10.of(value));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.MIN_VALUE, 1e-310, Double.POSITIVE_INFINITY})
  void theEndsAreThoseOfStrictMath(double value) {
    assertEquals(StrictMath.log10(value), Log10.of(value));
  }
}
