package overfit.math;

/**
 * Whole powers by repeated squaring, in the time of log₂ n products; {@link StrictMath#pow}
 * allocates.
 */
public final class Power {
  private Power() {}

  /** baseⁿ for n from 0, within about n roundings. */
  public static double of(double base, int n) {
    double power = 1;
    double square = base;
    for (int rest = n; rest > 0; rest >>= 1) {
      if ((rest & 1) == 1) {
        power *= square;
      }
      square *= square;
    }
    return power;
  }
}
