package overfit.math;

/**
 * The hyperbolic tangent in vectorizable loops, with an error of up to 3 units in the last place.
 *
 * <p>Let x = k·½ ln 2 + r with |r| ≤ ¼ ln 2. Then tanh(k·½ ln 2) = (2ᵏ − 1) / (2ᵏ + 1), and tanh r
 * = a / b by Lambert's continued fraction r / (1 + r² / (3 + r² / (5 + …))), truncated after 11
 * with a relative error of 5e-19. The addition theorem combines both with one division: tanh x =
 * ((2ᵏ − 1)·b + (2ᵏ + 1)·a) / ((2ᵏ + 1)·b + (2ᵏ − 1)·a).
 *
 * <p>The fraction is https://dlmf.nist.gov/4.39.E1, the theorem https://dlmf.nist.gov/4.35.E3.
 */
public final class Tanh {
  /** Beyond ±22, the result rounds to ±1. */
  private static final double LIMIT = 22;

  static final double HALF_LN_2 = 0x1.62e42fefa39efp-2;

  /** k per unit of x. */
  static final double STEPS = 1 / HALF_LN_2;

  /** Adding 1.5·2⁵² leaves the nearest integer in the low bits. */
  static final double ROUNDING = 0x1.8p52;

  /** The bits for k = -512 after that addition; up to k = 511, only the low bits differ. */
  static final long LOWEST = Double.doubleToRawLongBits(ROUNDING) - 512;

  static final int BITS_OF_K = 10;
  static final int EXPONENT_SHIFT = 52;
  static final long EXPONENT_OF_1 = 1023L << EXPONENT_SHIFT;

  private Tanh() {}

  public static double of(double x) {
    double near = Math.max(-LIMIT, Math.min(LIMIT, x));
    return of(near, power(Double.doubleToRawLongBits(shifted(near))));
  }

  /** y[j] = tanh x[j]; x and y are different arrays of the same length. */
  static void of(double[] x, double[] y) {
    for (int j = 0; j < x.length; j++) {
      y[j] = shifted(x[j]);
    }
    if (raise(y)) {
      for (int j = 0; j < x.length; j++) {
        y[j] = of(x[j], y[j]);
      }
    } else {
      oneByOne(x, y);
    }
  }

  /** The same for any x: used if a value is out of range for the vectorized loop. */
  static void oneByOne(double[] x, double[] y) {
    for (int j = 0; j < x.length; j++) {
      y[j] = of(x[j]);
    }
  }

  /** A number with k in the low bits. */
  private static double shifted(double x) {
    return FusedMultiplyAdd.of(x, STEPS, ROUNDING);
  }

  /**
   * Replaces k by 2ᵏ, with bit operations that do not vectorize. Returns whether all were in range.
   */
  private static boolean raise(double[] row) {
    long all = 0;
    for (int j = 0; j < row.length; j++) {
      long bits = Double.doubleToRawLongBits(row[j]);
      all |= bits - LOWEST;
      row[j] = power(bits);
    }
    return all >>> BITS_OF_K == 0;
  }

  private static double power(long bits) {
    return Double.longBitsToDouble((bits << EXPONENT_SHIFT) + EXPONENT_OF_1);
  }

  private static double of(double x, double power) {
    double k = shifted(x) - ROUNDING;
    double r = FusedMultiplyAdd.of(k, -HALF_LN_2, x);
    double t = r * r;
    double a = r * FusedMultiplyAdd.of(FusedMultiplyAdd.of(21, t, 1260), t, 10395);
    double b = FusedMultiplyAdd.of(FusedMultiplyAdd.of(t + 210, t, 4725), t, 10395);
    double less = power - 1;
    double more = power + 1;
    return FusedMultiplyAdd.of(less, b, more * a) / FusedMultiplyAdd.of(more, b, less * a);
  }
}
