package overfit.tui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What keys are for; the help has a part for each. */
enum Topic {
  TRAINING(
      "Training",
      Action.PLAY,
      Action.STEP,
      Action.FASTER,
      Action.SLOWER,
      Action.RESTART,
      Action.SEED),
  TIME(
      "Time",
      Action.BACK,
      Action.FORWARD,
      Action.FAR_BACK,
      Action.FAR_FORWARD,
      Action.FIRST,
      Action.PRESENT,
      Action.BRANCH),
  RUNS(
      "Runs",
      Action.ADD,
      Action.DELETE,
      Action.HIDE,
      Action.PIN,
      Action.MOVE_DOWN,
      Action.MOVE_UP,
      Action.RENAME,
      Action.UNDO,
      Action.REDO),
  SETTINGS(Pane.SETTINGS, "Settings", Action.FILTER),
  FIT(Pane.FIT, "Fit", Action.RESIDUALS, Action.EXTRAPOLATE, Action.NOISE),
  LOSS(Pane.LOSS, "Loss", Action.LOG, Action.LOG_EPOCHS, Action.SMOOTH, Action.TRACE),
  PAGES(
      "Panes and pages",
      Action.PANE,
      Action.PANE_BEFORE,
      Action.ENLARGE,
      Action.PAGE_COCKPIT,
      Action.PAGE_MULTIPLES,
      Action.PAGE_UNITS,
      Action.LAYER,
      Action.PAGE_SCORES),
  PROGRAM(
      "Program",
      Action.HELP,
      Action.PALETTE,
      Action.PRESETS,
      Action.SAVE,
      Action.COMMAND,
      Action.THEME,
      Action.MOUSE,
      Action.QUIT,
      Action.INTERRUPT);

  private final List<Pane> pane;
  private final String title;
  private final List<Action> actions;

  Topic(String title, Action... actions) {
    this(List.of(), title, List.of(actions));
  }

  /** Also what is only for a pane. */
  Topic(Pane pane, String title, Action... actions) {
    this(List.of(pane), title, List.of(actions));
  }

  Topic(List<Pane> pane, String title, List<Action> actions) {
    this.pane = pane;
    this.title = title;
    this.actions = actions;
  }

  String title() {
    return title;
  }

  /** What can be done at any time. */
  List<Action> actions() {
    return actions;
  }

  /** What can be done while the pane has the keyboard. */
  List<Action> inPane() {
    return Arrays.stream(Action.values())
        .filter(action -> action.pane().filter(pane::contains).isPresent())
        .toList();
  }

  /** All, in the order of the help. */
  static List<Action> all() {
    List<Action> all = new ArrayList<>();
    for (Topic topic : values()) {
      all.addAll(topic.actions());
      all.addAll(topic.inPane());
    }
    return all;
  }
}
