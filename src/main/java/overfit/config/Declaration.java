package overfit.config;

import java.util.List;

/**
 * A setting as {@link Settings} declares it, up to its help, which ends the declaration.
 *
 * @param <T> what its value is
 */
final class Declaration<T> {

  private final List<Setting<?>> catalogue;
  private final Section section;
  private final String name;
  private final Domain<T> domain;
  private T initial;
  private ChangeScope change = ChangeScope.RESTART;
  private boolean rare;

  /**
   * @param catalogue where the setting is added
   */
  Declaration(List<Setting<?>> catalogue, Section section, String name, Domain<T> domain) {
    this.catalogue = catalogue;
    this.section = section;
    this.name = name;
    this.domain = domain;
  }

  /** The value where nobody sets one. */
  Declaration<T> initial(T value) {
    initial = value;
    return this;
  }

  /** The running network goes on with a new value. */
  Declaration<T> live() {
    return changing(ChangeScope.LIVE);
  }

  /** All running networks go on with a new value. */
  Declaration<T> liveForAll() {
    return changing(ChangeScope.LIVE_ALL);
  }

  /** A new value restarts all runs, not only the one that it is set for. */
  Declaration<T> restartsAll() {
    return changing(ChangeScope.RESTART_ALL);
  }

  private Declaration<T> changing(ChangeScope next) {
    change = next;
    return this;
  }

  /** Most experiments leave it alone: the screen shows it after the others. */
  Declaration<T> rare() {
    rare = true;
    return this;
  }

  /** The setting, added to the catalogue; the help is lower case, without a full stop. */
  Setting<T> help(String help) {
    Setting<T> setting = new Setting<>(section, name, domain, initial, change, help, rare);
    catalogue.add(setting);
    return setting;
  }
}
