package overfit.config;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import overfit.file.InputException;

/** One or more values of another domain, separated by commas. */
final class ListDomain<T> implements Domain<List<T>> {

  private static final int LONGEST = 16;

  private final Domain<T> domain;
  private final String several;

  /**
   * @param several the meaning of more than one value, for messages
   */
  ListDomain(Domain<T> domain, String several) {
    this.domain = domain;
    this.several = several;
  }

  @Override
  public List<T> parse(String text) {
    List<T> values = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      try {
        values.add(domain.parse(part));
      } catch (InputException e) {
        String found = text.strip();
        throw InputException.expected(expected(), found + Suggestion.of(part, choices()));
      }
    }
    if (values.size() > LONGEST) {
      throw InputException.expected(expected(), values.size() + " of them");
    }
    return List.copyOf(values);
  }

  @Override
  public String format(List<T> values) {
    return values.stream().map(domain::format).collect(Collectors.joining(","));
  }

  /** A single value is written without a list. */
  @Override
  public Object literal(List<T> values) {
    List<Object> literals = values.stream().map(domain::literal).collect(Collectors.toList());
    return literals.size() == 1 ? literals.get(0) : literals;
  }

  @Override
  public String expected() {
    return domain.expected() + "; or " + several + ", comma-separated";
  }

  /** Steps each value separately. */
  @Override
  public List<T> nudge(List<T> values, boolean up) {
    return values.stream()
        .map(value -> domain.nudge(value, up))
        .collect(Collectors.toUnmodifiableList());
  }

  /** A single value at a time; numbers, of which several are meant, have no series. */
  @Override
  public List<List<T>> sweep(List<T> present) {
    return domain.choices().isEmpty()
        ? List.of()
        : domain.sweep(present.get(0)).stream().map(List::of).collect(Collectors.toList());
  }

  @Override
  public List<String> choices() {
    return domain.choices();
  }

  @Override
  public List<String> firstWords() {
    return domain.firstWords();
  }

  /** Of names, one is usual; of numbers, several are. */
  @Override
  public boolean isSeries() {
    return domain.choices().isEmpty();
  }
}
