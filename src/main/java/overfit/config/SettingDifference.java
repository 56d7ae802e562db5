package overfit.config;

import java.util.List;

/**
 * A setting with two values, as they are shown.
 *
 * @param first one of its values; {@code -} if it has no effect on the data
 * @param second the other one
 */
public record SettingDifference(Setting<?> setting, String first, String second) {

  private static final String NOT_USED = "-";

  /** The settings that differ and have an effect, in the order of the catalogue. */
  public static List<SettingDifference> between(Config one, Config other) {
    return one.differences(other).stream()
        .filter(setting -> one.uses(setting) || other.uses(setting))
        .map(setting -> of(setting, one, other))
        .toList();
  }

  /** Values whose short forms are equal, such as two lists of as many points, in their full one. */
  private static SettingDifference of(Setting<?> setting, Config one, Config other) {
    boolean brief = !one.brief(setting).equals(other.brief(setting));
    return new SettingDifference(setting, value(setting, one, brief), value(setting, other, brief));
  }

  private static String value(Setting<?> setting, Config config, boolean brief) {
    if (!config.uses(setting)) {
      return NOT_USED;
    }
    return brief ? config.brief(setting) : Excerpt.of(config.text(setting));
  }
}
