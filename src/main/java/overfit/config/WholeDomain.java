package overfit.config;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import overfit.file.InputException;

/** Whole numbers from {@code min} to {@code max}, both included. */
final class WholeDomain implements Domain<Long> {

  private final long min;
  private final long max;
  private final long step;

  /** Nudged to the next multiple of {@code step}. */
  WholeDomain(long min, long max, long step) {
    this.min = min;
    this.max = max;
    this.step = step;
  }

  @Override
  public Long parse(String text) {
    try {
      long value = new BigDecimal(text.strip()).longValueExact();
      if (value >= min && value <= max) {
        return value;
      }
    } catch (ArithmeticException | NumberFormatException e) {
      // Not a whole number, or out of range: falls through to the same message.
    }
    throw InputException.expected(expected(), text);
  }

  @Override
  public String format(Long value) {
    return value.toString();
  }

  @Override
  public Object literal(Long value) {
    return value;
  }

  @Override
  public String expected() {
    if (min == Long.MIN_VALUE && max == Long.MAX_VALUE) {
      return "a whole number from -2^63 to 2^63-1";
    }
    return "a whole number from " + min + " to " + max;
  }

  @Override
  public Long nudge(Long value, boolean up) {
    if (up ? value > max - step : value < min + step) {
      return up ? max : min;
    }
    long below = Math.floorDiv(up ? value : value - 1, step) * step;
    return up ? below + step : Math.max(min, below);
  }

  /** From a quarter to four times; from 0, steps that double; if unbounded, the next ones. */
  @Override
  public List<Long> sweep(Long present) {
    LongStream values =
        min == Long.MIN_VALUE
            ? LongStream.rangeClosed(0, 4).map(i -> Math.min(present, max - 4) + i)
            : present == 0
                ? LongStream.of(0, step, 2 * step, 4 * step, 8 * step)
                : LongStream.of(present / 4, present / 2, present, 2 * present, 4 * present);
    return values
        .filter(value -> value >= min && value <= max && (value != 0 || present == 0))
        .distinct()
        .boxed()
        .collect(Collectors.toList());
  }

  @Override
  public List<String> choices() {
    return List.of();
  }

  @Override
  public boolean isWhole() {
    return true;
  }
}
