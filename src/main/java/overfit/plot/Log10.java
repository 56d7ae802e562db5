package overfit.plot;

/**
 * Logarithms for thousands of points a frame, more than twice as quick as StrictMath's and, being
 * plain arithmetic, as equal on every machine.
 *
 * <p>For x = 2ᵉ·m and the middle c of m's interval, of 128 between 1 and 2, it is e·log 2 + log c +
 * log(1 + r) with r = m/c - 1: a table and six terms of the series of ln(1 + r), as |r| ≤ 2⁻⁸.
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

  /** To some 10⁻¹⁶ of the logarithm, or of 1; NaN for what is not positive, infinity for itself. */
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
