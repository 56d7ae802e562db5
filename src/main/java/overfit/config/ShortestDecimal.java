package overfit.config;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Formats doubles in the shortest decimal form that parses back to the same double.
 *
 * <p>{@link Double#toString} is not used because it sometimes gives a digit too many before Java 19
 * (JDK-4511638), and the output has to be the same on every Java version.
 */
public final class ShortestDecimal {

  private ShortestDecimal() {}

  /** {@code 0.1}, {@code 30}, {@code 1e-6}. */
  public static String format(double value) {
    BigDecimal shortest = shortest(value);
    int exponent = shortest.precision() - shortest.scale() - 1;
    if (shortest.signum() != 0 && (exponent < -4 || exponent > 6)) {
      String digits = shortest.unscaledValue().abs().toString();
      String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
      return (shortest.signum() < 0 ? "-" : "") + digits.charAt(0) + fraction + "e" + exponent;
    }
    return shortest.toPlainString();
  }

  /** Rounded to significant digits: {@code 0.074}, {@code 2e-5}; {@code -} if not finite. */
  public static String rounded(double value, int digits) {
    if (!Double.isFinite(value)) {
      return "-";
    }
    return format(new BigDecimal(value).round(new MathContext(digits)).doubleValue());
  }

  /** Without trailing zeros. */
  static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 1; digits < 17; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits));
      if (rounded.doubleValue() == value) {
        return plain(rounded);
      }
    }
    return plain(exact.round(new MathContext(17)));
  }

  private static BigDecimal plain(BigDecimal value) {
    return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }
}
