package overfit.tui;

import java.util.Optional;
import overfit.config.Config;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.data.Target;

/**
 * What stands for a setting that says nothing, since the samples are given.
 *
 * @param value in the place of its value
 * @param why it says nothing
 */
record Given(String value, String why) {

  private static final String WHY = "no effect on points that are given";

  /** Nothing for a setting that has an effect. */
  static Optional<Given> of(Config config, Setting<?> setting) {
    if (config.get(Settings.POINTS).count() == 0) {
      return Optional.empty();
    }
    if (setting == Settings.SAMPLES) {
      return Optional.of(new Given("given", WHY));
    }
    return setting == Settings.NOISE && config.get(Settings.TARGET) == Target.UNKNOWN
        ? Optional.of(new Given("unknown", WHY))
        : Optional.empty();
  }

  /** {@code samples: no effect on points that are given}. */
  String words(Setting<?> setting) {
    return setting.name() + ": " + why;
  }
}
