package overfit.config;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import overfit.data.Target;
import overfit.file.InputException;
import overfit.nn.Activation;
import overfit.nn.Normalization;

/** A value for every setting. Immutable. */
public final class Config {

  /** The default value of every setting. */
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

  /** The number of samples to train on, without those that are held out. */
  public int sampleCount() {
    return pointCount() - Holdout.count(this);
  }

  /** The number of the given points, or otherwise of the drawn samples. */
  int pointCount() {
    int given = get(Settings.POINTS).count();
    return given == 0 ? get(Settings.SAMPLES).intValue() : given;
  }

  /**
   * Whether a setting has an effect on the data. On given points the number of samples has none,
   * nor has the noise if their target function is not known.
   */
  public boolean uses(Setting<?> setting) {
    boolean given = get(Settings.POINTS).count() > 0;
    return !given || setting != Settings.SAMPLES && (setting != Settings.NOISE || targetKnown());
  }

  /** Whether the target function is known. */
  public boolean targetKnown() {
    return get(Settings.TARGET) != Target.UNKNOWN;
  }

  /** Whether the data are the user's own, not samples of a built-in target function. */
  public boolean hasOwnData() {
    return !targetKnown() || !get(Settings.FILE).equals(DataFiles.NO_FILE);
  }

  /** Whether x and y are standardized for training. */
  public boolean standardizes() {
    return switch (get(Settings.STANDARDIZE)) {
      case ON -> true;
      case OFF -> false;
      case AUTO -> hasOwnData();
    };
  }

  /**
   * The number of weights and biases of the network, which has one input and one output, and of its
   * normalization.
   */
  public long parameterCount() {
    long count = 0;
    long inputs = 1;
    int perUnit = get(Settings.NORMALIZATION) == Normalization.NONE ? 1 : 3;
    for (int width : get(Settings.HIDDEN)) {
      count += (inputs + perUnit) * width;
      inputs = width;
    }
    return count + inputs + 1;
  }

  /** Whether weight decay is decoupled from the gradient: the optimizer shrinks the weights. */
  public boolean decouplesDecay() {
    return get(Settings.OPTIMIZER).decoupled();
  }

  /** Whether the train loss differs from that of evaluation mode even in a full batch. */
  public boolean trainsWithNoise() {
    return get(Settings.DROPOUT) > 0 || get(Settings.INPUT_NOISE) > 0;
  }

  /** Whether the network can only make a straight line. */
  public boolean isLinear() {
    return get(Settings.HIDDEN).isEmpty()
        || get(Settings.NORMALIZATION) == Normalization.NONE
            && get(Settings.ACTIVATION).stream().allMatch(each -> each == Activation.IDENTITY);
  }

  /** One value as text that a preset or the command line accepts. */
  public <T> String text(Setting<T> setting) {
    return setting.domain().format(get(setting));
  }

  /** One value in a short form for display. */
  public <T> String brief(Setting<T> setting) {
    return setting.domain().brief(get(setting));
  }

  /** One value as it is written in TOML and JSON. */
  public <T> Object literal(Setting<T> setting) {
    return setting.domain().literal(get(setting));
  }

  /**
   * One value as a number; empty if it is none. A list of one, such as the width of a single hidden
   * layer, is a number too.
   */
  public OptionalDouble number(Setting<?> setting) {
    Object literal = literal(setting);
    Object single = literal instanceof List<?> list && list.size() == 1 ? list.get(0) : literal;
    return single instanceof Number number
        ? OptionalDouble.of(number.doubleValue())
        : OptionalDouble.empty();
  }

  /** This config; throws {@link InputException} if two settings contradict each other. */
  public Config checked() {
    return checked(List.of(), Setting::name);
  }

  /** The same; the error is that of a setting that was just changed to its value. */
  public Config checked(Setting<?> changed) {
    return checked(List.of(changed), Setting::name);
  }

  /**
   * The same; the error is that of one of the settings that the user has given.
   *
   * @param names how the user knows the settings
   */
  Config checked(Collection<Setting<?>> given, Function<Setting<?>, String> names) {
    Optional<Contradiction> found = Contradiction.in(this);
    if (found.isPresent()) {
      throw found.get().error(this, found.get().among(given), names);
    }
    return this;
  }

  /**
   * Three-way merge of two configs derived from {@code base}: settings that {@code wanted} changed
   * take its value, all others take the value in {@code actual}. If both changed a setting, {@code
   * wanted} wins.
   */
  public static Config merge(Config base, Config wanted, Config actual) {
    return actual.with(base.changesTo(wanted));
  }

  /**
   * The settings that differ in {@code other}, with its values: {@code with} gives {@code other}.
   */
  public Overrides changesTo(Config other) {
    return other.values(differences(other));
  }

  /** The given settings with their values in this config. */
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

  /** The settings whose values differ between this config and {@code other}. */
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
