package overfit.train.verdict;

import overfit.config.Setting;

/**
 * A setting to try.
 *
 * @param value what to set it to, as text that its domain reads
 * @param words {@code raise l2 to 0.01}
 */
public record Advice(Setting<?> setting, String value, String words) {}
