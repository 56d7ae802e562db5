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

  /** Nothing for a setting that has an effect. */
  static Optional<Given> of(Config config, Setting<?> setting) {
    if (config.get(Settings.POINTS).count() == 0) {
      return Optional.empty();
    }
    if (setting == Settings.SAMPLES) {
      return Optional.of(new Given("given", "no effect, the points are given and none is drawn"));
    }
    return setting == Settings.NOISE && config.get(Settings.TARGET) == Target.UNKNOWN
        ? Optional.of(new Given("unknown", "no effect, the points are given as they are"))
        : Optional.empty();
  }

  /** {@code samples: no effect, the points are given and none is drawn}. */
  String words(Setting<?> setting) {
    return setting.name() + ": " + why;
  }
}
