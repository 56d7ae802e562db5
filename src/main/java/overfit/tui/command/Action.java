package overfit.tui.command;

import static overfit.tui.command.KeyGroup.FIT;
import static overfit.tui.command.KeyGroup.LOSS;
import static overfit.tui.command.KeyGroup.PAGES;
import static overfit.tui.command.KeyGroup.PROGRAM;
import static overfit.tui.command.KeyGroup.RUNS;
import static overfit.tui.command.KeyGroup.SETTINGS;
import static overfit.tui.command.KeyGroup.TIME;
import static overfit.tui.command.KeyGroup.TRAINING;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import overfit.terminal.input.KeyName;
import overfit.tui.fit.FitActions;
import overfit.tui.fit.SampleActions;
import overfit.tui.learn.LessonActions;
import overfit.tui.loss.LossActions;
import overfit.tui.model.Effect;
import overfit.tui.model.Model;
import overfit.tui.model.Page;
import overfit.tui.model.Pane;
import overfit.tui.model.TimeTravel;
import overfit.tui.model.Update;
import overfit.tui.model.View;
import overfit.tui.page.landscape.LandscapeActions;
import overfit.tui.page.layers.LayerActions;
import overfit.tui.page.step.StepActions;
import overfit.tui.page.sweep.SeedSweeps;
import overfit.tui.page.units.UnitActions;
import overfit.tui.save.PresetInfo;
import overfit.tui.save.SaveActions;
import overfit.tui.settings.AdviceActions;
import overfit.tui.settings.FilterPrompt;
import overfit.tui.settings.RunActions;
import overfit.tui.settings.SelectionActions;
import overfit.tui.settings.SweepProposal;
import overfit.tui.settings.UndoActions;

/**
 * The actions that keys perform: each constant has its keys, its label, its help and its effect.
 * The footer, the help, the palette and the man page are generated from here: the footer and the
 * palette in this order, the help by group. An action of a pane applies only while it has the
 * focus.
 */
public enum Action {
  PLAY(
      TRAINING,
      "pause",
      "pause or resume; at the end, train as many epochs again",
      TrainingActions::play,
      KeyName.SPACE),
  STEP(
      TRAINING,
      "step",
      "pause and train one epoch, also past the last one",
      TrainingActions::step,
      new KeyName("n")),
  RESTART(TRAINING.last(), "restart", "restart all runs", RunActions::restart, new KeyName("r")),
  DOWN(
      Pane.SETTINGS,
      "select",
      "select the next run or setting, or cell of a sweep",
      m -> SelectionActions.select(m, 1),
      new KeyName("j"),
      KeyName.DOWN),
  UP(
      Pane.SETTINGS,
      "",
      "select the previous one",
      m -> SelectionActions.select(m, -1),
      new KeyName("k"),
      KeyName.UP),
  LESS(
      Pane.SETTINGS,
      "change",
      "lower the selected setting; on a run, hide its curves",
      m -> SelectionActions.change(m, false),
      new KeyName("h"),
      KeyName.LEFT),
  MORE(
      Pane.SETTINGS,
      "",
      "raise the selected setting; on a run, show its curves",
      m -> SelectionActions.change(m, true),
      new KeyName("l"),
      KeyName.RIGHT),
  BACK(
      TIME,
      "rewind",
      "show the previous epoch; in long runs, skip several",
      m -> TimeTravel.step(m, -1),
      new KeyName("[")),
  FORWARD(
      TIME,
      "",
      "show the next epoch, or skip several",
      m -> TimeTravel.step(m, 1),
      new KeyName("]")),
  BRANCH(
      TIME.last(),
      "branch",
      "branch a new run from the epoch shown",
      RunActions::branch,
      new KeyName("b")),
  HELP(
      PROGRAM.first(),
      "help",
      "explain the keys that apply now; twice, every key and number",
      ScreenActions::help,
      new KeyName("?")),
  QUIT(PROGRAM.last(), "quit", "quit the program", ScreenActions::quit, new KeyName("q")),
  PANE(PAGES, "pane", "focus the next pane", m -> ScreenActions.focus(m, 1), KeyName.TAB),
  PANE_BEFORE(
      PAGES,
      "pane back",
      "focus the previous pane",
      m -> ScreenActions.focus(m, -1),
      KeyName.SHIFT_TAB),
  ENLARGE(
      PAGES,
      "enlarge",
      "enlarge the focused pane to the full screen, or restore it",
      ScreenActions::enlarge,
      new KeyName("z")),
  EDIT(
      Pane.SETTINGS,
      "edit",
      "edit the selected setting; on a run, go to its settings",
      SelectionActions::enter,
      KeyName.ENTER),
  ADD(
      RUNS,
      "add",
      "add a run with the settings of the selected one",
      RunActions::add,
      new KeyName("a")),
  ADVICE(
      RUNS,
      "advice",
      "add a run that applies the advice of the verdict",
      AdviceActions::next,
      new KeyName("A")),
  DELETE(RUNS, "delete", "delete the selected run", RunActions::delete, new KeyName("d")),
  HIDE(
      RUNS,
      "hide",
      "hide or show the curves of the selected run",
      RunActions::hide,
      new KeyName("x")),
  PIN(
      RUNS,
      "baseline",
      "set or unset the selected run as the baseline",
      RunActions::pin,
      new KeyName("P")),
  MOVE_DOWN(
      RUNS,
      "move",
      "move the selected run down the list",
      m -> RunActions.move(m, 1),
      new KeyName("J")),
  MOVE_UP(RUNS, "", "move it up the list", m -> RunActions.move(m, -1), new KeyName("K")),
  SORT(
      RUNS,
      "sort",
      "sort the runs: by test, by a setting that differs, as given",
      RunActions::sort,
      new KeyName("o")),
  UNDO(
      RUNS.last(),
      "undo",
      "undo the last change or the opening of a preset",
      UndoActions::undo,
      new KeyName("u")),
  REDO(RUNS.last(), "", "redo the last undone change", UndoActions::redo, new KeyName("U")),
  PRESETS(
      PROGRAM,
      "presets",
      "open another preset",
      m -> Update.of(m).and(new Effect.ListPresets()),
      new KeyName("p")),
  INFO(
      PROGRAM,
      "preset text",
      "show the text of the open preset, and its runs",
      PresetInfo::open,
      new KeyName("i")),
  FAR_BACK(
      TIME,
      "jump",
      "rewind by about 2 % of the epochs",
      m -> TimeTravel.stride(m, -1),
      new KeyName("{")),
  FAR_FORWARD(
      TIME,
      "",
      "move forward by about 2 % of the epochs",
      m -> TimeTravel.stride(m, 1),
      new KeyName("}")),
  FIRST(TIME, "first", "show epoch 0, the initial weights", TimeTravel::first, KeyName.HOME),
  PRESENT(
      TIME, "latest", "return to the latest epoch", m -> TimeTravel.present(m, ""), KeyName.END),
  BEST(TIME, "best", "show the best epoch of the selected run", TimeTravel::best, new KeyName("B")),
  FASTER(
      TRAINING,
      "speed",
      "train more epochs per second",
      TrainingActions::faster,
      new KeyName("+"),
      new KeyName("=")),
  SLOWER(TRAINING, "", "train fewer epochs per second", TrainingActions::slower, new KeyName("-")),
  SEED(
      TRAINING.last(),
      "new seed",
      "restart all runs with the next seed",
      RunActions::nextSeed,
      new KeyName("R")),
  LOG(LOSS, "log loss", "toggle the logarithmic loss axis", LossActions::log, new KeyName("L")),
  TRACE(
      LOSS.last(),
      "rate",
      "show or hide the learning rate curve",
      LossActions::trace,
      new KeyName("t")),
  TRAIN_MODE(
      LOSS,
      "train mode",
      "toggle the train loss of training mode, dropout on",
      LossActions::trainMode,
      new KeyName("v")),
  DIFFERENCE(
      LOSS,
      "difference",
      "show the test losses less that of the baseline",
      LossActions::difference,
      new KeyName("D")),
  LOG_EPOCHS(
      LOSS,
      "log epochs",
      "toggle the logarithmic epoch axis",
      LossActions::logEpochs,
      new KeyName("X")),
  SMOOTH(LOSS, "smooth", "cycle smoothing of the losses", LossActions::smooth, new KeyName("S")),
  LOSS_LEFT(
      Pane.LOSS,
      "cursor",
      "move the cursor to earlier epochs",
      m -> LossActions.move(m, -1),
      new KeyName("h"),
      KeyName.LEFT),
  LOSS_RIGHT(
      Pane.LOSS,
      "",
      "move it to later epochs",
      m -> LossActions.move(m, 1),
      new KeyName("l"),
      KeyName.RIGHT),
  LOSS_IN(
      Pane.LOSS,
      "zoom",
      "zoom in around the cursor",
      m -> LossActions.zoom(m, true),
      new KeyName("k"),
      KeyName.UP),
  LOSS_OUT(
      Pane.LOSS,
      "",
      "zoom out around the cursor",
      m -> LossActions.zoom(m, false),
      new KeyName("j"),
      KeyName.DOWN),
  LOSS_PAN_LEFT(
      Pane.LOSS, "pan", "pan to earlier epochs", m -> LossActions.pan(m, -1), new KeyName("<")),
  LOSS_PAN_RIGHT(
      Pane.LOSS, "", "pan to later epochs", m -> LossActions.pan(m, 1), new KeyName(">")),
  LOSS_RESET(
      Pane.LOSS,
      "reset",
      "remove the cursor and show all epochs",
      LossActions::reset,
      KeyName.ESCAPE),
  RESIDUALS(
      FIT,
      "residuals",
      "show or hide the residuals of the samples",
      FitActions::residuals,
      new KeyName("e")),
  EXTRAPOLATE(
      FIT,
      "extrapolate",
      "toggle extrapolation of the fits",
      FitActions::extrapolate,
      new KeyName("E")),
  GHOST(
      FIT,
      "ghost",
      "keep the fit shown as a ghost to compare with, or remove it",
      FitActions::ghost,
      new KeyName("g")),
  UNCERTAINTY(
      FIT,
      "band",
      "show a band over seeds, masks or first weights, or none",
      FitActions::uncertainty,
      new KeyName("V")),
  ERROR_PARTS(
      FIT,
      "bias/variance",
      "show bias, variance and noise of the band over x",
      FitActions::errorParts,
      new KeyName("C")),
  NOISE(
      FIT,
      "new noise",
      "resample the noise; u, or :points drawn, goes back",
      FitActions::noise,
      new KeyName("N")),
  FIT_LEFT(
      Pane.FIT,
      "cursor",
      "move the cursor left",
      m -> FitActions.move(m, -1, 0),
      new KeyName("h"),
      KeyName.LEFT),
  FIT_RIGHT(
      Pane.FIT,
      "",
      "move it right",
      m -> FitActions.move(m, 1, 0),
      new KeyName("l"),
      KeyName.RIGHT),
  FIT_UP(Pane.FIT, "", "move it up", m -> FitActions.move(m, 0, 1), new KeyName("k"), KeyName.UP),
  FIT_DOWN(
      Pane.FIT, "", "move it down", m -> FitActions.move(m, 0, -1), new KeyName("j"), KeyName.DOWN),
  FIT_NEXT(
      Pane.FIT,
      "next point",
      "move the cursor to the next sample on the right",
      m -> FitActions.jump(m, 1),
      new KeyName(".")),
  FIT_BEFORE(
      Pane.FIT,
      "",
      "move it to the next one on the left",
      m -> FitActions.jump(m, -1),
      new KeyName(",")),
  FIT_POINT(
      Pane.FIT,
      "point",
      "add, pick up or drop a point at the cursor",
      SampleActions::point,
      KeyName.ENTER),
  FIT_REMOVE(
      Pane.FIT,
      "remove",
      "remove the point at the cursor",
      SampleActions::remove,
      KeyName.BACKSPACE,
      KeyName.DELETE),
  FIT_RESET(
      Pane.FIT,
      "reset",
      "put a picked-up point back; or remove the cursor",
      FitActions::reset,
      KeyName.ESCAPE),
  LESSON_DOWN(
      Pane.LESSON,
      "select",
      "select the next thing to do in the lesson, or scroll",
      m -> LessonActions.select(m, 1),
      new KeyName("j"),
      KeyName.DOWN),
  LESSON_UP(
      Pane.LESSON,
      "",
      "select the one before, or scroll back",
      m -> LessonActions.select(m, -1),
      new KeyName("k"),
      KeyName.UP),
  LESSON_DO(
      Pane.LESSON,
      "do",
      "do what is selected: answer, show a hint, go to the next step",
      LessonActions::enter,
      KeyName.ENTER),
  LESSON_BACK(
      Pane.LESSON,
      "step",
      "show the step before",
      m -> LessonActions.step(m, -1),
      new KeyName("h"),
      KeyName.LEFT),
  LESSON_NEXT(
      Pane.LESSON,
      "",
      "show the next step",
      m -> LessonActions.step(m, 1),
      new KeyName("l"),
      KeyName.RIGHT),
  LESSON_PAGE_DOWN(
      Pane.LESSON,
      "page",
      "scroll down a page",
      m -> LessonActions.page(m, 1),
      new KeyName("PageDown")),
  LESSON_PAGE_UP(
      Pane.LESSON, "", "scroll up a page", m -> LessonActions.page(m, -1), new KeyName("PageUp")),
  SAVE(PROGRAM, "save", "save the experiment as a preset", SaveActions::save, new KeyName("s")),
  COMMAND(
      PROGRAM,
      "shell command",
      "show the shell command that reproduces this experiment",
      SaveActions::command,
      new KeyName("y")),
  RENAME(RUNS, "rename", "rename the selected run", RunActions::rename, new KeyName("c")),
  PALETTE(
      PROGRAM.first(),
      "command",
      "type a command: any action or setting",
      CommandPalette::open,
      new KeyName(":")),
  FILTER(
      SETTINGS,
      "filter",
      "filter the settings by name and help",
      FilterPrompt::open,
      new KeyName("/")),
  SWEEP(
      SETTINGS,
      "sweep",
      "propose a sweep of the selected setting",
      m -> SweepProposal.open(m, CommandPalette::open),
      new KeyName("W")),
  FILTER_OFF(
      Pane.SETTINGS, "all settings", "clear the filter", FilterPrompt::clear, KeyName.ESCAPE),
  PAGE_COCKPIT(
      PAGES,
      "cockpit",
      "show the cockpit: settings, fit and loss",
      m -> ScreenActions.page(m, Page.COCKPIT),
      new KeyName("1")),
  PAGE_MULTIPLES(
      PAGES,
      "multiples",
      "show small multiples: one fit for each run",
      m -> ScreenActions.page(m, Page.MULTIPLES),
      new KeyName("2")),
  PAGE_UNITS(
      PAGES,
      "units",
      "show the hidden units as functions of x",
      m -> ScreenActions.page(m, Page.UNITS),
      new KeyName("3")),
  PAGE_SCORES(
      PAGES.last(),
      "scores",
      "show all scores of all runs",
      m -> ScreenActions.page(m, Page.SCORES),
      new KeyName("4")),
  PAGE_SWEEP(
      PAGES.last(),
      "sweep page",
      "show the sweep over seeds: mean, spread and band",
      m -> ScreenActions.page(m, Page.SWEEP),
      new KeyName("5")),
  DEGREES(
      PAGES.last(),
      "degrees",
      "show polynomials by their degree: double descent",
      m -> ScreenActions.page(m, Page.DEGREES),
      new KeyName("6")),
  PAGE_STEP(
      PAGES.last(),
      "step explained",
      "show the next step in numbers: forward, loss, backward, update",
      m -> ScreenActions.page(m, Page.STEP),
      new KeyName("7")),
  PAGE_LAYERS(
      PAGES.last(),
      "layers",
      "show gradients, weights and activations by layer",
      m -> ScreenActions.page(m, Page.LAYERS),
      new KeyName("8")),
  PAGE_LANDSCAPE(
      PAGES.last(),
      "landscape",
      "show the loss landscape around and between runs",
      m -> ScreenActions.page(m, Page.LANDSCAPE),
      new KeyName("9")),
  LANDSCAPE_BEFORE(
      Page.LANDSCAPE,
      "line/plane",
      "look at a line, the plane of the paths, random directions",
      m -> LandscapeActions.kind(m, -1),
      new KeyName("h"),
      KeyName.LEFT),
  LANDSCAPE_NEXT(
      Page.LANDSCAPE,
      "",
      "look at the next of these",
      m -> LandscapeActions.kind(m, 1),
      new KeyName("l"),
      KeyName.RIGHT),
  LANDSCAPE_OTHER(
      Page.LANDSCAPE,
      "other run, directions",
      "the line to the next other run, or the next random directions",
      m -> LandscapeActions.other(m, 1),
      new KeyName(".")),
  LANDSCAPE_OTHER_BEFORE(
      Page.LANDSCAPE,
      "",
      "the line to the previous one, or the directions before",
      m -> LandscapeActions.other(m, -1),
      new KeyName(",")),
  LANDSCAPE_IN(
      Page.LANDSCAPE,
      "zoom",
      "zoom in to the parameters of the run",
      m -> LandscapeActions.zoom(m, 1),
      new KeyName(">")),
  LANDSCAPE_OUT(
      Page.LANDSCAPE,
      "",
      "zoom out of the plane",
      m -> LandscapeActions.zoom(m, -1),
      new KeyName("<")),
  LANDSCAPE_STOP(
      Page.LANDSCAPE,
      "stop",
      "stop computing the landscape, or go on",
      LandscapeActions::stop,
      KeyName.ESCAPE),
  STEP_STAGE_BACK(
      Page.STEP,
      "stage",
      "show the stage before: forward, loss, backward, update, check",
      m -> StepActions.stage(m, -1),
      new KeyName("h"),
      KeyName.LEFT),
  STEP_STAGE(
      Page.STEP,
      "",
      "show the next stage of the step",
      m -> StepActions.stage(m, 1),
      new KeyName("l"),
      KeyName.RIGHT),
  STEP_PARAMETER_BACK(
      Page.STEP,
      "parameter",
      "follow the parameter before",
      m -> StepActions.parameter(m, -1),
      new KeyName(",")),
  STEP_PARAMETER(
      Page.STEP,
      "",
      "follow the next parameter; :parameter W2[3][5] follows any",
      m -> StepActions.parameter(m, 1),
      new KeyName(".")),
  STEP_MATRIX_BACK(
      Page.STEP,
      "weights/biases",
      "follow the weights or biases before; scroll back on a line",
      m -> StepActions.matrix(m, -1),
      new KeyName("<")),
  STEP_MATRIX(
      Page.STEP,
      "",
      "follow the next weights or biases; scroll samples of a line",
      m -> StepActions.matrix(m, 1),
      new KeyName(">")),
  STEP_SMALLER(
      Page.STEP,
      "h",
      "check the gradient with a step h ten times smaller",
      m -> StepActions.decade(m, 1),
      new KeyName("(")),
  STEP_LARGER(
      Page.STEP,
      "",
      "check it with a step h ten times larger",
      m -> StepActions.decade(m, -1),
      new KeyName(")")),
  QUANTITY_BEFORE(
      Page.LAYERS,
      "quantity",
      "chart the quantity before over the epochs",
      m -> LayerActions.quantity(m, -1),
      new KeyName("h"),
      KeyName.LEFT),
  QUANTITY_NEXT(
      Page.LAYERS,
      "",
      "chart the next quantity over the epochs",
      m -> LayerActions.quantity(m, 1),
      new KeyName("l"),
      KeyName.RIGHT),
  STOP_SWEEP(
      Page.SWEEP,
      "stop",
      "stop the sweep over seeds; what is done stays",
      SeedSweeps::stop,
      KeyName.ESCAPE),
  LAYER(
      PAGES,
      "layer",
      "show the units of the next hidden layer",
      UnitActions::nextLayer,
      new KeyName("w")),
  THEME(PROGRAM, "theme", "switch to the next theme", ScreenActions::theme, new KeyName("T")),
  MOUSE(PROGRAM, "mouse", "toggle mouse capture", ScreenActions::mouse, new KeyName("m")),
  INTERRUPT(
      PROGRAM.last(),
      "abort",
      "quit the program from anywhere",
      ScreenActions::interrupt,
      KeyName.CONTROL_C);

  private final KeyGroup.Place place;
  private final Optional<Pane> pane;
  private final Optional<Page> page;
  private final String label;
  private final String help;
  private final Function<Model, Update> effect;
  private final List<KeyName> keys;

  Action(
      KeyGroup group, String label, String help, Function<Model, Update> effect, KeyName... keys) {
    this(group.inOrder(), label, help, effect, keys);
  }

  Action(
      KeyGroup.Place place,
      String label,
      String help,
      Function<Model, Update> effect,
      KeyName... keys) {
    this(place, Optional.empty(), Optional.empty(), label, help, effect, keys);
  }

  /** An action that applies only while a pane has the focus. */
  Action(Pane pane, String label, String help, Function<Model, Update> effect, KeyName... keys) {
    this(
        KeyGroup.of(pane).inOrder(),
        Optional.of(pane),
        Optional.empty(),
        label,
        help,
        effect,
        keys);
  }

  /** An action that applies only on a page. */
  Action(Page page, String label, String help, Function<Model, Update> effect, KeyName... keys) {
    this(PAGES.last(), Optional.empty(), Optional.of(page), label, help, effect, keys);
  }

  Action(
      KeyGroup.Place place,
      Optional<Pane> pane,
      Optional<Page> page,
      String label,
      String help,
      Function<Model, Update> effect,
      KeyName... keys) {
    this.place = place;
    this.pane = pane;
    this.page = page;
    this.label = label;
    this.help = help;
    this.effect = effect;
    this.keys = List.of(keys);
  }

  /** The action of a key in a view. */
  static Optional<Action> of(KeyName key, View view) {
    return Arrays.stream(values())
        .filter(action -> action.keys.contains(key) && action.isFor(view))
        .findFirst();
  }

  /**
   * The update that a key makes; the unchanged model if the key is not bound there. A number is the
   * answer to a question that asks for one.
   */
  public static Update press(Model model, KeyName key) {
    return LessonActions.type(model, key)
        .or(() -> of(key, model.view()).map(action -> action.update(model)))
        .orElse(Update.of(model));
  }

  /** Whether its keys are bound in a view; pages without panes still select runs with j and k. */
  boolean isFor(View view) {
    return view.page() == Page.COCKPIT
        ? isFor(view.focus())
        : isFor(view.page()) && (pane.isEmpty() || this == DOWN || this == UP);
  }

  /** Whether its keys are bound while a pane has the focus. */
  boolean isFor(Pane focus) {
    return isFor(Page.COCKPIT) && (pane.isEmpty() || pane.get() == focus);
  }

  private boolean isFor(Page shown) {
    return page.isEmpty() || page.get() == shown;
  }

  /** The effect of the action, which also clears the notice of the previous key. */
  Update update(Model model) {
    return effect.apply(model.withNotice(""));
  }

  /** One or two words for the footer; empty if it shares the label of the previous action. */
  String label() {
    return label;
  }

  /** Lower case, without a full stop. */
  String help() {
    return help;
  }

  /** The position of the action in the help. */
  KeyGroup.Place place() {
    return place;
  }

  /** The pane it belongs to; empty for an action that is always available. */
  Optional<Pane> pane() {
    return pane;
  }

  /** The page it belongs to; empty for an action of several. */
  Optional<Page> page() {
    return page;
  }

  public List<KeyName> keys() {
    return keys;
  }

  /** {@code j Down}. */
  String keyLabels() {
    return keys.stream().map(KeyName::label).collect(Collectors.joining(" "));
  }
}
