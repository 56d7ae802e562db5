package overfit.config;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The difference between two configs as text: {@code l2 0.01 → 0.1}.
 *
 * @param from the config before the change
 * @param to the config after it
 */
public record ConfigDifference(Config from, Config to) {

  private static final String NONE = "same settings";

  /** Settings with their values: {@code hidden 128, dropout 0.3}; "" if there are none. */
  public static String values(Overrides overrides) {
    Config values = Config.INITIAL.with(overrides);
    return overrides.inOrder().stream()
        .map(setting -> setting.name() + " " + values.brief(setting))
        .collect(Collectors.joining(", "));
  }

  /** The full text: {@code hidden 64x64 → 128, dropout 0 → 0.3}, or {@code same settings}. */
  public String words() {
    return within(Integer.MAX_VALUE, "→");
  }

  /**
   * The text in at most {@code width} characters. If it is too long, the old values are omitted
   * first, then whole settings from the right: {@code hidden 128 +1}; or "" if nothing fits.
   *
   * @param arrow separates the old value from the new: {@code →}, or {@code ->} in ASCII
   */
  public String within(int width, String arrow) {
    return within(width, arrow, 0);
  }

  /** The same, but "" if fewer than {@code least} settings fit. */
  public String within(int width, String arrow, int least) {
    List<Setting<?>> settings = from.differences(to);
    if (settings.isEmpty()) {
      return NONE.length() <= width ? NONE : "";
    }
    String all = joined(settings, arrow);
    return all.length() <= width ? all : shortened(settings, width, least);
  }

  private String joined(List<Setting<?>> settings, String arrow) {
    return settings.stream()
        .map(s -> s.name() + " " + from.brief(s) + " " + arrow + " " + to.brief(s))
        .collect(Collectors.joining(", "));
  }

  private String shortened(List<Setting<?>> settings, int width, int least) {
    for (int shown = settings.size(); shown >= least; shown--) {
      String words =
          settings.subList(0, shown).stream()
              .map(s -> s.name() + " " + to.brief(s))
              .collect(Collectors.joining(", "));
      String all = words + more(settings.size() - shown, words);
      if (all.length() <= width) {
        return all;
      }
    }
    return "";
  }

  private static String more(int count, String words) {
    return count == 0 ? "" : (words.isEmpty() ? "+" : " +") + count;
  }
}
