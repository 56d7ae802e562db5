package overfit.plot;

/** Rounded limits, which do not change with every small change of the values. */
final class Limits {

  /** The minimum number of steps in a range; rounding adds at most two steps. */
  private static final double STEPS = 8;

  private static final int[] DIGITS = {1, 2, 5, 10};

  private Limits() {}

  /** The limits of values, rounded outwards; on a logarithmic axis to 1, 2 or 5 times 10ⁿ. */
  static Extent around(Spacing spacing, Extent values) {
    double length = values.high() - values.low();
    if (values.isEmpty() || length <= 1e-12 * Math.max(values.high(), -values.low())) {
      return values;
    }
    if (spacing.leastPlaced() > 0) {
      return new Extent(below(values.low()), above(values.high()));
    }
    int exponent = exponent(length / STEPS);
    int digit = digitBelow(length / STEPS, exponent);
    double step = times(digit, exponent);
    double low = times(Math.floor(values.low() / step) * digit, exponent);
    double high = times(Math.ceil(values.high() / step) * digit, exponent);
    return new Extent(Math.min(low, values.low()), Math.max(high, values.high()));
  }

  private static double below(double value) {
    int exponent = exponent(value);
    return Math.min(value, times(digitBelow(value, exponent), exponent));
  }

  private static double above(double value) {
    int exponent = exponent(value);
    for (int digit : DIGITS) {
      if (times(digit, exponent) >= value) {
        return times(digit, exponent);
      }
    }
    return value;
  }

  private static int digitBelow(double value, int exponent) {
    int found = 1;
    for (int digit : DIGITS) {
      found = times(digit, exponent) <= value ? digit : found;
    }
    return found;
  }

  /** The exponent of the largest power of ten up to a value. */
  private static int exponent(double value) {
    return (int) Math.floor(StrictMath.log10(value));
  }

  /** factor · 10^exponent with a single rounding: 0.3 and not 0.30000000000000004. */
  private static double times(double factor, int exponent) {
    double power = StrictMath.pow(10, Math.abs(exponent));
    return exponent < 0 ? factor / power : factor * power;
  }
}
