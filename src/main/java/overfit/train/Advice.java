package overfit.train;

import overfit.config.Config;
import overfit.config.Overrides;
import overfit.config.Setting;

/**
 * A setting to try.
 *
 * @param value what to set it to, as text that its domain reads
 * @param words {@code raise l2 to 0.01}
 */
public record Advice(Setting<?> setting, String value, String words) {

  /** The config with the advice taken. */
  public Config applyTo(Config config) {
    return config.with(Overrides.none().parsing(setting, value));
  }
}
