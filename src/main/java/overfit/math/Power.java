package overfit.math;

/**
 * Integer powers by repeated squaring, with about log₂ n multiplications. {@link StrictMath#pow} is
 * not used because it allocates.
 */
public final class Power {
  private Power() {}

  /** baseⁿ for n ≥ 0, with an error of about n roundings. */
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
