package overfit.config;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import overfit.file.InputException;

/** One of a closed set of things, each with a word of its own. */
final class ChoiceDomain<T> implements Domain<T> {

  private final List<T> values;
  private final Function<T, String> word;

  /** Those that keys lead to. */
  private final List<T> steps;

  ChoiceDomain(T[] values, Function<T, String> word) {
    this(Arrays.asList(values), word, Arrays.asList(values));
  }

  private ChoiceDomain(List<T> values, Function<T, String> word, List<T> steps) {
    this.values = values;
    this.word = word;
    this.steps = steps;
  }

  /** The same things, one of which makes no sense by itself and can only be asked for by name. */
  ChoiceDomain<T> withoutKeysTo(T last) {
    List<T> others = steps.stream().filter(step -> !step.equals(last)).collect(Collectors.toList());
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

  @Override
  public List<String> choices() {
    return values.stream().map(word).collect(Collectors.toList());
  }
}
