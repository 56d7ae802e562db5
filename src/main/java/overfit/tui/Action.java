package overfit.tui;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import overfit.train.Order;
import overfit.train.Speed;

/**
 * What the keys do: each constant carries its keys, its words and its effect. The footer, the help,
 * the palette and the man page are printed from here; the footer in this order. Some are only for
 * the pane that has the keyboard.
 */
enum Action {
  PLAY("pause", "pause or go on; at the end, train as many epochs again", Action::play, Key.SPACE),
  STEP("step", "pause and train one epoch; at the end, one more", Action::step, new Key("n")),
  RESTART("restart", "start all runs again", Action::restart, new Key("r")),
  DOWN(
      Pane.SETTINGS,
      "select",
      "select the next run or setting",
      m -> Update.of(Rows.move(m, 1)),
      new Key("j"),
      Key.DOWN),
  UP(
      Pane.SETTINGS,
      "",
      "select the one before",
      m -> Update.of(Rows.move(m, -1)),
      new Key("k"),
      Key.UP),
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
  BACK("rewind", "show the epoch before", m -> Travel.step(m, -1), new Key("[")),
  FORWARD("", "show the epoch after", m -> Travel.step(m, 1), new Key("]")),
  BRANCH("branch", "a new run that goes on from the epoch shown", RunKeys::branch, new Key("b")),
  HELP("help", "explain every key and every number", Action::help, new Key("?")),
  QUIT("quit", "leave the program", m -> Update.of(m).and(new Effect.Quit(0)), new Key("q")),
  PANE("pane", "give the keyboard to the next pane", m -> focus(m, true), new Key("Tab")),
  PANE_BEFORE(
      "pane back", "give it to the pane before", m -> focus(m, false), new Key("ReverseTab")),
  ENLARGE(
      "enlarge", "give this pane the whole screen, or take it back", Action::enlarge, new Key("z")),
  EDIT(
      Pane.SETTINGS,
      "edit",
      "type a value for the selected setting; hide or show a run",
      Action::edit,
      Key.ENTER),
  ADD("add", "add a run with the settings of the selected one", RunKeys::add, new Key("a")),
  DELETE("delete", "delete the selected run", RunKeys::delete, new Key("d")),
  HIDE("hide", "hide or show the curves of the selected run", RunKeys::hide, new Key("x")),
  PIN("baseline", "compare the other runs with the selected one", RunKeys::pin, new Key("P")),
  MOVE_DOWN("move", "move the selected run down the list", m -> RunKeys.move(m, 1), new Key("J")),
  MOVE_UP("", "move it up the list", m -> RunKeys.move(m, -1), new Key("K")),
  UNDO("undo", "undo the last change of runs or settings", RunKeys::undo, new Key("u")),
  REDO("", "do again what was undone", RunKeys::redo, new Key("U")),
  PRESETS(
      "presets",
      "open another preset, as it is",
      m -> Update.of(m).and(new Effect.ListPresets()),
      new Key("p")),
  FAR_BACK("far", "go back a fiftieth of the past", m -> Travel.stride(m, -1), new Key("{")),
  FAR_FORWARD("", "go forward a fiftieth of the past", m -> Travel.stride(m, 1), new Key("}")),
  FIRST("first", "show the first weights", Travel::first, new Key("Home")),
  PRESENT("present", "show the present again", m -> Travel.present(m, ""), new Key("End")),
  FASTER(
      "speed",
      "train more epochs per second",
      m -> speed(m, m.desk().speed().faster()),
      new Key("+"),
      new Key("=")),
  SLOWER(
      "", "train fewer epochs per second", m -> speed(m, m.desk().speed().slower()), new Key("-")),
  SEED("new seed", "start all runs again with the next seed", RunKeys::nextSeed, new Key("R")),
  LOG("log axis", "logarithmic or linear axis for the loss", Action::log, new Key("L")),
  INTERRUPT("abort", "leave the program, from anywhere", Action::interrupt, Key.CONTROL_C);

  /** What a shell gives a program that Ctrl-C ended: 128 + SIGINT. */
  private static final int INTERRUPTED = 130;

  private final Optional<Pane> pane;
  private final String label;
  private final String help;
  private final Function<Model, Update> effect;
  private final List<Key> keys;

  Action(String label, String help, Function<Model, Update> effect, Key... keys) {
    this(Optional.empty(), label, help, effect, keys);
  }

  /** Only while a pane has the keyboard. */
  Action(Pane pane, String label, String help, Function<Model, Update> effect, Key... keys) {
    this(Optional.of(pane), label, help, effect, keys);
  }

  Action(
      Optional<Pane> pane, String label, String help, Function<Model, Update> effect, Key... keys) {
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
    Row row = Rows.selected(model);
    return row instanceof Row.OfSetting of
        ? Update.of(model.withOverlay(Typing.of(of.setting())))
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

  private static Update speed(Model model, Speed speed) {
    return Update.of(model.withDesk(model.desk().withSpeed(speed)))
        .ordering(new Order.SetSpeed(speed));
  }

  private static Update interrupt(Model model) {
    return Update.of(model).and(new Effect.Quit(INTERRUPTED));
  }

  private static Update log(Model model) {
    LossView loss = model.view().loss();
    return Update.of(model.withView(model.view().withLoss(loss.withLog(!loss.log()))));
  }
}
