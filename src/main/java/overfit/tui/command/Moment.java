package overfit.tui.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import overfit.train.Snapshot;
import overfit.tui.learn.LessonActions;
import overfit.tui.model.CockpitLayout;
import overfit.tui.model.Crosshair;
import overfit.tui.model.LossView;
import overfit.tui.model.Model;
import overfit.tui.model.Page;
import overfit.tui.model.Pane;
import overfit.tui.model.RunAdvice;
import overfit.tui.model.SettingsRow;
import overfit.tui.model.SettingsRows;
import overfit.tui.page.landscape.LandscapeActions;

/** A situation, and the actions that are most useful in it, the most useful first. */
enum Moment {
  FILTERED(in(Pane.SETTINGS).and(model -> !model.view().filter().isEmpty()), Action.FILTER_OFF),
  LESSON(in(Pane.LESSON), Action.LESSON_DO, Action.LESSON_DOWN, Action.LESSON_BACK, Action.PANE),
  BESIDE_LESSON(
      in(Pane.SETTINGS).and(model -> model.lesson().isPresent()), Action.PANE_BEFORE, Action.PLAY),
  AWAY_FROM_LESSON(
      model -> model.view().page() != Page.COCKPIT && model.lesson().isPresent(),
      Action.PAGE_COCKPIT),
  PAST(Model::inPast, Action.BACK, Action.BRANCH, Action.PRESENT),
  ADVISED(Moment::advised, Action.ADVICE),
  ENDED(Moment::ended, Action.PLAY),
  RUN(in(Pane.SETTINGS).and(Moment::onRun), Action.DOWN, Action.EDIT, Action.LESS),
  PAST_SETTING(in(Pane.SETTINGS).and(Model::inPast), Action.DOWN),
  SETTING(in(Pane.SETTINGS), Action.DOWN, Action.LESS, Action.EDIT, Action.SWEEP),
  HOLDING(in(Pane.FIT).and(Moment::holding), Action.FIT_LEFT, Action.FIT_POINT, Action.FIT_RESET),
  CURSOR(
      in(Pane.FIT).and(model -> model.view().fit().crosshair().isPresent()),
      Action.FIT_LEFT,
      Action.FIT_POINT,
      Action.FIT_REMOVE,
      Action.FIT_NEXT),
  FIT(in(Pane.FIT), Action.FIT_LEFT, Action.FIT_NEXT, Action.FIT_POINT),
  ZOOMED(
      in(Pane.LOSS).and(Moment::zoomed),
      Action.LOSS_LEFT,
      Action.LOSS_IN,
      Action.LOSS_PAN_LEFT,
      Action.LOSS_RESET),
  LOSS(in(Pane.LOSS), Action.LOSS_LEFT, Action.LOSS_IN, Action.LOSS_PAN_LEFT),
  SWEEPING(Moment::sweeping, Action.DOWN, Action.STOP_SWEEP),
  UNITS(model -> model.view().page() == Page.UNITS, Action.DOWN, Action.LAYER),
  STEP(
      model -> model.view().page() == Page.STEP,
      Action.STEP_STAGE_BACK,
      Action.STEP_PARAMETER_BACK,
      Action.STEP,
      Action.DOWN),
  LANDSCAPE(
      model -> model.view().page() == Page.LANDSCAPE,
      Action.DOWN,
      Action.LANDSCAPE_BEFORE,
      Action.LANDSCAPE_OTHER,
      Action.LANDSCAPE_IN,
      Action.LANDSCAPE_STOP),
  OTHER_PAGE(model -> true, Action.DOWN);

  /** All of these that apply come first; of the others, which say what is selected, the first. */
  private static final List<Moment> FIRST =
      List.of(FILTERED, LESSON, BESIDE_LESSON, AWAY_FROM_LESSON, PAST, ADVISED, ENDED);

  /** What is always needed, after the keys of the moment. */
  private static final List<Action> COCKPIT =
      List.of(Action.PLAY, Action.QUIT, Action.PANE, Action.PALETTE);

  private static final List<Action> PAGE =
      List.of(Action.PLAY, Action.QUIT, Action.PAGE_COCKPIT, Action.PALETTE);

  private final Predicate<Model> when;
  private final List<Action> actions;

  Moment(Predicate<Model> when, Action... actions) {
    this.when = when;
    this.actions = List.of(actions);
  }

  /** The actions whose keys to name first, without repetitions. */
  static List<Action> actions(Model model) {
    Stream<Moment> first = FIRST.stream().filter(each -> each.when.test(model));
    Stream<Moment> place =
        Arrays.stream(values())
            .filter(each -> !FIRST.contains(each) && each.when.test(model))
            .limit(1);
    boolean cockpit = model.view().page() == Page.COCKPIT;
    return Stream.concat(
            Stream.concat(first, place).flatMap(moment -> moment.actions.stream()),
            (cockpit ? COCKPIT : PAGE).stream())
        .distinct()
        .toList();
  }

  /** The label of an action at a moment. */
  static String label(Action action, Model model) {
    return switch (action) {
      case ADVICE -> adviceLabel(model);
      case LESSON_DO -> LessonActions.does(model);
      case PAGE_COCKPIT -> model.lesson().isPresent() ? "lesson" : action.label();
      case PANE -> paneLabel(action, model, 1);
      case PANE_BEFORE -> paneLabel(action, model, -1);
      case PLAY -> ended(model) ? more(model) : playing(model) ? "pause" : "resume";
      case LESS -> onRun(model) ? "hide/show" : action.label();
      case EDIT -> onRun(model) ? "settings" : action.label();
      case FIT_POINT -> holding(model) ? "drop" : action.label();
      case LANDSCAPE_OTHER -> LandscapeActions.others(model);
      case LANDSCAPE_STOP -> model.view().landscape().stopped() ? "go on" : action.label();
      case FIT_RESET -> holding(model) ? "put back" : action.label();
      default -> action.label();
    };
  }

  /** Beside a lesson, the pane that gets the focus. */
  private static String paneLabel(Action action, Model model, int by) {
    return model.lesson().isPresent() ? CockpitLayout.of(model).next(by).title() : action.label();
  }

  /** {@code try l2 0.01}; advice on a run that is not the selected one is named after it. */
  private static String adviceLabel(Model model) {
    return RunAdvice.of(model)
        .filter(advice -> !advice.untried().isEmpty())
        .map(advice -> "try " + advice.untried().get(0).change() + onOther(advice))
        .orElse(Action.ADVICE.label());
  }

  private static String onOther(RunAdvice advice) {
    return advice.isOnSelected() ? "" : " on " + advice.entry().name();
  }

  /** Whether there is advice that no run has yet. */
  static boolean advised(Model model) {
    return RunAdvice.of(model).filter(advice -> !advice.untried().isEmpty()).isPresent();
  }

  private static Predicate<Model> in(Pane pane) {
    return model -> model.view().page() == Page.COCKPIT && model.view().focus() == pane;
  }

  private static boolean onRun(Model model) {
    return SettingsRows.selected(model) instanceof SettingsRow.OfRun;
  }

  private static boolean holding(Model model) {
    Optional<Crosshair> at = model.view().fit().crosshair();
    return at.flatMap(Crosshair::held).isPresent();
  }

  private static boolean zoomed(Model model) {
    LossView loss = model.view().loss();
    return loss.window().isPresent() || !loss.cursor().equals(OptionalLong.empty());
  }

  /** Whether the page of a sweep that is being trained is shown. */
  static boolean sweeping(Model model) {
    return model.view().page() == Page.SWEEP && model.sweep().isRunning();
  }

  private static String more(Model model) {
    return model.snapshot().filter(Snapshot::stopped).isPresent() ? "stopped" : "train more";
  }

  private static boolean ended(Model model) {
    return !model.inPast() && model.snapshot().filter(Snapshot::ended).isPresent();
  }

  private static boolean playing(Model model) {
    return !model.inPast() && model.snapshot().map(Snapshot::playing).orElse(true);
  }
}
