package overfit.tui.widget;

/**
 * A round step, 1, 2 or 5 times a power of ten, whose multiples have few digits.
 *
 * @param digit 1, 2 or 5
 */
public record RoundStep(int digit, int exponent) {

  /** As a share of a step: sums with rounding errors still count as multiples. */
  private static final double CLOSE = 1e-6;

  /** The same far from 0, where rounding errors are a larger share of a step. */
  private static final double ROUNDING = 0x1p-50;

  /** The largest round step that is at most {@code length}. */
  public static RoundStep upTo(double length) {
    int exponent = (int) Math.floor(StrictMath.log10(length));
    double digits = length / StrictMath.pow(10, exponent);
    return new RoundStep(digits >= 5 ? 5 : digits >= 2 ? 2 : 1, exponent);
  }

  /** The largest of 1, 2, 5, 10, 20, … that is at most {@code most}; at least 1. */
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
    double close = Math.max(CLOSE, ROUNDING * Math.abs(steps));
    return multiple(direction * (Math.floor(steps + close) + 1));
  }

  /** The multiple nearest to a value. */
  public double nearest(double value) {
    return multiple(Math.rint(value / length()));
  }

  private double length() {
    return multiple(1);
  }

  /** Divides by 10^n, which is exact, instead of multiplying by 10^-n: 3 steps of 0.1 are 0.3. */
  private double multiple(double count) {
    double power = StrictMath.pow(10, Math.abs(exponent));
    return (exponent < 0 ? count * digit / power : count * digit * power) + 0.0;
  }
}
