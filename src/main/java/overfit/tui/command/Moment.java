package overfit.tui.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import overfit.train.Snapshot;
import overfit.tui.model.Crosshair;
import overfit.tui.model.LossView;
import overfit.tui.model.Model;
import overfit.tui.model.Page;
import overfit.tui.model.Pane;
import overfit.tui.model.RunAdvice;
import overfit.tui.model.SettingsRow;
import overfit.tui.model.SettingsRows;

/** A situation, and the keys that are most useful in it, the most useful first. */
enum Moment {
  FILTERED(in(Pane.SETTINGS).and(model -> !model.view().filter().isEmpty()), "Escape"),
  PAST(Model::inPast, "[ b End"),
  ADVISED(Moment::advised, "A"),
  ENDED(Moment::ended, "space"),
  RUN(in(Pane.SETTINGS).and(Moment::onRun), "j Enter h"),
  PAST_SETTING(in(Pane.SETTINGS).and(Model::inPast), "j"),
  SETTING(in(Pane.SETTINGS), "j h Enter W"),
  HOLDING(in(Pane.FIT).and(Moment::holding), "h Enter Escape"),
  CURSOR(
      in(Pane.FIT).and(model -> model.view().fit().crosshair().isPresent()), "h Enter Backspace ."),
  FIT(in(Pane.FIT), "h . Enter"),
  ZOOMED(in(Pane.LOSS).and(Moment::zoomed), "h k < Escape"),
  LOSS(in(Pane.LOSS), "h k <"),
  UNITS(model -> model.view().page() == Page.UNITS, "j w"),
  OTHER_PAGE(model -> true, "j");

  /** What is always needed, after the keys of the moment. */
  private static final List<String> COCKPIT = List.of("space", "q", "Tab", ":");

  private static final List<String> PAGE = List.of("space", "q", "1", ":");

  private final Predicate<Model> when;
  private final List<String> keys;

  Moment(Predicate<Model> when, String keys) {
    this.when = when;
    this.keys = List.of(keys.split(" "));
  }

  /** The keys to name first, without repetitions. */
  static List<String> keys(Model model) {
    Stream<Moment> before =
        Stream.of(FILTERED, PAST, ADVISED, ENDED).filter(each -> each.when.test(model));
    Stream<Moment> place =
        Arrays.stream(values())
            .filter(each -> each.ordinal() > ENDED.ordinal() && each.when.test(model))
            .limit(1);
    boolean cockpit = model.view().page() == Page.COCKPIT;
    return Stream.concat(
            Stream.concat(before, place).flatMap(moment -> moment.keys.stream()),
            (cockpit ? COCKPIT : PAGE).stream())
        .distinct()
        .collect(Collectors.toList());
  }

  /** The label of an action at a moment. */
  static String label(Action action, Model model) {
    return switch (action) {
      case ADVICE -> adviceLabel(model);
      case PLAY -> ended(model) ? "train more" : playing(model) ? "pause" : "resume";
      case LESS -> onRun(model) ? "hide/show" : action.label();
      case EDIT -> onRun(model) ? "settings" : action.label();
      case FIT_POINT -> holding(model) ? "drop" : action.label();
      case FIT_RESET -> holding(model) ? "put back" : action.label();
      default -> action.label();
    };
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

  private static boolean ended(Model model) {
    return !model.inPast() && model.snapshot().filter(Snapshot::ended).isPresent();
  }

  private static boolean playing(Model model) {
    return !model.inPast() && model.snapshot().map(Snapshot::playing).orElse(true);
  }
}
