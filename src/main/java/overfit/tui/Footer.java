package overfit.tui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import overfit.screen.Role;
import overfit.screen.Style;

/** The keys in the last row: {@code jk select hl change space pause ? help}. */
final class Footer {

  private static final Style KEY = Style.of(Role.KEY).withBold();

  private Footer() {}

  /** So many of the pane's own come before what nobody can do without. */
  private static final int FIRST = 2;

  private static final List<Action> NEEDED =
      List.of(Action.PLAY, Action.HELP, Action.QUIT, Action.PANE, Action.PALETTE);

  /**
   * The first of the pane that has the keyboard, then those that nobody can do without, then its
   * others, then all others in their order; an action without a word of its own lends its key to
   * the last.
   */
  static List<Label> ofActions(View view) {
    List<Label> labels = new ArrayList<>();
    for (Action action : inOrder(view)) {
      String key = action.keys().get(0).label();
      if (action.label().isEmpty()) {
        Label last = labels.remove(labels.size() - 1);
        labels.add(new Label(last.mark() + key, KEY, last.word(), Style.TEXT));
      } else {
        labels.add(key(key, action.label()));
      }
    }
    return labels;
  }

  private static List<Action> inOrder(View view) {
    return Arrays.stream(Action.values())
        .filter(action -> action.isFor(view))
        .filter(action -> action != Action.FILTER_OFF || !view.filter().isEmpty())
        .sorted(
            Comparator.comparingInt((Action action) -> rank(action, view))
                .thenComparingInt(NEEDED::indexOf))
        .toList();
  }

  private static int rank(Action action, View view) {
    if (action == Action.FILTER_OFF) {
      return 0; // there is something to take away
    }
    if (action.pane().isPresent()) {
      return isFirst(action, view) ? 1 : 3;
    }
    return NEEDED.contains(action) ? 2 : 4;
  }

  /** An action without a word counts as the one that speaks for it. */
  private static boolean isFirst(Action action, View view) {
    return Arrays.stream(Action.values())
            .filter(own -> own.pane().isPresent() && own.isFor(view) && !own.label().isEmpty())
            .filter(own -> own.ordinal() <= action.ordinal())
            .count()
        <= FIRST;
  }

  /** {@code Esc cancel}. */
  static Label key(String key, String word) {
    return new Label(key, KEY, word, Style.TEXT);
  }
}
