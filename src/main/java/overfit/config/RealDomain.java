package overfit.config;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import overfit.file.InputException;

/** Numbers from {@code min} to {@code max}, both included. */
final class RealDomain implements Domain<Double> {

  private final double min;
  private final double max;
  private final Stride stride;

  /** How {@link #nudge} changes a number, and which are around it. */
  private interface Stride {
    double next(double value, boolean up);

    List<Double> around(double value, double min, double max);
  }

  private RealDomain(double min, double max, Stride stride) {
    this.min = min;
    this.max = max;
    this.stride = stride;
  }

  /** Nudged to the next multiple of {@code step}. */
  static RealDomain linear(double min, double max, double step) {
    return new RealDomain(min, max, new Linear(step));
  }

  /** Nudged along … 0.1 0.2 0.5 1 2 5 …; {@code least} is the smallest value above 0. */
  static RealDomain logarithmic(double min, double max, double least) {
    return new RealDomain(min, max, new Logarithmic(least));
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
  public List<Double> sweep(Double present) {
    return stride.around(present, min, max).stream()
        .filter(value -> value >= min && value <= max)
        .collect(Collectors.toList());
  }

  @Override
  public List<String> choices() {
    return List.of();
  }

  private record Linear(double step) implements Stride {
    @Override
    public double next(double value, boolean up) {
      return multiple(value, step, up);
    }

    /** Five values two steps apart, with the present one in the middle if there is room. */
    @Override
    public List<Double> around(double value, double min, double max) {
      BigDecimal gap = ShortestDecimal.shortest(step).multiply(BigDecimal.valueOf(2));
      BigDecimal first =
          ShortestDecimal.shortest(value).subtract(gap.multiply(BigDecimal.valueOf(2)));
      while (first.add(gap.multiply(BigDecimal.valueOf(4))).doubleValue() > max) {
        first = first.subtract(gap);
      }
      while (first.doubleValue() < min) {
        first = first.add(gap);
      }
      List<Double> values = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        values.add(first.add(gap.multiply(BigDecimal.valueOf(i))).doubleValue());
      }
      return values;
    }
  }

  private record Logarithmic(double least) implements Stride {
    @Override
    public double next(double value, boolean up) {
      return oneTwoFive(value, least, up);
    }

    /** Two decades around it in half decades; from 0, three decades from the least value on. */
    @Override
    public List<Double> around(double value, double min, double max) {
      String[] factors =
          value == 0
              ? new String[] {"0", "1", "10", "100"}
              : new String[] {"0.1", "0.3", "1", "3", "10"};
      BigDecimal unit = ShortestDecimal.shortest(value == 0 ? least : value);
      return Arrays.stream(factors)
          .map(factor -> unit.multiply(new BigDecimal(factor)).doubleValue())
          .collect(Collectors.toList());
    }
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
