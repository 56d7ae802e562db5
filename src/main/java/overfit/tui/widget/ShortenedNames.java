package overfit.tui.widget;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Names of runs in a column that may be too narrow for them. */
public final class ShortenedNames {

  private ShortenedNames() {}

  /**
   * Each in at most {@code width} characters. What is cut is cut at its end or, where others would
   * then look the same, in its middle: {@code long…175} beside {@code long…180}.
   */
  public static List<String> cut(List<String> names, int width, char ellipsis) {
    List<String> best = cut(names, width, 0, ellipsis);
    for (int tail = 1; tail < width - 1 && different(best) < different(names); tail++) {
      List<String> next = cut(names, width, tail, ellipsis);
      best = different(next) > different(best) ? next : best;
    }
    return best;
  }

  private static int different(List<String> names) {
    return new HashSet<>(names).size();
  }

  /** So that the last {@code tail} characters stay. */
  private static List<String> cut(List<String> names, int width, int tail, char ellipsis) {
    List<String> cut = new ArrayList<>();
    for (String name : names) {
      int head = Math.max(0, width - 1 - tail);
      boolean fits = name.length() <= width;
      cut.add(
          fits ? name : name.substring(0, head) + ellipsis + name.substring(name.length() - tail));
    }
    return cut;
  }
}
