package overfit.config;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import overfit.data.Target;
import overfit.file.InputException;

/** A value for every setting. Immutable. */
public final class Config {

  /** The lesson's own: every setting as it is where nobody sets it. */
  public static final Config INITIAL = new Config(Map.of());

  private final Map<Setting<?>, Object> changed;

  private Config(Map<Setting<?>, Object> changed) {
    this.changed = changed;
  }

  @SuppressWarnings("unchecked") // with() puts only a T under a Setting<T>
  public <T> T get(Setting<T> setting) {
    return (T) changed.getOrDefault(setting, setting.initial());
  }

  public <T> Config with(Setting<T> setting, T value) {
    return with(Overrides.none().with(setting, value));
  }

  public Config with(Overrides overrides) {
    Map<Setting<?>, Object> next = new HashMap<>(changed);
    overrides
        .values()
        .forEach(
            (setting, value) -> {
              if (value.equals(setting.initial())) {
                next.remove(setting);
              } else {
                next.put(setting, value);
              }
            });
    return new Config(next);
  }

  /** How many samples there are to learn from: the points that are given, or else those drawn. */
  public int sampleCount() {
    int given = get(Settings.POINTS).count();
    return given == 0 ? get(Settings.SAMPLES).intValue() : given;
  }

  /** The text of one value, as a preset or the command line would give it. */
  public <T> String text(Setting<T> setting) {
    return setting.domain().format(get(setting));
  }

  /** One value in a few words, for people who look. */
  public <T> String brief(Setting<T> setting) {
    return setting.domain().brief(get(setting));
  }

  /** One value as TOML and JSON write it. */
  public <T> Object literal(Setting<T> setting) {
    return setting.domain().literal(get(setting));
  }

  /** This, or an {@link InputException} where two settings contradict each other. */
  public Config checked() {
    require(
        get(Settings.X_MIN) < get(Settings.X_MAX),
        Settings.X_MAX,
        "a number above " + Settings.X_MIN.key() + ", " + text(Settings.X_MIN));
    require(
        get(Settings.TARGET) != Target.UNKNOWN || get(Settings.POINTS).count() > 0,
        Settings.POINTS,
        "points, since the target is unknown");
    int layers = get(Settings.HIDDEN).size();
    int activations = get(Settings.ACTIVATION).size();
    require(
        activations == 1 || activations == layers,
        Settings.ACTIVATION,
        "one activation, or one for each hidden layer, " + layers);
    require(
        !get(Settings.NESTEROV) || get(Settings.DAMPENING) == 0,
        Settings.DAMPENING,
        "0 with " + Settings.NESTEROV.key());
    return this;
  }

  private void require(boolean kept, Setting<?> setting, String expected) {
    if (!kept) {
      throw InputException.expected(expected, text(setting)).at(setting.key());
    }
  }

  /**
   * Three-way merge of what is wanted and what is so, both made from {@code base}: a setting that
   * {@code wanted} changed has its value there, any other the one it has in {@code actual}. Where
   * both changed a setting, the wish wins.
   */
  public static Config merge(Config base, Config wanted, Config actual) {
    return actual.with(base.changesTo(wanted));
  }

  /** What makes {@code other} of this. */
  public Overrides changesTo(Config other) {
    return other.values(differences(other));
  }

  /** These settings, each with its value here. */
  public Overrides values(Collection<Setting<?>> settings) {
    Overrides values = Overrides.none();
    for (Setting<?> setting : settings) {
      values = value(values, setting);
    }
    return values;
  }

  private <T> Overrides value(Overrides values, Setting<T> setting) {
    return values.with(setting, get(setting));
  }

  /** The settings that have another value in {@code other}. */
  public List<Setting<?>> differences(Config other) {
    return Settings.all().stream()
        .filter(setting -> !get(setting).equals(other.get(setting)))
        .collect(Collectors.toList());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Config && changed.equals(((Config) other).changed);
  }

  @Override
  public int hashCode() {
    return changed.hashCode();
  }
}
