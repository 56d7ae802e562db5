package overfit.config;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import overfit.file.InputException;

/**
 * Numbers from one to another, as text that a domain can parse.
 *
 * <pre>
 *   1..4           1 2 3 4
 *   0..1:0.25      0 0.25 0.5 0.75 1
 *   -3..3:lin:3    -3 0 3
 *   0.01..1:log:3  0.01 0.1 1
 * </pre>
 */
final class NumberRange {

  /** More would not be trained in a lifetime, and would fill the memory. */
  static final int MOST = 100_000;

  private static final String NUMBER =
      "([-+]?(?:\\d{1,40}(?:\\.\\d{0,40})?|\\.\\d{1,40})(?:[eE][-+]?\\d{1,3})?)";

  private static final Pattern START = Pattern.compile(NUMBER + "\\.\\..*");

  private static final Pattern RANGE =
      Pattern.compile(
          NUMBER
              + "\\.\\."
              + NUMBER
              + "(?::(?:(?<kind>lin|log):(?<count>\\d{1,9})|"
              + NUMBER
              + "))?");

  private static final String EXPECTED =
      "a range like 1..20, 0..1:0.1, 0..1:lin:5 or 1e-4..1:log:9";

  /** Digits of a computed value: few enough to be typed. */
  private static final MathContext TYPED = new MathContext(6);

  private static final MathContext EXACT = MathContext.DECIMAL64;

  private final String text;
  private final BigDecimal from;
  private final BigDecimal to;

  private NumberRange(String text, BigDecimal from, BigDecimal to) {
    this.text = text;
    this.from = from;
    this.to = to;
  }

  /** Whether the text can only be meant as a range. */
  static boolean isMeantBy(String text) {
    return START.matcher(text).matches();
  }

  /**
   * The numbers in ascending order; throws {@link InputException} without a location.
   *
   * @param whole whether they are rounded to whole numbers, of which each is taken once
   */
  static List<String> parse(String text, boolean whole) {
    Matcher range = RANGE.matcher(text);
    if (!range.matches()) {
      throw InputException.expected(EXPECTED, text);
    }
    NumberRange ends =
        new NumberRange(text, new BigDecimal(range.group(1)), new BigDecimal(range.group(2)));
    if (ends.from.compareTo(ends.to) > 0) {
      throw InputException.expected("a range that ascends", text);
    }
    if (range.group("kind") == null) {
      return range.group(5) == null
          ? ends.wholeNumbers()
          : ends.stepping(new BigDecimal(range.group(5)));
    }
    int count = ends.checked(new BigDecimal(range.group("count")));
    if (count < 2) {
      throw InputException.expected("at least 2 values", text);
    }
    return ends.spaced(range.group("kind").equals("log"), count, whole);
  }

  private List<String> wholeNumbers() {
    if (!isWhole(from) || !isWhole(to)) {
      throw InputException.expected(
          "whole numbers, or a step as in 0..0.5:0.1, 0..0.5:lin:6 or 1e-4..1:log:5", text);
    }
    return stepping(BigDecimal.ONE);
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }

  /** Up to the last multiple of the step that is not beyond the end. */
  private List<String> stepping(BigDecimal step) {
    if (step.signum() <= 0) {
      throw InputException.expected("a step above 0", text);
    }
    if (from.compareTo(to) < 0 && from.add(step).compareTo(to) > 0) {
      throw InputException.expected("a step within the range, or lin:N for N values", text);
    }
    BigDecimal steps = to.subtract(from).divide(step, 0, RoundingMode.FLOOR);
    return texts(
        checked(steps.add(BigDecimal.ONE)), i -> from.add(step.multiply(new BigDecimal(i))));
  }

  private List<String> spaced(boolean log, int count, boolean whole) {
    if (log && from.signum() <= 0) {
      throw InputException.expected("a range above 0 for log", text);
    }
    int last = count - 1;
    return texts(
        count,
        i -> {
          BigDecimal value =
              i == 0 ? from : i == last ? to : log ? geometric(i, last) : linear(i, last);
          return whole ? value.setScale(0, RoundingMode.HALF_EVEN) : value;
        });
  }

  private BigDecimal linear(int i, int last) {
    BigDecimal part = to.subtract(from).multiply(new BigDecimal(i));
    return from.add(part.divide(new BigDecimal(last), EXACT)).round(EXACT);
  }

  /** StrictMath gives the same digits on every machine. */
  private BigDecimal geometric(int i, int last) {
    double exponent = log10(from) + (log10(to) - log10(from)) * i / last;
    int whole = (int) StrictMath.floor(exponent);
    double digits = StrictMath.pow(10, exponent - whole);
    return new BigDecimal(digits).scaleByPowerOfTen(whole).round(TYPED);
  }

  /** Also of numbers that no double can hold. */
  private static double log10(BigDecimal number) {
    return StrictMath.log10(number.unscaledValue().doubleValue()) - number.scale();
  }

  private int checked(BigDecimal count) {
    if (count.compareTo(new BigDecimal(MOST)) > 0) {
      throw InputException.expected("at most " + MOST + " values", text);
    }
    return count.intValueExact();
  }

  private static List<String> texts(int count, IntFunction<BigDecimal> value) {
    return IntStream.range(0, count)
        .mapToObj(value)
        .map(number -> number.signum() == 0 ? "0" : number.stripTrailingZeros().toString())
        .distinct()
        .toList();
  }
}
