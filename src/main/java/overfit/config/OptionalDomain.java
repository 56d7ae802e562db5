package overfit.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import overfit.file.InputException;

/** A value of another domain, or a word for no value. */
final class OptionalDomain<T> implements Domain<Optional<T>> {

  private final String word;
  private final Domain<T> domain;
  private final Optional<T> first;

  /**
   * @param word the word for no value, such as {@code none} or {@code auto}
   * @param first the value after {@code word} when stepping up
   */
  OptionalDomain(String word, Domain<T> domain, T first) {
    this(word, domain, Optional.of(first));
  }

  private OptionalDomain(String word, Domain<T> domain, Optional<T> first) {
    this.word = word;
    this.domain = domain;
    this.first = first;
  }

  /** A domain whose values cannot be stepped through. */
  static <T> OptionalDomain<T> withoutSteps(String word, Domain<T> domain) {
    return new OptionalDomain<>(word, domain, Optional.empty());
  }

  @Override
  public Optional<T> parse(String text) {
    if (text.strip().equals(word)) {
      return Optional.empty();
    }
    try {
      return Optional.of(domain.parse(text));
    } catch (InputException e) {
      String found = text.strip();
      throw InputException.expected(expected(), found + Suggestion.of(found, choices()));
    }
  }

  @Override
  public String format(Optional<T> value) {
    return value.map(domain::format).orElse(word);
  }

  @Override
  public Object literal(Optional<T> value) {
    return value.map(domain::literal).orElse(word);
  }

  @Override
  public String expected() {
    return word + " or " + domain.expected();
  }

  /** The word for no value comes before all values. */
  @Override
  public Optional<T> nudge(Optional<T> value, boolean up) {
    if (first.isEmpty()) {
      return value;
    }
    if (value.isEmpty()) {
      return up ? first : value;
    }
    T next = domain.nudge(value.get(), up);
    return !up && (next.equals(value.get()) || value.equals(first))
        ? Optional.empty()
        : Optional.of(next);
  }

  /** The word for no value, then values. */
  @Override
  public List<Optional<T>> sweep(Optional<T> present) {
    List<Optional<T>> all = new ArrayList<>();
    present
        .or(() -> first)
        .ifPresent(value -> domain.sweep(value).forEach(each -> all.add(Optional.of(each))));
    if (!all.isEmpty()) {
      all.add(0, Optional.empty());
    }
    return all;
  }

  @Override
  public List<String> choices() {
    List<String> choices = new ArrayList<>(List.of(word));
    choices.addAll(domain.choices());
    return choices;
  }

  @Override
  public List<String> firstWords() {
    List<String> words = new ArrayList<>(List.of(word));
    words.addAll(domain.firstWords());
    return words;
  }

  @Override
  public boolean isSeries() {
    return domain.isSeries();
  }

  @Override
  public boolean isWhole() {
    return domain.isWhole();
  }
}
