package overfit.tui.model;

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
public record Inapplicable(String value, String why) {

  private static final String WHY = "no effect on points that are given";

  /** Nothing for a setting that has an effect. */
  public static Optional<Inapplicable> of(Config config, Setting<?> setting) {
    if (config.get(Settings.POINTS).count() == 0) {
      return Optional.empty();
    }
    if (setting == Settings.SAMPLES) {
      return Optional.of(new Inapplicable("given", WHY));
    }
    return setting == Settings.NOISE && config.get(Settings.TARGET) == Target.UNKNOWN
        ? Optional.of(new Inapplicable("unknown", WHY))
        : Optional.empty();
  }

  /** {@code samples: no effect on points that are given}. */
  public String words(Setting<?> setting) {
    return setting.name() + ": " + why;
  }
}
