package overfit.screen;

/** Formats numbers in a few characters. It is fast, since it is called in every frame. */
public final class NumberText {

  private static final double[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

  public static final int LOSS_DECIMALS = 3;

  private NumberText() {}

  /**
   * A number with a fixed number of decimals, {@code 0.140}; large and tiny ones as {@code 2e5};
   * {@code -} if not finite.
   *
   * @param decimals from 0 to 6
   */
  public static String fixed(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return "-";
    }
    double size = Math.abs(value);
    if (size >= 1e5 || size > 0 && size < 0.5 / POWERS[decimals]) {
      return power(value);
    }
    long scaled = Math.round(size * POWERS[decimals]);
    String digits = Long.toString(scaled);
    digits = "0".repeat(Math.max(0, decimals + 1 - digits.length())) + digits;
    int point = digits.length() - decimals;
    String fraction = decimals == 0 ? "" : "." + digits.substring(point);
    return (value < 0 && scaled > 0 ? "-" : "") + digits.substring(0, point) + fraction;
  }

  /** A loss as the screen shows it, with {@link #LOSS_DECIMALS}. */
  public static String loss(double loss) {
    return fixed(loss, LOSS_DECIMALS);
  }

  /** One digit and an exponent: {@code 2e5}. */
  private static String power(double value) {
    int exponent = (int) Math.floor(Math.log10(Math.abs(value)));
    long digit = Math.round(Math.abs(value) / Math.pow(10, exponent));
    if (digit == 10) {
      digit = 1;
      exponent++;
    }
    return (value < 0 ? "-" : "") + digit + "e" + exponent;
  }
}
