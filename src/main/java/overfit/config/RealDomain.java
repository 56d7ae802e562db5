package overfit.config;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import overfit.file.InputException;

/** Numbers from {@code min} to {@code max}, both included. */
final class RealDomain implements Domain<Double> {

  private final double min;
  private final double max;
  private final Stride stride;

  /** How {@link #nudge} changes a number. */
  private interface Stride {
    double next(double value, boolean up);
  }

  private RealDomain(double min, double max, Stride stride) {
    this.min = min;
    this.max = max;
    this.stride = stride;
  }

  /** Nudged to the next multiple of {@code step}. */
  static RealDomain linear(double min, double max, double step) {
    return new RealDomain(min, max, (value, up) -> multiple(value, step, up));
  }

  /** Nudged along … 0.1 0.2 0.5 1 2 5 …; {@code least} is the smallest value above 0. */
  static RealDomain logarithmic(double min, double max, double least) {
    return new RealDomain(min, max, (value, up) -> oneTwoFive(value, least, up));
  }

  @Override
  public Double parse(String text) {
    double value;
    try {
      value = new BigDecimal(text.strip()).doubleValue();
    } catch (NumberFormatException e) {
      throw InputException.expected(expected(), text);
    }
    if (!(value >= min && value <= max)) {
      throw InputException.expected(expected(), text);
    }
    return value == 0 ? 0.0 : value;
  }

  @Override
  public String format(Double value) {
    return ShortestDecimal.format(value);
  }

  @Override
  public Object literal(Double value) {
    return value;
  }

  @Override
  public String expected() {
    return "a number from " + format(min) + " to " + format(max);
  }

  @Override
  public Double nudge(Double value, boolean up) {
    return Math.max(min, Math.min(max, stride.next(value, up)));
  }

  @Override
  public List<String> choices() {
    return List.of();
  }

  private static double multiple(double value, double step, boolean up) {
    BigDecimal unit = ShortestDecimal.shortest(step);
    BigDecimal steps =
        ShortestDecimal.shortest(value)
            .divide(unit, 0, up ? RoundingMode.FLOOR : RoundingMode.CEILING);
    return steps.add(up ? BigDecimal.ONE : BigDecimal.ONE.negate()).multiply(unit).doubleValue();
  }

  private static double oneTwoFive(double value, double least, boolean up) {
    if (up ? value < least : value <= least) {
      return up ? least : 0;
    }
    int exponent = (int) Math.floor(Math.log10(value)) - 1;
    double next = least;
    for (int e = exponent; e <= exponent + 2; e++) {
      for (int digit : new int[] {1, 2, 5}) {
        double candidate = BigDecimal.valueOf(digit).scaleByPowerOfTen(e).doubleValue();
        if (up && candidate > value) {
          return candidate;
        }
        next = candidate < value ? candidate : next;
      }
    }
    return next;
  }
}
