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

  /**
   * Those of the pane that has the keyboard, then those that nobody can do without, then the others
   * in their order; an action without a word of its own lends its key to the last.
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
        .sorted(Comparator.comparingInt(Footer::rank))
        .toList();
  }

  private static int rank(Action action) {
    if (action == Action.FILTER_OFF) {
      return 0; // there is something to take away
    }
    if (action.pane().isPresent()) {
      return 1;
    }
    return action == Action.PLAY || action == Action.HELP ? 2 : 3;
  }

  /** {@code Esc cancel}. */
  static Label key(String key, String word) {
    return new Label(key, KEY, word, Style.TEXT);
  }
}
