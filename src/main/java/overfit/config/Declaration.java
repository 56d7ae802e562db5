package overfit.config;

import java.util.List;
import java.util.Optional;

/**
 * Builder of a setting for {@link Settings}; {@link #help} builds it.
 *
 * @param <T> the type of its value
 */
final class Declaration<T> {

  private final List<Setting<?>> catalogue;
  private final Section section;
  private final String name;
  private final Domain<T> domain;
  private T initial;
  private ChangeScope change = ChangeScope.RESTART;
  private boolean rare;
  private List<String> synonyms = List.of();
  private Optional<String> option = Optional.empty();

  /**
   * @param catalogue the list that the setting is added to
   */
  Declaration(List<Setting<?>> catalogue, Section section, String name, Domain<T> domain) {
    this.catalogue = catalogue;
    this.section = section;
    this.name = name;
    this.domain = domain;
  }

  /** The default value. */
  Declaration<T> initial(T value) {
    initial = value;
    return this;
  }

  /** A change applies to the running network. */
  Declaration<T> live() {
    return changing(ChangeScope.LIVE);
  }

  /** A change applies to all running networks. */
  Declaration<T> liveForAll() {
    return changing(ChangeScope.LIVE_ALL);
  }

  /** A change extends or cuts the run. */
  Declaration<T> changesLength() {
    return changing(ChangeScope.LENGTH);
  }

  /** A change restarts all runs, not only the selected one. */
  Declaration<T> restartsAll() {
    return changing(ChangeScope.RESTART_ALL);
  }

  /** A change shows something else beside all runs, and changes none of them. */
  Declaration<T> beside() {
    return changing(ChangeScope.BESIDE);
  }

  private Declaration<T> changing(ChangeScope next) {
    change = next;
    return this;
  }

  /** Most experiments keep the default: the screen lists the setting after the others. */
  Declaration<T> rare() {
    rare = true;
    return this;
  }

  /** Other names that users may try, for suggestions: lower case, with hyphens. */
  Declaration<T> synonyms(String... names) {
    synonyms = List.of(names);
    return this;
  }

  /** The name of its option if it is not that of the setting, which is an option too. */
  Declaration<T> optionNamed(String name) {
    option = Optional.of(name);
    return this;
  }

  /** Builds the setting and adds it to the catalogue; help is lower case, without a full stop. */
  Setting<T> help(String help) {
    Setting<T> setting =
        new Setting<>(
            section, name, option.orElse(name), domain, initial, change, help, rare, synonyms);
    catalogue.add(setting);
    return setting;
  }
}
