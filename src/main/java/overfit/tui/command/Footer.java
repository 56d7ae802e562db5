package overfit.tui.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import overfit.tui.model.Model;
import overfit.tui.model.Page;
import overfit.tui.model.SettingsRow;
import overfit.tui.model.SettingsRows;
import overfit.tui.model.View;
import overfit.tui.widget.Label;

/** The keys in the last row: {@code jk select hl change space pause ? help}. */
public final class Footer {

  private Footer() {}

  /** So many of the pane's own come before what nobody can do without. */
  private static final int FIRST = 3;

  /**
   * The first of the pane that has the keyboard, then those that nobody can do without, then its
   * others, then all others in their order; an action without a word of its own lends its key to
   * the last.
   */
  public static List<Label> ofActions(Model model) {
    List<Label> labels = new ArrayList<>();
    for (Action action : inOrder(model)) {
      String key = action.keys().get(0).label();
      if (action.label().isEmpty()) {
        Label last = labels.remove(labels.size() - 1);
        labels.add(Label.key(last.mark() + key, last.word()));
      } else {
        labels.add(Label.key(key, action.label()));
      }
    }
    return labels;
  }

  private static List<Action> inOrder(Model model) {
    View view = model.view();
    Map<Action, Integer> ranks = new EnumMap<>(Action.class); // not once a comparison
    for (Action action : Action.values()) {
      if (action.isFor(view) && (action != Action.FILTER_OFF || !view.filter().isEmpty())) {
        ranks.put(action, rank(action, model));
      }
    }
    return ranks.keySet().stream()
        .sorted(Comparator.<Action>comparingInt(ranks::get).thenComparingInt(needed(view)::indexOf))
        .toList();
  }

  /** What nobody can do without: on a page without panes, the way back to them. */
  private static List<Action> needed(View view) {
    Action way = view.page() == Page.COCKPIT ? Action.PANE : Action.PAGE_COCKPIT;
    return List.of(Action.PLAY, Action.HELP, Action.QUIT, way, Action.PALETTE);
  }

  private static int rank(Action action, Model model) {
    if (action == Action.FILTER_OFF) {
      return 0; // there is something to take away
    }
    if (action == Action.EDIT && SettingsRows.selected(model) instanceof SettingsRow.OfRun) {
      return 3; // there is nothing to type
    }
    if (action.pane().isPresent()) {
      return isFirst(action, model.view()) ? 1 : 3;
    }
    if (action == Action.LAYER && model.view().page() == Page.UNITS) {
      return 1;
    }
    return needed(model.view()).contains(action) ? 2 : 4;
  }

  /** An action without a word counts as the one that speaks for it. */
  private static boolean isFirst(Action action, View view) {
    return Arrays.stream(Action.values())
            .filter(own -> own.pane().isPresent() && own.isFor(view) && !own.label().isEmpty())
            .filter(own -> own.ordinal() <= action.ordinal())
            .count()
        <= FIRST;
  }
}
