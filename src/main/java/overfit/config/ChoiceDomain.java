package overfit.config;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One of a closed set of things, each with a word of its own. */
final class ChoiceDomain<T> implements Domain<T> {

  private final List<T> values;
  private final Function<T, String> word;

  ChoiceDomain(T[] values, Function<T, String> word) {
    this.values = Arrays.asList(values);
    this.word = word;
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
    int next = values.indexOf(value) + (up ? 1 : -1);
    return values.get(Math.floorMod(next, values.size()));
  }

  @Override
  public List<String> choices() {
    return values.stream().map(word).collect(Collectors.toList());
  }
}
