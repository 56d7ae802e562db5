package overfit.config;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import overfit.file.InputException;

/** One of a fixed set of values, each with a name. */
final class ChoiceDomain<T> implements Domain<T> {

  private final List<T> values;
  private final Function<T, String> word;

  /** The values that {@link #nudge} steps through. */
  private final List<T> steps;

  ChoiceDomain(T[] values, Function<T, String> word) {
    this(Arrays.asList(values), word, Arrays.asList(values));
  }

  private ChoiceDomain(List<T> values, Function<T, String> word, List<T> steps) {
    this.values = values;
    this.word = word;
    this.steps = steps;
  }

  /** The same values, one of which {@link #nudge} skips: it can only be entered by name. */
  ChoiceDomain<T> withoutNudgeTo(T skipped) {
    List<T> others =
        steps.stream().filter(step -> !step.equals(skipped)).collect(Collectors.toList());
    return new ChoiceDomain<>(values, word, others);
  }

  @Override
  public T parse(String text) {
    String wanted = text.strip();
    for (T value : values) {
      if (word.apply(value).equals(wanted)) {
        return value;
      }
    }
    throw InputException.expected(expected(), wanted + Suggestion.of(wanted, choices()));
  }

  @Override
  public String format(T value) {
    return word.apply(value);
  }

  @Override
  public Object literal(T value) {
    return word.apply(value);
  }

  @Override
  public String expected() {
    return choices().stream().collect(Collectors.joining(", ", "one of ", ""));
  }

  @Override
  public T nudge(T value, boolean up) {
    int at = steps.contains(value) ? steps.indexOf(value) : up ? -1 : steps.size();
    return steps.get(Math.floorMod(at + (up ? 1 : -1), steps.size()));
  }

  /** All of them, except one that can only be entered by name. */
  @Override
  public List<T> sweep(T present) {
    return steps;
  }

  @Override
  public List<String> choices() {
    return values.stream().map(word).collect(Collectors.toList());
  }
}
