package overfit.config;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What differs between two configs, in words: {@code l2 0.01 → 0.1}.
 *
 * @param from what is compared with
 * @param to what it is said of
 */
public record ConfigDifference(Config from, Config to) {

  private static final String NONE = "same settings";

  /** All of it: {@code hidden 64x64 → 128, dropout 0 → 0.3}; or {@code same settings}. */
  public String words() {
    return within(Integer.MAX_VALUE, "→");
  }

  /**
   * In at most {@code width} characters. Where all of it has no room the old values are left out,
   * and then whole settings from the right: {@code hidden 128 +1}; without any room "".
   *
   * @param arrow between the old value and the new one: {@code →}, or {@code ->} in ASCII
   */
  public String within(int width, String arrow) {
    return within(width, arrow, 0);
  }

  /** The same; "" where there is no room for the names of {@code least} settings. */
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
