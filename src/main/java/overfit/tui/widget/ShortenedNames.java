package overfit.tui.widget;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Truncates the names of runs to the width of a column. */
public final class ShortenedNames {

  private ShortenedNames() {}

  /**
   * Each name in at most {@code width} characters. Long names are cut at the end or, if that makes
   * two look the same, in the middle: {@code long…175} and {@code long…180}.
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

  /** Cut so that the last {@code tail} characters stay. */
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
