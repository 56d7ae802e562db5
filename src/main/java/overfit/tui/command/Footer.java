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

  /** How many actions of the focused pane come before the essential ones. */
  private static final int FIRST = 3;

  /**
   * The first actions of the focused pane, then the essential ones, then the rest of the pane's,
   * then all others in their order. The key of an action without a label joins the previous label.
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
    Map<Action, Integer> ranks = new EnumMap<>(Action.class); // computed once, not per comparison
    for (Action action : Action.values()) {
      if (action.isFor(view) && (action != Action.FILTER_OFF || !view.filter().isEmpty())) {
        ranks.put(action, rank(action, model));
      }
    }
    return ranks.keySet().stream()
        .sorted(Comparator.<Action>comparingInt(ranks::get).thenComparingInt(needed(view)::indexOf))
        .toList();
  }

  /** The essential actions; on a page without panes, they include the way back to the cockpit. */
  private static List<Action> needed(View view) {
    Action leave = view.page() == Page.COCKPIT ? Action.PANE : Action.PAGE_COCKPIT;
    return List.of(Action.PLAY, Action.HELP, Action.QUIT, leave, Action.PALETTE);
  }

  private static int rank(Action action, Model model) {
    if (action == Action.FILTER_OFF) {
      return 0; // the filter is active
    }
    if (action == Action.EDIT && SettingsRows.selected(model) instanceof SettingsRow.OfRun) {
      return 3; // on a run it only hides or shows it
    }
    if (action.pane().isPresent()) {
      return isFirst(action, model.view()) ? 1 : 3;
    }
    if (action == Action.LAYER && model.view().page() == Page.UNITS) {
      return 1;
    }
    return needed(model.view()).contains(action) ? 2 : 4;
  }

  /** Whether it is among the first of its pane; actions without a label are not counted. */
  private static boolean isFirst(Action action, View view) {
    return Arrays.stream(Action.values())
            .filter(own -> own.pane().isPresent() && own.isFor(view) && !own.label().isEmpty())
            .filter(own -> own.ordinal() <= action.ordinal())
            .count()
        <= FIRST;
  }
}
