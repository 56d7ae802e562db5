package overfit.plot;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** Formats large counts with suffixes: 10k, 2.5M. */
final class Counts {

  /** Numbers up to this many digits have no suffix. */
  private static final int PLAIN_DIGITS = 4;

  private static final String SUFFIXES = " kMGT";

  private Counts() {}

  /** 1.5k for 1500; numbers that are too large for a suffix are written as 1e15. */
  static String label(BigDecimal count) {
    int digits = count.precision() - count.scale();
    int thousands = Math.max(0, (digits - 1) / 3);
    if (thousands >= SUFFIXES.length()) {
      return count.movePointLeft(digits - 1).stripTrailingZeros().toPlainString()
          + "e"
          + (digits - 1);
    }
    String number = count.movePointLeft(3 * thousands).stripTrailingZeros().toPlainString();
    return thousands == 0 ? number : number + SUFFIXES.charAt(thousands);
  }

  /** Whether suffixes shorten these counts; they would not shorten 1000001. */
  static boolean areShorter(List<BigDecimal> counts) {
    int plain = longest(counts, BigDecimal::toPlainString);
    return plain > PLAIN_DIGITS && longest(counts, Counts::label) < plain;
  }

  private static int longest(List<BigDecimal> counts, Function<BigDecimal, String> label) {
    return counts.stream().mapToInt(count -> label.apply(count).length()).max().orElse(0);
  }
}
