package overfit.record.film;

/** Formats fixed-point numbers, independently of the locale. */
public final class FixedDecimal {

  private FixedDecimal() {}

  /** {@code value} / 10^{@code places}, without trailing zeros: 1.5 for 1500 and 3. */
  public static String of(long value, int places) {
    String digits = "0".repeat(Math.max(0, places + 1 - Long.toString(value).length())) + value;
    int point = digits.length() - places;
    int end = digits.length();
    while (end > point && digits.charAt(end - 1) == '0') {
      end--;
    }
    return digits.substring(0, point) + (end == point ? "" : "." + digits.substring(point, end));
  }
}
