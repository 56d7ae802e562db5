package overfit.lesson.condition;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import overfit.lesson.condition.Term.Amount;
import overfit.lesson.condition.Term.Text;
import overfit.lesson.condition.Term.Truth;

/** How two values can be compared. With one that is not known, none of these holds. */
enum Comparison {
  EQUAL("=="),
  DIFFERENT("!="),
  LESS("<"),
  AT_MOST("<="),
  GREATER(">"),
  AT_LEAST(">=");

  private final String sign;

  Comparison(String sign) {
    this.sign = sign;
  }

  static Optional<Comparison> of(Token token) {
    return Arrays.stream(values()).filter(each -> token.is(each.sign)).findFirst();
  }

  String sign() {
    return sign;
  }

  /** Whether it is only asked whether both are the same. */
  boolean ofSameness() {
    return this == EQUAL || this == DIFFERENT;
  }

  Truth of(Amount left, Amount right) {
    return moment -> holds(left.in(moment), right.in(moment));
  }

  /** Of two words, of which it is only asked whether they are the same. */
  Truth ofTexts(Text left, Text right) {
    return moment -> {
      Optional<String> one = left.in(moment);
      Optional<String> other = right.in(moment);
      return one.isPresent() && other.isPresent() && one.equals(other) == (this == EQUAL);
    };
  }

  private boolean holds(double a, double b) {
    return switch (this) {
      case EQUAL -> a == b;
      case DIFFERENT -> a < b || a > b;
      case LESS -> a < b;
      case AT_MOST -> a <= b;
      case GREATER -> a > b;
      case AT_LEAST -> a >= b;
    };
  }

  /**
   * Whether a number, rounded as two bounds are written, lies between them: 0.0284 lies in
   * 0.013..0.028.
   */
  static Truth within(Amount amount, BigDecimal low, BigDecimal high) {
    double least = low.subtract(half(low)).doubleValue();
    double most = high.add(half(high)).doubleValue();
    return moment -> {
      double value = amount.in(moment);
      return value >= least && value <= most;
    };
  }

  /** Half of the last digit; nothing for 0. */
  private static BigDecimal half(BigDecimal bound) {
    return bound.signum() == 0 ? BigDecimal.ZERO : bound.ulp().multiply(new BigDecimal("0.5"));
  }
}
