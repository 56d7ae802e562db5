package overfit.config;

/**
 * One hyper-parameter. {@link Settings} has them all.
 *
 * @param <T> what its value is
 */
public final class Setting<T> {

  private final Section section;
  private final String name;
  private final Domain<T> domain;
  private final T initial;
  private final ChangeScope change;
  private final String help;
  private final boolean rare;

  Setting(
      Section section,
      String name,
      Domain<T> domain,
      T initial,
      ChangeScope change,
      String help,
      boolean rare) {
    this.section = section;
    this.name = name;
    this.domain = domain;
    this.initial = initial;
    this.change = change;
    this.help = help;
    this.rare = rare;
  }

  public Section section() {
    return section;
  }

  /** The last word of its key, and its option on the command line: {@code learning-rate}. */
  public String name() {
    return name;
  }

  /** As presets write it: {@code training.learning-rate}. */
  public String key() {
    return section.key() + "." + name;
  }

  public Domain<T> domain() {
    return domain;
  }

  /** The value where nobody sets one: the lesson's. */
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

  /** Whether most experiments leave it alone. */
  public boolean rare() {
    return rare;
  }

  @Override
  public String toString() {
    return key();
  }
}
