package overfit.plot;

/**
 * A fast logarithm for thousands of points per frame: more than twice as fast as StrictMath's and,
 * like it, with the same results on every machine.
 *
 * <p>For x = 2ᵉ·m, where c is the centre of the interval of m among 128 between 1 and 2: log x =
 * e·log 2 + log c + log(1 + r) with r = m/c - 1. The value of log c is from a table; ln(1 + r) uses
 * six terms of its series, since |r| ≤ 2⁻⁸.
 */
final class Log10 {

  private static final int INDEX_BITS = 7;

  private static final int FRACTION_BITS = 52;

  private static final double LOG_2 = StrictMath.log10(2);

  private static final double LOG_E = 1 / StrictMath.log(10);

  private static final double[] INVERSE = new double[1 << INDEX_BITS];

  private static final double[] LOG = new double[1 << INDEX_BITS];

  static {
    for (int i = 0; i < INVERSE.length; i++) {
      INVERSE[i] = 1 / (1 + (i + 0.5) / INVERSE.length);
      LOG[i] = -StrictMath.log10(INVERSE[i]);
    }
  }

  private Log10() {}

  /** log₁₀, with an error of a few 10⁻¹⁶; NaN for values ≤ 0, infinity for infinity. */
  static double of(double value) {
    if (!(value >= Double.MIN_NORMAL && value <= Double.MAX_VALUE)) {
      return value > 0 ? StrictMath.log10(value) : Double.NaN;
    }
    long bits = Double.doubleToRawLongBits(value);
    int exponent = (int) (bits >> FRACTION_BITS) - Double.MAX_EXPONENT;
    long fraction = bits & (1L << FRACTION_BITS) - 1;
    int i = (int) (fraction >> FRACTION_BITS - INDEX_BITS);
    double m = Double.longBitsToDouble((long) Double.MAX_EXPONENT << FRACTION_BITS | fraction);
    double r = m * INVERSE[i] - 1;
    double square = r * r;
    double series =
        r
            - square * (1 / 2.0 - r * (1 / 3.0))
            - square * square * (1 / 4.0 - r * (1 / 5.0) + square * (1 / 6.0));
    return exponent * LOG_2 + (LOG[i] + series * LOG_E);
  }
}
