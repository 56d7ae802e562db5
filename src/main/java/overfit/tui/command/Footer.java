package overfit.tui.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import overfit.tui.model.Model;
import overfit.tui.model.Page;
import overfit.tui.model.Pane;
import overfit.tui.model.View;
import overfit.tui.page.landscape.LandscapeActions;
import overfit.tui.widget.Label;

/** The keys in the last row: {@code jk select hl change space pause ? help, 30 more}. */
public final class Footer {

  private static final int GAP = 2;

  private Footer() {}

  /**
   * The keys that fit into {@code width} columns: first those of the {@link Moment}, then the
   * others of the pane, then all others in their order. The last names the help, and how many keys
   * are left out.
   */
  public static List<Label> ofActions(Model model, int width) {
    List<Label> all = labels(model);
    int shown = all.size();
    while (shown > 0 && width(all.subList(0, shown)) + help(all.size() - shown).width() > width) {
      shown--;
    }
    List<Label> row = new ArrayList<>(all.subList(0, shown));
    row.add(help(all.size() - shown));
    return row;
  }

  /** With the gap after each label. */
  private static int width(List<Label> labels) {
    return labels.stream().mapToInt(label -> label.width() + GAP).sum();
  }

  private static Label help(int more) {
    return Label.key(Action.HELP.keyLabels(), "help" + (more > 0 ? ", " + more + " more" : ""));
  }

  /** All actions but the help; the key of one without a label joins that of the one before it. */
  private static List<Label> labels(Model model) {
    List<Entry> entries = new ArrayList<>();
    List<Action> first = Moment.actions(model);
    for (Action action : Action.values()) {
      if (!action.isFor(model.view()) || !applies(action, model) || action == Action.HELP) {
        continue;
      }
      String key = action.keys().get(0).label();
      if (action.label().isEmpty()) {
        entries.add(entries.remove(entries.size() - 1).joined(key));
      } else {
        Label label = Label.key(key, Moment.label(action, model));
        entries.add(new Entry(label, rank(action, model, first)));
      }
    }
    return entries.stream().sorted(Comparator.comparingInt(Entry::rank)).map(Entry::label).toList();
  }

  /** Whether the action has an effect now. */
  private static boolean applies(Action action, Model model) {
    return switch (action) {
      case FILTER_OFF -> !model.view().filter().isEmpty();
      case ADVICE -> Moment.advised(model);
      case STOP_SWEEP -> Moment.sweeping(model);
      case LANDSCAPE_OTHER, LANDSCAPE_OTHER_BEFORE -> LandscapeActions.hasOthers(model);
      case LANDSCAPE_IN, LANDSCAPE_OUT -> LandscapeActions.hasZoom(model);
      default -> true;
    };
  }

  private record Entry(Label label, int rank) {

    Entry joined(String key) {
      String separator = key.length() > 1 ? " " : "";
      return new Entry(Label.key(label.mark() + separator + key, label.word()), rank);
    }
  }

  private static int rank(Action action, Model model, List<Action> first) {
    int at = first.indexOf(action);
    return at >= 0 ? at : first.size() + (isNear(action, model.view()) ? 0 : 1);
  }

  /** Whether it is about the focused pane. */
  private static boolean isNear(Action action, View view) {
    KeyGroup group = action.place().group();
    boolean ofFocus =
        group == KeyGroup.of(view.focus())
            || group == KeyGroup.RUNS && view.focus() == Pane.SETTINGS;
    return action.pane().isPresent() || view.page() == Page.COCKPIT && ofFocus;
  }
}
