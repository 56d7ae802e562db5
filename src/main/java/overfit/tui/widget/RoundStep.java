package overfit.tui.widget;

/**
 * A round length, 1, 2 or 5 times a power of ten; its multiples have as few digits as can be.
 *
 * @param digit 1, 2 or 5
 */
public record RoundStep(int digit, int exponent) {

  /** Of a step, so that a sum that was rounded still counts as a multiple. */
  private static final double CLOSE = 1e-6;

  /** The longest that is not above a length. */
  public static RoundStep upTo(double length) {
    int exponent = (int) Math.floor(StrictMath.log10(length));
    double digits = length / StrictMath.pow(10, exponent);
    return new RoundStep(digits >= 5 ? 5 : digits >= 2 ? 2 : 1, exponent);
  }

  /** 1, 2, 5, 10, 20, …, not above a number; at least 1. */
  public static long whole(long most) {
    long power = 1;
    while (power * 10 <= most) {
      power *= 10;
    }
    return power * 5 <= most ? power * 5 : power * 2 <= most ? power * 2 : power;
  }

  /** The next multiple above a value, or below it. */
  public double from(double value, int direction) {
    double steps = direction * value / length();
    return multiple(direction * (Math.floor(steps + CLOSE) + 1));
  }

  /** The multiple that is nearest to a value. */
  public double nearest(double value) {
    return multiple(Math.rint(value / length()));
  }

  private double length() {
    return multiple(1);
  }

  /** Powers of ten above 1 have no rounding: so 3 steps of 0.1 are 0.3. */
  private double multiple(double count) {
    double power = StrictMath.pow(10, Math.abs(exponent));
    return (exponent < 0 ? count * digit / power : count * digit * power) + 0.0;
  }
}
