package overfit.train.verdict;

import overfit.config.Setting;

/**
 * A suggested change of a setting.
 *
 * @param value the new value, as text that its domain can parse
 * @param words {@code raise l2 to 0.01}
 */
public record Advice(Setting<?> setting, String value, String words) {

  /** {@code l2 0.01}. */
  public String change() {
    return setting.name() + " " + value;
  }
}
