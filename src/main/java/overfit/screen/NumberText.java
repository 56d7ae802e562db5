package overfit.screen;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Formats numbers in a few characters. */
public final class NumberText {

  private static final double[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

  /** A loss is never wider. */
  public static final int LOSS_WIDTH = 7;

  private static final int LOSS_DECIMALS = 3;

  /** Losses that round to less than 0.01 have one decimal more. */
  private static final double SMALL = 0.0095;

  /** Losses below it, and from the other on, are written as powers of ten. */
  private static final double TINY = 0.00095;

  private static final double LARGE = 99_999.5;

  /** Longer numbers are written as powers of ten if that is shorter. */
  private static final int LONGEST_PLAIN = 7;

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
      return power(value, 1);
    }
    long scaled = Math.round(size * POWERS[decimals]);
    String digits = Long.toString(scaled);
    digits = "0".repeat(Math.max(0, decimals + 1 - digits.length())) + digits;
    int point = digits.length() - decimals;
    String fraction = decimals == 0 ? "" : "." + digits.substring(point);
    return (value < 0 && scaled > 0 ? "-" : "") + digits.substring(0, point) + fraction;
  }

  /** A share in whole percent: {@code 94 %}; {@code -} if it is not a number. */
  public static String percent(double share) {
    return Double.isNaN(share) ? "-" : Math.round(100 * share) + " %";
  }

  /**
   * A loss of any unit in at most {@link #LOSS_WIDTH} characters, with two or more digits if they
   * fit.
   *
   * <pre>
   *   from 0.01 to 10    three decimals        0.164   2.345
   *   from 10 to 99999   three digits or all   12.3    480     12345
   *   from 0.001 on      two digits            0.0021
   *   smaller ones       two digits            2.1e-4
   *   larger ones        three digits          1.23e6  3.7e9
   * </pre>
   *
   * <p>0 is {@code 0.000}, and a loss that is not finite is {@code -}.
   */
  public static String loss(double loss) {
    return loss(loss, LOSS_WIDTH);
  }

  /**
   * The same with as many digits as fit.
   *
   * @param width the maximum number of characters, at least 4 for losses from 0 to 99999
   */
  public static String loss(double loss, int width) {
    return loss(loss, LOSS_DECIMALS, width);
  }

  /** A loss with one more digit, in as many characters. */
  public static String preciseLoss(double loss) {
    return loss(loss, LOSS_DECIMALS + 1, LOSS_WIDTH);
  }

  private static String loss(double loss, int most, int width) {
    String text = withDecimals(loss, most);
    for (int decimals = most - 1; decimals >= 0 && text.length() > width; decimals--) {
      text = withDecimals(loss, decimals);
    }
    return text;
  }

  /**
   * @param decimals of losses near 1; the digits of others follow from it
   */
  private static String withDecimals(double loss, int decimals) {
    double size = Math.abs(loss);
    if (!Double.isFinite(loss)) {
      return "-";
    }
    if (size >= LARGE || size > 0 && size < TINY) {
      return power(loss, Math.max(1, size < TINY ? decimals - 1 : decimals));
    }
    if (size > 0 && size < SMALL) {
      return fixed(loss, decimals + 1).replaceAll("0+$", "");
    }
    String text = fixed(loss, decimals);
    int whole = text.indexOf('.') - (loss < 0 ? 1 : 0);
    return whole < 2 ? text : fixed(loss, Math.max(0, decimals - whole));
  }

  /**
   * A coordinate, rounded to a multiple of 10^{@code exponent}: {@code 1987.54}, {@code 3.7e9};
   * {@code -} if not finite.
   */
  public static String rounded(double value, int exponent) {
    return Double.isFinite(value) ? shorter(multiple(value, exponent).stripTrailingZeros()) : "-";
  }

  /** The same with trailing zeros, so that a changing number stays in its place: 0.340. */
  public static String steady(double value, int exponent) {
    return Double.isFinite(value) ? shorter(multiple(value, exponent)) : "-";
  }

  private static BigDecimal multiple(double value, int exponent) {
    return new BigDecimal(value).setScale(-exponent, RoundingMode.HALF_EVEN);
  }

  private static String shorter(BigDecimal value) {
    String plain = value.toPlainString();
    String power = value.signum() == 0 ? "0" : power(value.stripTrailingZeros());
    return plain.length() <= LONGEST_PLAIN || plain.length() <= power.length() ? plain : power;
  }

  /** One digit or more, and an exponent: {@code 2e5}. */
  private static String power(double value, int digits) {
    return power(new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros());
  }

  /**
   * All digits and an exponent: {@code 2.5e-5} for 25 · 10^-6.
   *
   * @param value not 0, and without trailing zeros
   */
  public static String power(BigDecimal value) {
    int exponent = value.precision() - 1 - value.scale();
    return value.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
  }
}
