package overfit.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;

class ErfTest {
  private static final MathContext DIGITS = new MathContext(50);
  private static final double TWO_OVER_ROOT_PI = 1.1283791670955126;

  @Test
  void isWithinAFewUnitsInTheLastPlaceOfItsSeries() {
    for (double x = -6.1; x <= 6.1; x += 0.01) {
      double exact = series(x);
      // The oracle's own errors, and two of ours.
      assertEquals(exact, Erf.of(x), 3 * Math.ulp(exact), "erf " + x);
    }
  }

  @Test
  void isCommonsMaths() {
    for (double x = -7; x <= 7; x += 0.1) {
      assertEquals(
          org.apache.commons.math3.special.Erf.erf(x),
          Erf.of(x),
          1e-14); // the oracle guarantees 15 digits
    }
  }

  @Test
  void goesFromMinusOneToOneThroughZero() {
    assertEquals(0, Erf.of(0));
    assertEquals(1, Erf.of(Double.POSITIVE_INFINITY));
    assertEquals(-1, Erf.of(Double.NEGATIVE_INFINITY));
    assertEquals(Double.NaN, Erf.of(Double.NaN));
  }

  /** 2/√π · Σ (−1)ⁿ x²ⁿ⁺¹ / (n! (2n + 1)), with enough digits for the cancellation. */
  private static double series(double x) {
    BigDecimal square = new BigDecimal(x).pow(2);
    BigDecimal power = new BigDecimal(x);
    BigDecimal sum = BigDecimal.ZERO;
    for (int n = 0; n < 200; n++) {
      sum = sum.add(power.divide(BigDecimal.valueOf(2 * n + 1), DIGITS), DIGITS);
      power = power.multiply(square, DIGITS).divide(BigDecimal.valueOf(-n - 1), DIGITS);
    }
    return sum.doubleValue() * TWO_OVER_ROOT_PI;
  }
}
