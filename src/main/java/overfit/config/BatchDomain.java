package overfit.config;

import java.util.List;
import java.util.OptionalInt;
import overfit.file.InputException;

/** Batch size: the number of samples in each update; empty for all samples in one batch. */
final class BatchDomain implements Domain<OptionalInt> {

  private static final int LARGEST = 1_000_000;
  private static final String FULL = "full";

  @Override
  public OptionalInt parse(String text) {
    String wanted = text.strip();
    if (wanted.equals(FULL)) {
      return OptionalInt.empty();
    }
    boolean isNumber = wanted.matches("\\d{1,7}");
    if (!isNumber || Integer.parseInt(wanted) < 1 || Integer.parseInt(wanted) > LARGEST) {
      throw InputException.expected(expected(), wanted + Suggestion.of(wanted, choices()));
    }
    return OptionalInt.of(Integer.parseInt(wanted));
  }

  @Override
  public String format(OptionalInt size) {
    return size.isPresent() ? Integer.toString(size.getAsInt()) : FULL;
  }

  @Override
  public Object literal(OptionalInt size) {
    return size.isPresent() ? (Object) (long) size.getAsInt() : FULL;
  }

  @Override
  public String expected() {
    return "full or a whole number from 1 to " + LARGEST;
  }

  /** Steps through the powers of two: 1, 2, 4, … 1024, then full. */
  @Override
  public OptionalInt nudge(OptionalInt size, boolean up) {
    if (size.isEmpty()) {
      return up ? size : OptionalInt.of(1024);
    }
    int power = Integer.highestOneBit(size.getAsInt());
    if (up) {
      return power >= 1024 ? OptionalInt.empty() : OptionalInt.of(power * 2);
    }
    return OptionalInt.of(Math.max(1, power == size.getAsInt() ? power / 2 : power));
  }

  @Override
  public List<OptionalInt> sweep(OptionalInt present) {
    return List.of(OptionalInt.of(1), OptionalInt.of(4), OptionalInt.of(16), OptionalInt.empty());
  }

  @Override
  public List<String> choices() {
    return List.of(FULL);
  }

  @Override
  public boolean isWhole() {
    return true;
  }
}
