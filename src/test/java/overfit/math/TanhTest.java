package overfit.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;

class TanhTest {
  private static final MathContext DIGITS = new MathContext(40);

  @Test
  void isWithinThreeUnitsInTheLastPlaceOfTheExactValue() {
    RandomStream random = new RandomStream(42);
    double[] x =
        DoubleStream.concat(
                DoubleStream.generate(() -> 3 * random.nextGaussian()).limit(2000),
                DoubleStream.generate(() -> 0.5 * random.nextGaussian()).limit(2000))
            .toArray();
    double[] y = tanh(x);
    for (int i = 0; i < x.length; i++) {
      double exact = exactly(x[i]).doubleValue();
      double error = exactly(x[i]).subtract(new BigDecimal(y[i])).abs().doubleValue();
      assertTrue(error <= 3 * Math.ulp(exact), "tanh " + x[i] + " = " + y[i] + ", not " + exact);
      assertTrue(error <= 1e-15);
    }
  }

  /** Compared with an oracle that has an error of up to two units in the last place itself. */
  @Test
  void agreesWithCommonsMathOverTheWholeRange() {
    double[] exponents = DoubleStream.iterate(-1074, e -> e <= 1023, e -> e + 0.25).toArray();
    for (double exponent : exponents) {
      double x = Math.pow(2, exponent);
      double[] y = tanh(x, -x);
      double expected = FastMath.tanh(x);
      assertEquals(expected, y[0], Math.min(1e-15, 5 * Math.ulp(expected)), "tanh " + x);
      assertEquals(-expected, y[1], Math.min(1e-15, 5 * Math.ulp(expected)), "tanh " + -x);
    }
  }

  @Test
  void isTheIdentityWhereItsCurveIsStraight() {
    double[] tiny = {0, 1e-9, -1e-9, 1e-100, -1e-100, 5e-310, -5e-310, Double.MIN_VALUE};
    double[] y = tanh(tiny);
    for (int i = 0; i < tiny.length; i++) {
      // The division and the rounding of its divisor, half a unit in the last place each.
      assertEquals(tiny[i], y[i], Math.ulp(tiny[i]));
    }
  }

  @Test
  void saturatesAtOne() {
    double[] large = {
      22, -22, 44, 1e3, -1e3, 1e300, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
    };
    assertArrayEquals(new double[] {1, -1, 1, 1, -1, 1, 1, -1}, tanh(large));
  }

  @Test
  void keepsWhatIsNotANumber() {
    assertEquals(Double.NaN, tanh(Double.NaN)[0]);
  }

  @Test
  void neverLeavesTheRangeFromMinusOneToOne() {
    for (double y : tanh(DoubleStream.iterate(-50, x -> x <= 50, x -> x + 1.0 / 64).toArray())) {
      assertTrue(Math.abs(y) <= 1);
    }
  }

  private static double[] tanh(double... x) {
    double[] y = new double[x.length];
    Tanh.of(x, y);
    return y;
  }

  /** (e²ˣ − 1) / (e²ˣ + 1) with 40 digits. */
  private static BigDecimal exactly(double x) {
    BigDecimal power = exp(new BigDecimal(2 * x));
    return power.subtract(BigDecimal.ONE).divide(power.add(BigDecimal.ONE), DIGITS);
  }

  /** The Taylor series of a 256th of the exponent, and eight squarings. */
  private static BigDecimal exp(BigDecimal z) {
    BigDecimal small = z.divide(BigDecimal.valueOf(256), DIGITS);
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ONE;
    for (int n = 1; n <= 25; n++) {
      term = term.multiply(small, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
      sum = sum.add(term, DIGITS);
    }
    return sum.pow(256, DIGITS);
  }
}
