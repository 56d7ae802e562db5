package overfit.tui;

import static overfit.tui.Topic.FIT;
import static overfit.tui.Topic.LOSS;
import static overfit.tui.Topic.PAGES;
import static overfit.tui.Topic.PROGRAM;
import static overfit.tui.Topic.RUNS;
import static overfit.tui.Topic.SETTINGS;
import static overfit.tui.Topic.TIME;
import static overfit.tui.Topic.TRAINING;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import overfit.screen.Theme;
import overfit.train.Order;
import overfit.train.Speed;

/**
 * What the keys do: each constant carries its keys, its words and its effect. The footer, the help,
 * the palette and the man page are printed from here; the footer and the palette in this order, the
 * help by topics. Some are only for the pane that has the keyboard, whose topic they have.
 */
enum Action {
  PLAY(
      TRAINING,
      "pause",
      "pause or go on; at the end, train as many epochs again",
      Action::play,
      Key.SPACE),
  STEP(
      TRAINING,
      "step",
      "pause and train one epoch; at the end, one more",
      Action::step,
      new Key("n")),
  RESTART(TRAINING.last(), "restart", "start all runs again", Action::restart, new Key("r")),
  DOWN(
      Pane.SETTINGS,
      "select",
      "select the next run or setting",
      m -> PageKeys.select(m, 1),
      new Key("j"),
      Key.DOWN),
  UP(Pane.SETTINGS, "", "select the one before", m -> PageKeys.select(m, -1), new Key("k"), Key.UP),
  LESS(
      Pane.SETTINGS,
      "change",
      "lower the selected setting",
      m -> Edits.nudge(m, false),
      new Key("h"),
      Key.LEFT),
  MORE(
      Pane.SETTINGS,
      "",
      "raise the selected setting",
      m -> Edits.nudge(m, true),
      new Key("l"),
      Key.RIGHT),
  BACK(
      TIME,
      "rewind",
      "show the epoch before; in a long past some before",
      m -> Travel.step(m, -1),
      new Key("[")),
  FORWARD(TIME, "", "show the epoch after, or some after", m -> Travel.step(m, 1), new Key("]")),
  BRANCH(
      TIME.last(),
      "branch",
      "a new run that goes on from the epoch shown",
      RunKeys::branch,
      new Key("b")),
  HELP(PROGRAM.first(), "help", "explain every key and every number", Action::help, new Key("?")),
  QUIT(
      PROGRAM.last(),
      "quit",
      "leave the program",
      m -> Update.of(m).and(new Effect.Quit(0)),
      new Key("q")),
  PANE(PAGES, "pane", "give the keyboard to the next pane", m -> focus(m, true), new Key("Tab")),
  PANE_BEFORE(
      PAGES,
      "pane back",
      "give it to the pane before",
      m -> focus(m, false),
      new Key("ReverseTab")),
  ENLARGE(
      PAGES,
      "enlarge",
      "give this pane the whole screen, or take it back",
      Action::enlarge,
      new Key("z")),
  EDIT(
      Pane.SETTINGS,
      "edit",
      "type a value for the selected setting; hide or show a run",
      Action::edit,
      Key.ENTER),
  ADD(RUNS, "add", "add a run with the settings of the selected one", RunKeys::add, new Key("a")),
  DELETE(RUNS, "delete", "delete the selected run", RunKeys::delete, new Key("d")),
  HIDE(RUNS, "hide", "hide or show the curves of the selected run", RunKeys::hide, new Key("x")),
  PIN(RUNS, "baseline", "compare the other runs with the selected one", RunKeys::pin, new Key("P")),
  MOVE_DOWN(
      RUNS, "move", "move the selected run down the list", m -> RunKeys.move(m, 1), new Key("J")),
  MOVE_UP(RUNS, "", "move it up the list", m -> RunKeys.move(m, -1), new Key("K")),
  UNDO(
      RUNS.last(),
      "undo",
      "undo the last change, or the opening of a preset",
      RunKeys::undo,
      new Key("u")),
  REDO(RUNS.last(), "", "do again what was undone", RunKeys::redo, new Key("U")),
  PRESETS(
      PROGRAM,
      "presets",
      "open another preset, as it is",
      m -> Update.of(m).and(new Effect.ListPresets()),
      new Key("p")),
  FAR_BACK(TIME, "far", "go back a fiftieth of the past", m -> Travel.stride(m, -1), new Key("{")),
  FAR_FORWARD(
      TIME, "", "go forward a fiftieth of the past", m -> Travel.stride(m, 1), new Key("}")),
  FIRST(TIME, "first", "show the first weights", Travel::first, new Key("Home")),
  PRESENT(TIME, "present", "show the present again", m -> Travel.present(m, ""), new Key("End")),
  FASTER(
      TRAINING,
      "speed",
      "train more epochs per second",
      m -> speed(m, m.desk().speed().faster()),
      new Key("+"),
      new Key("=")),
  SLOWER(
      TRAINING,
      "",
      "train fewer epochs per second",
      m -> speed(m, m.desk().speed().slower()),
      new Key("-")),
  SEED(
      TRAINING.last(),
      "new seed",
      "start all runs again with the next seed",
      RunKeys::nextSeed,
      new Key("R")),
  LOG(LOSS, "log loss", "logarithmic or linear axis for the losses", LossKeys::log, new Key("L")),
  TRACE(
      LOSS.last(),
      "rate",
      "show the learning rate beside the losses",
      LossKeys::trace,
      new Key("t")),
  LOG_EPOCHS(
      LOSS,
      "log epochs",
      "logarithmic or linear axis for the epochs",
      LossKeys::logEpochs,
      new Key("X")),
  SMOOTH(
      LOSS,
      "smooth",
      "smooth the losses more, and at last not at all",
      LossKeys::smooth,
      new Key("S")),
  LOSS_LEFT(
      Pane.LOSS,
      "cursor",
      "move the value cursor to earlier epochs",
      m -> LossKeys.move(m, -1),
      new Key("h"),
      Key.LEFT),
  LOSS_RIGHT(
      Pane.LOSS, "", "move it to later epochs", m -> LossKeys.move(m, 1), new Key("l"), Key.RIGHT),
  LOSS_IN(
      Pane.LOSS,
      "zoom",
      "see fewer epochs, around the cursor",
      m -> LossKeys.zoom(m, true),
      new Key("k"),
      Key.UP),
  LOSS_OUT(Pane.LOSS, "", "see more epochs", m -> LossKeys.zoom(m, false), new Key("j"), Key.DOWN),
  LOSS_PAN_LEFT(Pane.LOSS, "pan", "see earlier epochs", m -> LossKeys.pan(m, -1), new Key("<")),
  LOSS_PAN_RIGHT(Pane.LOSS, "", "see later epochs", m -> LossKeys.pan(m, 1), new Key(">")),
  LOSS_RESET(Pane.LOSS, "reset", "no cursor, and all epochs", LossKeys::reset, Key.ESCAPE),
  RESIDUALS(
      FIT,
      "residuals",
      "show how far each sample is from the fit",
      FitKeys::residuals,
      new Key("e")),
  EXTRAPOLATE(
      FIT, "beyond", "show the fits far beyond the samples", FitKeys::extrapolate, new Key("E")),
  NOISE(
      FIT,
      "new noise",
      "draw the samples again, for networks that train on",
      FitKeys::noise,
      new Key("N")),
  FIT_LEFT(
      Pane.FIT,
      "cursor",
      "move the value cursor left",
      m -> FitKeys.move(m, -1, 0),
      new Key("h"),
      Key.LEFT),
  FIT_RIGHT(Pane.FIT, "", "move it right", m -> FitKeys.move(m, 1, 0), new Key("l"), Key.RIGHT),
  FIT_UP(Pane.FIT, "", "move it up", m -> FitKeys.move(m, 0, 1), new Key("k"), Key.UP),
  FIT_DOWN(Pane.FIT, "", "move it down", m -> FitKeys.move(m, 0, -1), new Key("j"), Key.DOWN),
  FIT_NEXT(
      Pane.FIT,
      "next point",
      "move the cursor to the next sample on the right",
      m -> FitKeys.jump(m, 1),
      new Key(".")),
  FIT_BEFORE(
      Pane.FIT, "", "move it to the next one on the left", m -> FitKeys.jump(m, -1), new Key(",")),
  FIT_POINT(
      Pane.FIT,
      "point",
      "add a point at the cursor; or take one up, and put it down",
      PointKeys::point,
      Key.ENTER),
  FIT_REMOVE(
      Pane.FIT,
      "remove",
      "remove the point at the cursor",
      PointKeys::remove,
      Key.BACKSPACE,
      Key.DELETE),
  FIT_RESET(
      Pane.FIT, "reset", "put the point back where it was; no cursor", FitKeys::reset, Key.ESCAPE),
  SAVE(PROGRAM, "save", "save the experiment as a preset", SaveKeys::save, new Key("s")),
  COMMAND(
      PROGRAM,
      "command",
      "show the command that makes this experiment",
      SaveKeys::command,
      new Key("y")),
  RENAME(RUNS, "rename", "call the selected run otherwise", RunKeys::rename, new Key("c")),
  PALETTE(
      PROGRAM.first(),
      "command",
      "type a command: any action, any setting",
      Palette::open,
      new Key(":")),
  FILTER(SETTINGS, "filter", "show only settings with these letters", Filter::open, new Key("/")),
  FILTER_OFF(Pane.SETTINGS, "all settings", "show all settings again", Filter::clear, Key.ESCAPE),
  PAGE_COCKPIT(
      PAGES, "cockpit", "settings, fit and loss", m -> page(m, Page.COCKPIT), new Key("1")),
  PAGE_MULTIPLES(
      PAGES, "multiples", "a little fit for each run", m -> page(m, Page.MULTIPLES), new Key("2")),
  PAGE_UNITS(
      PAGES, "units", "the hidden units as functions of x", m -> page(m, Page.UNITS), new Key("3")),
  PAGE_SCORES(
      PAGES.last(), "scores", "all numbers of all runs", m -> page(m, Page.SCORES), new Key("4")),
  LAYER(PAGES, "layer", "the units of the next hidden layer", UnitKeys::nextLayer, new Key("w")),
  THEME(PROGRAM, "theme", "the next theme", Action::theme, new Key("T")),
  MOUSE(
      PROGRAM, "mouse", "take the mouse, or leave it to the terminal", Action::mouse, new Key("m")),
  INTERRUPT(
      PROGRAM.last(),
      "abort",
      "leave the program, from anywhere",
      Action::interrupt,
      Key.CONTROL_C);

  /** What a shell gives a program that Ctrl-C ended: 128 + SIGINT. */
  private static final int INTERRUPTED = 130;

  private final Topic.Place place;
  private final Optional<Pane> pane;
  private final String label;
  private final String help;
  private final Function<Model, Update> effect;
  private final List<Key> keys;

  Action(Topic topic, String label, String help, Function<Model, Update> effect, Key... keys) {
    this(topic.inOrder(), Optional.empty(), label, help, effect, keys);
  }

  Action(
      Topic.Place place, String label, String help, Function<Model, Update> effect, Key... keys) {
    this(place, Optional.empty(), label, help, effect, keys);
  }

  /** Only while a pane has the keyboard. */
  Action(Pane pane, String label, String help, Function<Model, Update> effect, Key... keys) {
    this(Topic.of(pane).inOrder(), Optional.of(pane), label, help, effect, keys);
  }

  Action(
      Topic.Place place,
      Optional<Pane> pane,
      String label,
      String help,
      Function<Model, Update> effect,
      Key... keys) {
    this.place = place;
    this.pane = pane;
    this.label = label;
    this.help = help;
    this.effect = effect;
    this.keys = List.of(keys);
  }

  /** What a key means while a pane has the keyboard. */
  static Optional<Action> of(Key key, Pane focus) {
    return Arrays.stream(values())
        .filter(action -> action.keys.contains(key) && action.isFor(focus))
        .findFirst();
  }

  /** What a key means on a page. */
  static Optional<Action> of(Key key, View view) {
    return Arrays.stream(values())
        .filter(action -> action.keys.contains(key) && action.isFor(view))
        .findFirst();
  }

  /** What a key does to a page; nothing if it has no meaning there. */
  static Update press(Model model, Key key) {
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
  Topic.Place place() {
    return place;
  }

  /** The pane that it is for; nothing if it is for all. */
  Optional<Pane> pane() {
    return pane;
  }

  List<Key> keys() {
    return keys;
  }

  /** {@code j Down}. */
  String keyLabels() {
    return keys.stream().map(Key::label).collect(Collectors.joining(" "));
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
    return Rows.selected(model) instanceof Row.OfSetting row
        ? Given.of(model.config(), row.setting())
            .map(given -> Update.of(model).saying(given.words(row.setting())))
            .orElseGet(() -> Update.of(model.withOverlay(Typing.of(model, row.setting()))))
        : RunKeys.hide(model);
  }

  private static Update help(Model model) {
    return Update.of(model.withOverlay(new Help(0)));
  }

  private static Update focus(Model model, boolean next) {
    Pane pane = model.view().focus();
    return Update.of(model.withView(model.view().withFocus(next ? pane.next() : pane.before())));
  }

  private static Update enlarge(Model model) {
    return Update.of(model.withView(model.view().withEnlarged(!model.view().enlarged())));
  }

  static Update speed(Model model, Speed speed) {
    return Update.of(model.withDesk(model.desk().withSpeed(speed)))
        .ordering(new Order.SetSpeed(speed));
  }

  private static Update interrupt(Model model) {
    return Update.of(model).and(new Effect.Quit(INTERRUPTED));
  }

  private static Update page(Model model, Page page) {
    return Watching.updated(model.withView(model.view().withPage(page)));
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
