package overfit.math;

/**
 * The hyperbolic tangent in loops that vectorize, within 3 units in the last place.
 *
 * <p>Let x = k·½ ln 2 + r with |r| ≤ ¼ ln 2. Then tanh(k·½ ln 2) = (2ᵏ − 1) / (2ᵏ + 1), and tanh r
 * = a / b by Lambert's continued fraction r / (1 + r² / (3 + r² / (5 + …))), cut off after 11 at
 * 5e-19 of its value. The addition theorem puts both together with one division: tanh x = ((2ᵏ −
 * 1)·b + (2ᵏ + 1)·a) / ((2ᵏ + 1)·b + (2ᵏ − 1)·a).
 *
 * <p>The fraction is https://dlmf.nist.gov/4.39.E1, the theorem https://dlmf.nist.gov/4.35.E3.
 */
public final class Tanh {
  /** Beyond ±22 the tangent rounds to ±1. */
  private static final double LIMIT = 22;

  static final double HALF_LN_2 = 0x1.62e42fefa39efp-2;

  /** How many k there are to 1. */
  static final double STEPS = 1 / HALF_LN_2;

  /** Adding 1.5·2⁵² leaves the nearest whole number in the low bits. */
  static final double ROUNDING = 0x1.8p52;

  /** The bits of k = -512 after that; those of k up to 511 differ from it in the low bits alone. */
  static final long LOWEST = Double.doubleToRawLongBits(ROUNDING) - 512;

  static final int BITS_OF_K = 10;
  static final int EXPONENT_SHIFT = 52;
  static final long EXPONENT_OF_1 = 1023L << EXPONENT_SHIFT;

  private Tanh() {}

  public static double of(double x) {
    double near = Math.max(-LIMIT, Math.min(LIMIT, x));
    return of(near, power(Double.doubleToRawLongBits(shifted(near))));
  }

  /** y[j] = tanh x[j]; x and y are two arrays of one length. */
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

  /** The same for any x, where one was too far from 0 for a loop that vectorizes. */
  static void oneByOne(double[] x, double[] y) {
    for (int j = 0; j < x.length; j++) {
      y[j] = of(x[j]);
    }
  }

  /** k, in the low bits. */
  private static double shifted(double x) {
    return Math.fma(x, STEPS, ROUNDING);
  }

  /**
   * From k to 2ᵏ; a shuffling of bits, which does not vectorize. Tells whether all were in range.
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
    double r = Math.fma(k, -HALF_LN_2, x);
    double t = r * r;
    double a = r * Math.fma(Math.fma(21, t, 1260), t, 10395);
    double b = Math.fma(Math.fma(t + 210, t, 4725), t, 10395);
    double less = power - 1;
    double more = power + 1;
    return Math.fma(less, b, more * a) / Math.fma(more, b, less * a);
  }
}
