package overfit.config;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Doubles in the shortest decimal form that reads back as the same double.
 *
 * <p>Not {@link Double#toString}: before Java 19 it sometimes gave a digit too many (JDK-4511638),
 * and the same value must give the same bytes on every Java.
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

  /** {@code 0.074}, {@code 2e-5}: for reading, with so many digits; {@code -} if not finite. */
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
