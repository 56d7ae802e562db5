package overfit.tui.model;

import java.util.Optional;
import overfit.config.Config;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.data.Target;

/**
 * Why a setting has no effect: the samples are given as points.
 *
 * @param value shown instead of its value
 * @param why the reason
 */
public record Inapplicable(String value, String why) {

  private static final String WHY = "no effect on given points";

  /** Empty for a setting that has an effect. */
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

  /** {@code samples: no effect on given points}. */
  public String words(Setting<?> setting) {
    return setting.name() + ": " + why;
  }
}
