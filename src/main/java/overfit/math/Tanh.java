package overfit.math;

/**
 * The hyperbolic tangent in loops that vectorize, within 3 units in the last place.
 *
 * <p>With z = 2x = k·ln 2 + r and |r| ≤ ½·ln 2: m = eᶻ − 1 = 2ᵏ·(eʳ − 1) + (2ᵏ − 1), and tanh x = m
 * / (m + 2). Subtracting 1 before scaling keeps small x exact. The argument reduction is that of
 * Tang, "Table-Driven Implementation of the Expm1 Function" (1992),
 * https://doi.org/10.1145/146847.146928.
 */
public final class Tanh {
  /** Beyond 2x = ±44 the tangent rounds to ±1. */
  static final double LIMIT = 44;

  static final double LOG2_E = 1 / 0x1.62e42fefa39efp-1;

  /** Adding 1.5·2⁵² leaves the nearest whole number in the low bits. */
  static final double ROUNDING = 0x1.8p52;

  /** ln 2 as a short number, exact when multiplied with k, and the rest. */
  static final double LN_2_HIGH = 0x1.62e42fefa38p-1;

  static final double LN_2_LOW = 0x1.ef35793c7673p-45;

  static final int EXPONENT_SHIFT = 52;
  static final long EXPONENT_OF_1 = 1023L << EXPONENT_SHIFT;

  private Tanh() {}

  public static double of(double x) {
    return of(x, power(shifted(x)));
  }

  /** y[j] = tanh x[j]; x and y are two arrays of one length. */
  static void of(double[] x, double[] y) {
    for (int j = 0; j < x.length; j++) {
      y[j] = shifted(x[j]);
    }
    for (int j = 0; j < y.length; j++) {
      y[j] = power(y[j]);
    }
    for (int j = 0; j < x.length; j++) {
      y[j] = of(x[j], y[j]);
    }
  }

  /** k, in the low bits. */
  private static double shifted(double x) {
    return Math.fma(twice(x), LOG2_E, ROUNDING);
  }

  /** 2ᵏ; the shuffling of bits is what does not vectorize, so it has a loop of its own. */
  private static double power(double shifted) {
    return Double.longBitsToDouble(
        (Double.doubleToRawLongBits(shifted) << EXPONENT_SHIFT) + EXPONENT_OF_1);
  }

  private static double of(double x, double power) {
    double z = twice(x);
    double k = shifted(x) - ROUNDING;
    double r = Math.fma(k, -LN_2_LOW, Math.fma(k, -LN_2_HIGH, z));
    double m = Math.fma(power, expm1(r), power - 1);
    return m / (m + 2);
  }

  private static double twice(double x) {
    return Math.max(-LIMIT, Math.min(LIMIT, x + x));
  }

  /** eʳ − 1 by its Taylor series, which for |r| ≤ ½·ln 2 is cut off at 1.2e-17 of its value. */
  private static double expm1(double r) {
    double p = 1 / 6227020800.0;
    p = Math.fma(p, r, 1 / 479001600.0);
    p = Math.fma(p, r, 1 / 39916800.0);
    p = Math.fma(p, r, 1 / 3628800.0);
    p = Math.fma(p, r, 1 / 362880.0);
    p = Math.fma(p, r, 1 / 40320.0);
    p = Math.fma(p, r, 1 / 5040.0);
    p = Math.fma(p, r, 1 / 720.0);
    p = Math.fma(p, r, 1 / 120.0);
    p = Math.fma(p, r, 1 / 24.0);
    p = Math.fma(p, r, 1 / 6.0);
    p = Math.fma(p, r, 1 / 2.0);
    return Math.fma(p * r, r, r);
  }
}
