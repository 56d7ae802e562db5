package overfit.config;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import overfit.data.Target;
import overfit.file.InputException;

/** Two settings that contradict each other; either can be named in the error message. */
public enum Contradiction {
  EMPTY_RANGE(
      config -> config.get(Settings.X_MIN) >= config.get(Settings.X_MAX),
      new Side(Settings.X_MAX, "a number above %s"),
      new Side(Settings.X_MIN, "a number below %s")),
  NO_SAMPLES(
      config ->
          config.get(Settings.TARGET) == Target.UNKNOWN && config.get(Settings.POINTS).count() == 0,
      new Side(Settings.POINTS, "points with %s"),
      new Side(Settings.TARGET, "a function with %s")),
  ACTIVATION_COUNT(
      config -> {
        int activations = config.get(Settings.ACTIVATION).size();
        return activations != 1 && activations != config.get(Settings.HIDDEN).size();
      },
      new Side(Settings.ACTIVATION, "one activation, or one per layer of %s"),
      new Side(Settings.HIDDEN, "as many layers as in %s")),
  NESTEROV_WITH_DAMPENING(
      config -> config.get(Settings.NESTEROV) && config.get(Settings.DAMPENING) != 0,
      new Side(Settings.DAMPENING, "0 with %s"),
      new Side(Settings.NESTEROV, "false with %s")),
  NESTEROV_WITHOUT_MOMENTUM(
      config -> config.get(Settings.NESTEROV) && config.get(Settings.MOMENTUM) == 0,
      new Side(Settings.MOMENTUM, "a number above 0 with %s"),
      new Side(Settings.NESTEROV, "false with %s")),
  STOPPING_WITHOUT_VALIDATION(
      config ->
          config.get(Settings.EARLY_STOPPING).isPresent()
              && config.get(Settings.STOP_ON) == StopOn.VALIDATION
              && Holdout.testCount(config) == 0,
      new Side(Settings.HOLDOUT, "points to hold out with %s"),
      new Side(Settings.STOP_ON, "test without held-out points (%s)")),
  STOPPING_WITHOUT_TEST(
      config ->
          config.get(Settings.EARLY_STOPPING).isPresent()
              && !config.targetKnown()
              && Holdout.testCount(config) == 0,
      new Side(Settings.HOLDOUT, "points to hold out with %s"),
      new Side(Settings.EARLY_STOPPING, "none without held-out points (%s)"));

  /**
   * One of the two settings.
   *
   * @param expected the values that the other one allows; %s is the other one with its value
   */
  private record Side(Setting<?> setting, String expected) {}

  private final Predicate<Config> found;
  private final Side first;
  private final Side second;

  Contradiction(Predicate<Config> found, Side first, Side second) {
    this.found = found;
    this.first = first;
    this.second = second;
  }

  /** The first contradiction in a config, if there is one. */
  public static Optional<Contradiction> in(Config config) {
    return Stream.of(values()).filter(each -> each.found.test(config)).findFirst();
  }

  /** The two settings, first the one that is wrong if nothing else is known. */
  public List<Setting<?>> settings() {
    return List.of(first.setting, second.setting);
  }

  /** The one of the two that a user has just given; the first of them if both or neither were. */
  public Setting<?> among(Collection<Setting<?>> given) {
    return settings().stream().filter(given::contains).findFirst().orElse(first.setting);
  }

  /**
   * The error of one of the two: {@code x-min: expected a number below x-max 3, found 5}.
   *
   * @param names how the user knows the settings
   */
  public InputException error(Config config, Setting<?> wrong, Function<Setting<?>, String> names) {
    Side side = wrong == first.setting ? first : second;
    Setting<?> other = wrong == first.setting ? second.setting : first.setting;
    String given = names.apply(other) + " " + Excerpt.of(config.text(other));
    String text = Excerpt.of(config.text(wrong));
    return InputException.expected(String.format(side.expected, given), text)
        .at(names.apply(wrong));
  }
}
