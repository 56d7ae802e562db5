package overfit.tui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The experiments that were left for others. Immutable.
 *
 * @param before those that were open earlier, the latest last
 * @param after those that were left to go back, the next last
 */
record Trail(List<Left> before, List<Left> after) {

  static final Trail EMPTY = new Trail(List.of(), List.of());

  /** So many openings can be undone. */
  static final int LONGEST = 20;

  Trail {
    before = List.copyOf(before.subList(Math.max(0, before.size() - LONGEST), before.size()));
    after = List.copyOf(after);
  }

  /** After one was left for another that was not open yet. */
  Trail leaving(Left here) {
    return new Trail(with(before, here), List.of());
  }

  /** Nothing if there is none in that direction. */
  Optional<Left> next(boolean back) {
    List<Left> way = back ? before : after;
    return way.isEmpty() ? Optional.empty() : Optional.of(way.get(way.size() - 1));
  }

  /** After one was left for the next one in that direction. */
  Trail going(boolean back, Left here) {
    return back
        ? new Trail(withoutLast(before), with(after, here))
        : new Trail(with(before, here), withoutLast(after));
  }

  private static List<Left> with(List<Left> all, Left last) {
    List<Left> more = new ArrayList<>(all);
    more.add(last);
    return more;
  }

  private static List<Left> withoutLast(List<Left> all) {
    return all.subList(0, all.size() - 1);
  }
}
