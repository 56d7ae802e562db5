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
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import overfit.screen.Theme;
import overfit.terminal.input.KeyName;
import overfit.train.Order;
import overfit.train.Speed;
import overfit.tui.fit.FitActions;
import overfit.tui.fit.SampleActions;
import overfit.tui.loss.LossActions;
import overfit.tui.model.Effect;
import overfit.tui.model.Inapplicable;
import overfit.tui.model.Model;
import overfit.tui.model.Page;
import overfit.tui.model.Pane;
import overfit.tui.model.SettingEdits;
import overfit.tui.model.SettingsRow;
import overfit.tui.model.SettingsRows;
import overfit.tui.model.SnapshotNeeds;
import overfit.tui.model.TimeTravel;
import overfit.tui.model.Update;
import overfit.tui.model.View;
import overfit.tui.page.units.UnitActions;
import overfit.tui.save.SaveActions;
import overfit.tui.settings.FilterPrompt;
import overfit.tui.settings.PageKeys;
import overfit.tui.settings.RunActions;
import overfit.tui.settings.ValuePrompt;

/**
 * What the keys do: each constant carries its keys, its words and its effect. The footer, the help,
 * the palette and the man page are printed from here; the footer and the palette in this order, the
 * help by topics. Some are only for the pane that has the keyboard, whose topic they have.
 */
public enum Action {
  PLAY(
      TRAINING,
      "pause",
      "pause or go on; at the end, train as many epochs again",
      Action::play,
      KeyName.SPACE),
  STEP(
      TRAINING,
      "step",
      "pause and train one epoch; at the end, one more",
      Action::step,
      new KeyName("n")),
  RESTART(TRAINING.last(), "restart", "start all runs again", Action::restart, new KeyName("r")),
  DOWN(
      Pane.SETTINGS,
      "select",
      "select the next run or setting",
      m -> PageKeys.select(m, 1),
      new KeyName("j"),
      KeyName.DOWN),
  UP(
      Pane.SETTINGS,
      "",
      "select the one before",
      m -> PageKeys.select(m, -1),
      new KeyName("k"),
      KeyName.UP),
  LESS(
      Pane.SETTINGS,
      "change",
      "lower the selected setting",
      m -> SettingEdits.nudge(m, false),
      new KeyName("h"),
      KeyName.LEFT),
  MORE(
      Pane.SETTINGS,
      "",
      "raise the selected setting",
      m -> SettingEdits.nudge(m, true),
      new KeyName("l"),
      KeyName.RIGHT),
  BACK(
      TIME,
      "rewind",
      "show the epoch before; in a long past some before",
      m -> TimeTravel.step(m, -1),
      new KeyName("[")),
  FORWARD(
      TIME,
      "",
      "show the epoch after, or some after",
      m -> TimeTravel.step(m, 1),
      new KeyName("]")),
  BRANCH(
      TIME.last(),
      "branch",
      "a new run that goes on from the epoch shown",
      RunActions::branch,
      new KeyName("b")),
  HELP(
      PROGRAM.first(),
      "help",
      "explain every key and every number",
      Action::help,
      new KeyName("?")),
  QUIT(
      PROGRAM.last(),
      "quit",
      "leave the program",
      m -> Update.of(m).and(new Effect.Quit(0)),
      new KeyName("q")),
  PANE(PAGES, "pane", "give the keyboard to the next pane", m -> focus(m, true), KeyName.TAB),
  PANE_BEFORE(
      PAGES, "pane back", "give it to the pane before", m -> focus(m, false), KeyName.SHIFT_TAB),
  ENLARGE(
      PAGES,
      "enlarge",
      "give this pane the whole screen, or take it back",
      Action::enlarge,
      new KeyName("z")),
  EDIT(
      Pane.SETTINGS,
      "edit",
      "type a value for the selected setting; hide or show a run",
      Action::edit,
      KeyName.ENTER),
  ADD(
      RUNS,
      "add",
      "add a run with the settings of the selected one",
      RunActions::add,
      new KeyName("a")),
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
      "compare the other runs with the selected one",
      RunActions::pin,
      new KeyName("P")),
  MOVE_DOWN(
      RUNS,
      "move",
      "move the selected run down the list",
      m -> RunActions.move(m, 1),
      new KeyName("J")),
  MOVE_UP(RUNS, "", "move it up the list", m -> RunActions.move(m, -1), new KeyName("K")),
  UNDO(
      RUNS.last(),
      "undo",
      "undo the last change, or the opening of a preset",
      RunActions::undo,
      new KeyName("u")),
  REDO(RUNS.last(), "", "do again what was undone", RunActions::redo, new KeyName("U")),
  PRESETS(
      PROGRAM,
      "presets",
      "open another preset, as it is",
      m -> Update.of(m).and(new Effect.ListPresets()),
      new KeyName("p")),
  FAR_BACK(
      TIME,
      "far",
      "go back a fiftieth of the past",
      m -> TimeTravel.stride(m, -1),
      new KeyName("{")),
  FAR_FORWARD(
      TIME,
      "",
      "go forward a fiftieth of the past",
      m -> TimeTravel.stride(m, 1),
      new KeyName("}")),
  FIRST(TIME, "first", "show the first weights", TimeTravel::first, KeyName.HOME),
  PRESENT(TIME, "present", "show the present again", m -> TimeTravel.present(m, ""), KeyName.END),
  FASTER(
      TRAINING,
      "speed",
      "train more epochs per second",
      m -> speed(m, m.workspace().speed().faster()),
      new KeyName("+"),
      new KeyName("=")),
  SLOWER(
      TRAINING,
      "",
      "train fewer epochs per second",
      m -> speed(m, m.workspace().speed().slower()),
      new KeyName("-")),
  SEED(
      TRAINING.last(),
      "new seed",
      "start all runs again with the next seed",
      RunActions::nextSeed,
      new KeyName("R")),
  LOG(
      LOSS,
      "log loss",
      "logarithmic or linear axis for the losses",
      LossActions::log,
      new KeyName("L")),
  TRACE(
      LOSS.last(),
      "rate",
      "show the learning rate beside the losses",
      LossActions::trace,
      new KeyName("t")),
  LOG_EPOCHS(
      LOSS,
      "log epochs",
      "logarithmic or linear axis for the epochs",
      LossActions::logEpochs,
      new KeyName("X")),
  SMOOTH(
      LOSS,
      "smooth",
      "smooth the losses more, and at last not at all",
      LossActions::smooth,
      new KeyName("S")),
  LOSS_LEFT(
      Pane.LOSS,
      "cursor",
      "move the value cursor to earlier epochs",
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
      "see fewer epochs, around the cursor",
      m -> LossActions.zoom(m, true),
      new KeyName("k"),
      KeyName.UP),
  LOSS_OUT(
      Pane.LOSS,
      "",
      "see more epochs",
      m -> LossActions.zoom(m, false),
      new KeyName("j"),
      KeyName.DOWN),
  LOSS_PAN_LEFT(
      Pane.LOSS, "pan", "see earlier epochs", m -> LossActions.pan(m, -1), new KeyName("<")),
  LOSS_PAN_RIGHT(Pane.LOSS, "", "see later epochs", m -> LossActions.pan(m, 1), new KeyName(">")),
  LOSS_RESET(Pane.LOSS, "reset", "no cursor, and all epochs", LossActions::reset, KeyName.ESCAPE),
  RESIDUALS(
      FIT,
      "residuals",
      "show how far each sample is from the fit",
      FitActions::residuals,
      new KeyName("e")),
  EXTRAPOLATE(
      FIT,
      "beyond",
      "show the fits far beyond the samples",
      FitActions::extrapolate,
      new KeyName("E")),
  NOISE(
      FIT,
      "new noise",
      "draw the samples again, for networks that train on",
      FitActions::noise,
      new KeyName("N")),
  FIT_LEFT(
      Pane.FIT,
      "cursor",
      "move the value cursor left",
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
      "add a point at the cursor; or take one up, and put it down",
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
      "put the point back where it was; no cursor",
      FitActions::reset,
      KeyName.ESCAPE),
  SAVE(PROGRAM, "save", "save the experiment as a preset", SaveActions::save, new KeyName("s")),
  COMMAND(
      PROGRAM,
      "command",
      "show the command that makes this experiment",
      SaveActions::command,
      new KeyName("y")),
  RENAME(RUNS, "rename", "call the selected run otherwise", RunActions::rename, new KeyName("c")),
  PALETTE(
      PROGRAM.first(),
      "command",
      "type a command: any action, any setting",
      CommandPalette::open,
      new KeyName(":")),
  FILTER(
      SETTINGS,
      "filter",
      "show only settings with these letters",
      FilterPrompt::open,
      new KeyName("/")),
  FILTER_OFF(
      Pane.SETTINGS,
      "all settings",
      "show all settings again",
      FilterPrompt::clear,
      KeyName.ESCAPE),
  PAGE_COCKPIT(
      PAGES, "cockpit", "settings, fit and loss", m -> page(m, Page.COCKPIT), new KeyName("1")),
  PAGE_MULTIPLES(
      PAGES,
      "multiples",
      "a little fit for each run",
      m -> page(m, Page.MULTIPLES),
      new KeyName("2")),
  PAGE_UNITS(
      PAGES,
      "units",
      "the hidden units as functions of x",
      m -> page(m, Page.UNITS),
      new KeyName("3")),
  PAGE_SCORES(
      PAGES.last(),
      "scores",
      "all numbers of all runs",
      m -> page(m, Page.SCORES),
      new KeyName("4")),
  LAYER(
      PAGES,
      "layer",
      "the units of the next hidden layer",
      UnitActions::nextLayer,
      new KeyName("w")),
  THEME(PROGRAM, "theme", "the next theme", Action::theme, new KeyName("T")),
  MOUSE(
      PROGRAM,
      "mouse",
      "take the mouse, or leave it to the terminal",
      Action::mouse,
      new KeyName("m")),
  INTERRUPT(
      PROGRAM.last(),
      "abort",
      "leave the program, from anywhere",
      Action::interrupt,
      KeyName.CONTROL_C);

  /** What a shell gives a program that Ctrl-C ended: 128 + SIGINT. */
  private static final int INTERRUPTED = 130;

  private final KeyGroup.Place place;
  private final Optional<Pane> pane;
  private final String label;
  private final String help;
  private final Function<Model, Update> effect;
  private final List<KeyName> keys;

  Action(
      KeyGroup group, String label, String help, Function<Model, Update> effect, KeyName... keys) {
    this(group.inOrder(), Optional.empty(), label, help, effect, keys);
  }

  Action(
      KeyGroup.Place place,
      String label,
      String help,
      Function<Model, Update> effect,
      KeyName... keys) {
    this(place, Optional.empty(), label, help, effect, keys);
  }

  /** Only while a pane has the keyboard. */
  Action(Pane pane, String label, String help, Function<Model, Update> effect, KeyName... keys) {
    this(KeyGroup.of(pane).inOrder(), Optional.of(pane), label, help, effect, keys);
  }

  Action(
      KeyGroup.Place place,
      Optional<Pane> pane,
      String label,
      String help,
      Function<Model, Update> effect,
      KeyName... keys) {
    this.place = place;
    this.pane = pane;
    this.label = label;
    this.help = help;
    this.effect = effect;
    this.keys = List.of(keys);
  }

  /** What a key means while a pane has the keyboard. */
  static Optional<Action> of(KeyName key, Pane focus) {
    return Arrays.stream(values())
        .filter(action -> action.keys.contains(key) && action.isFor(focus))
        .findFirst();
  }

  /** What a key means on a page. */
  static Optional<Action> of(KeyName key, View view) {
    return Arrays.stream(values())
        .filter(action -> action.keys.contains(key) && action.isFor(view))
        .findFirst();
  }

  /** What a key does to a page; nothing if it has no meaning there. */
  public static Update press(Model model, KeyName key) {
    return of(key, model.view()).map(action -> action.update(model)).orElse(Update.of(model));
  }

  /** Whether its keys count on a page: those without panes have of theirs only the runs. */
  boolean isFor(View view) {
    return view.page() == Page.COCKPIT
        ? isFor(view.focus())
        : pane.isEmpty() || this == DOWN || this == UP;
  }

  /** Whether its keys count while a pane has the keyboard. */
  boolean isFor(Pane focus) {
    return pane.isEmpty() || pane.get() == focus;
  }

  /** What the key does; the notice of the key before it goes away. */
  Update update(Model model) {
    return effect.apply(model.withNotice(""));
  }

  /** One or two words for the footer; empty where the action before it speaks for this one too. */
  String label() {
    return label;
  }

  /** Lower case, without a full stop. */
  String help() {
    return help;
  }

  /** Where the help has it. */
  KeyGroup.Place place() {
    return place;
  }

  /** The pane that it is for; nothing if it is for all. */
  Optional<Pane> pane() {
    return pane;
  }

  List<KeyName> keys() {
    return keys;
  }

  /** {@code j Down}. */
  String keyLabels() {
    return keys.stream().map(KeyName::label).collect(Collectors.joining(" "));
  }

  private static Update play(Model model) {
    return Update.of(model.withVisited(OptionalLong.empty())).ordering(new Order.PlayOrPause());
  }

  private static Update step(Model model) {
    return Update.of(model.withVisited(OptionalLong.empty())).ordering(new Order.StepOnce());
  }

  private static Update restart(Model model) {
    return Update.of(model.withVisited(OptionalLong.empty()))
        .ordering(new Order.Restart())
        .saying("restarted from the first weights");
  }

  private static Update edit(Model model) {
    return SettingsRows.selected(model) instanceof SettingsRow.OfSetting row
        ? Inapplicable.of(model.config(), row.setting())
            .map(given -> Update.of(model).saying(given.words(row.setting())))
            .orElseGet(() -> Update.of(model.withOverlay(ValuePrompt.of(model, row.setting()))))
        : RunActions.hide(model);
  }

  private static Update help(Model model) {
    return Update.of(model.withOverlay(new HelpOverlay(0)));
  }

  private static Update focus(Model model, boolean next) {
    Pane pane = model.view().focus();
    return Update.of(model.withView(model.view().withFocus(next ? pane.next() : pane.before())));
  }

  private static Update enlarge(Model model) {
    return Update.of(model.withView(model.view().withEnlarged(!model.view().enlarged())));
  }

  static Update speed(Model model, Speed speed) {
    return Update.of(model.withWorkspace(model.workspace().withSpeed(speed)))
        .ordering(new Order.SetSpeed(speed));
  }

  private static Update interrupt(Model model) {
    return Update.of(model).and(new Effect.Quit(INTERRUPTED));
  }

  private static Update page(Model model, Page page) {
    return SnapshotNeeds.updated(model.withView(model.view().withPage(page)));
  }

  private static Update theme(Model model) {
    Theme next = model.view().theme().next();
    return Update.of(model.withView(model.view().withTheme(next))).saying("theme " + next.name());
  }

  private static Update mouse(Model model) {
    boolean on = !model.view().mouse();
    return Update.of(model.withView(model.view().withMouse(on)))
        .saying(on ? "the mouse selects here; m gives it back" : "the mouse is the terminal's");
  }
}
