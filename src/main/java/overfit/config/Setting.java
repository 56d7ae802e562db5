package overfit.config;

import java.util.List;
import java.util.stream.Stream;

/**
 * A hyperparameter; {@link Settings} declares all of them.
 *
 * @param <T> the type of its value
 */
public final class Setting<T> {

  private final Section section;
  private final String name;
  private final String option;
  private final Domain<T> domain;
  private final T initial;
  private final ChangeScope change;
  private final String help;
  private final boolean rare;
  private final List<String> synonyms;

  Setting(
      Section section,
      String name,
      String option,
      Domain<T> domain,
      T initial,
      ChangeScope change,
      String help,
      boolean rare,
      List<String> synonyms) {
    this.section = section;
    this.name = name;
    this.option = option;
    this.domain = domain;
    this.initial = initial;
    this.change = change;
    this.help = help;
    this.rare = rare;
    this.synonyms = List.copyOf(synonyms);
  }

  public Section section() {
    return section;
  }

  /** The last word of its key, {@code learning-rate}, which is its name on the screen. */
  public String name() {
    return name;
  }

  /** Its option on the command line: {@code --learning-rate}. */
  public String option() {
    return "--" + option;
  }

  /** All its options on the command line, the usual one first. */
  public List<String> options() {
    return Stream.of(option, name).distinct().map(word -> "--" + word).toList();
  }

  /** Other names that it is known by, such as {@code lr}; lower case, with hyphens. */
  public List<String> synonyms() {
    return synonyms;
  }

  /** Its key in presets: {@code training.learning-rate}. */
  public String key() {
    return section.key() + "." + name;
  }

  public Domain<T> domain() {
    return domain;
  }

  /** The default value. */
  public T initial() {
    return initial;
  }

  public ChangeScope change() {
    return change;
  }

  /** One sentence without a full stop, lower case. */
  public String help() {
    return help;
  }

  /** Whether most experiments keep the default. */
  public boolean rare() {
    return rare;
  }

  @Override
  public String toString() {
    return key();
  }
}
