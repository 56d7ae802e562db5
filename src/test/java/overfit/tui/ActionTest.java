package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.config.Config;
import overfit.config.NamedConfig;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.Presets;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.train.Experiment;
import overfit.train.Order;
import overfit.train.Snapshot;
import overfit.train.Speed;

class ActionTest {

  private static final Model MODEL = lesson();

  /** The second run with a setting of its own, the cursor on {@code l2}, and something said. */
  private static final Model BEFORE = before();

  private static Model lesson() {
    Preset preset = new Presets(Path.of("none")).find(Presets.DEFAULT);
    return Model.of(preset, preset.plan(Overrides.none()));
  }

  private static Model before() {
    Model second = MODEL.withSelection(1, row(Settings.L2)).withSpeed(new Speed(30));
    return second.withConfig(second.config().with(Settings.DROPOUT, 0.5)).withNotice("said before");
  }

  /** Each key, and all that it does to {@link #BEFORE}. */
  static List<Arguments> keys() {
    Model model = BEFORE.withNotice("");
    List<NamedConfig> plan = model.plan();
    List<NamedConfig> seeded = with(plan, Settings.SEED, 43L);
    Config more = model.config().with(Settings.L2, 0.2);
    Config less = model.config().with(Settings.L2, 0.05);
    Model faster = model.withSpeed(new Speed(60));
    Model slower = model.withSpeed(new Speed(20));
    Model edited = model.withOverlay(Typing.of(Settings.L2));
    return List.of(
        does("space", Update.of(model).ordering(new Order.PlayOrPause())),
        does("n", Update.of(model).ordering(new Order.StepOnce())),
        does(
            "r",
            Update.of(model.withNotice("restarted from the first weights"))
                .ordering(new Order.RestartAll(plan))),
        does("j", Update.of(model.withSelection(1, row(Settings.DROPOUT)))),
        does("ArrowDown", Update.of(model.withSelection(1, row(Settings.DROPOUT)))),
        does("k", Update.of(model.withSelection(1, row(Settings.ACTIVATION)))),
        does("ArrowUp", Update.of(model.withSelection(1, row(Settings.ACTIVATION)))),
        does("h", adjusted(model, less, "l2: l2 0.05")),
        does("ArrowLeft", adjusted(model, less, "l2: l2 0.05")),
        does("l", adjusted(model, more, "l2: l2 0.2")),
        does("ArrowRight", adjusted(model, more, "l2: l2 0.2")),
        does("?", Update.of(model.withOverlay(new Help(0)))),
        does("q", Update.of(model).and(new Effect.Quit(0))),
        does("Enter", Update.of(edited)),
        does("p", Update.of(model).and(new Effect.ListPresets())),
        does("x", Update.of(model.withRunToggled())),
        does("+", Update.of(faster).ordering(new Order.SetSpeed(new Speed(60)))),
        does("=", Update.of(faster).ordering(new Order.SetSpeed(new Speed(60)))),
        does("-", Update.of(slower).ordering(new Order.SetSpeed(new Speed(20)))),
        does("R", Update.of(model.withPlan(seeded)).ordering(new Order.RestartAll(seeded))),
        does("L", Update.of(model.withLogLoss(false))),
        does("C-c", Update.of(model).and(new Effect.Quit(130))));
  }

  private static Arguments does(String key, Update update) {
    return Arguments.of(key, update);
  }

  private static Update adjusted(Model model, Config config, String said) {
    return Update.of(model.withConfig(config).withNotice(said))
        .ordering(new Order.Adjust(1, config));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("keys")
  void aKeyDoesThisAndNothingElse(String key, Update update) {
    assertEquals(update, Overlay.NONE.press(BEFORE, new Key(key)));
  }

  @Test
  void theTableAboveHasEveryKey() {
    assertEquals(
        Arrays.stream(Action.values())
            .flatMap(action -> action.keys().stream())
            .map(Key::name)
            .collect(Collectors.toSet()),
        keys().stream().map(row -> row.get()[0]).collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"y", "M-q", "C-l", "F1", "Escape", "Q"})
  void aKeyWithoutAnActionDoesNothing(String key) {
    assertEquals(Update.of(BEFORE), Overlay.NONE.press(BEFORE, new Key(key)));
  }

  @Test
  void noKeyIsBoundTwice() {
    List<Key> keys =
        Arrays.stream(Action.values())
            .flatMap(action -> action.keys().stream())
            .collect(Collectors.toList());
    assertEquals(keys.size(), keys.stream().distinct().count());
  }

  @ParameterizedTest
  @EnumSource
  void everyActionIsReachableAndExplained(Action action) {
    assertFalse(action.keys().isEmpty());
    assertTrue(action.help().matches("[a-z].{8,60}[^.]"), action.help());
    assertEquals(action, Action.of(action.keys().get(0)).orElseThrow());
  }

  @Test
  void theCursorWalksOverRunsAndSettingsAndStopsAtTheEnds() {
    Model model = press(MODEL, "k");
    assertEquals(MODEL, model);
    int rows = MODEL.plan().size() + Settings.all().size();
    for (int i = 1; i < rows; i++) {
      Model next = press(model, "j");
      assertTrue(next.cursor() > model.cursor());
      model = next;
    }
    assertEquals(model, press(model, "j"));
    assertEquals(2, model.run());
  }

  @ParameterizedTest
  @CsvSource({
    "dropout, l, 0.55",
    "learning-rate, h, 0.005",
    "l1, l, 0.0001",
  })
  void aLiveSettingIsGivenToTheRunUnderWay(String name, String key, String value) {
    Model model = selecting(1, find(name));
    Config config = with(model.config(), find(name), value);
    assertEquals(
        adjusted(model, config, "l2: " + name + " " + value), Overlay.NONE.press(model, key(key)));
  }

  @ParameterizedTest
  @CsvSource({
    "hidden, l, 128x128",
    "activation, l, relu",
    "momentum, l, 0.1",
    "epochs, l, 600",
    "gain, l, 1",
  })
  void aSettingOfTheNetworkRestartsTheSelectedRunAlone(String name, String key, String value) {
    Model model = selecting(1, find(name));
    Config config = with(model.config(), find(name), value);
    String said = "l2: " + name + " " + value + ", starts again";
    assertEquals(
        Update.of(model.withConfig(config).withNotice(said))
            .ordering(new Order.Restart(1, new NamedConfig("l2", config))),
        Overlay.NONE.press(model, key(key)));
  }

  @ParameterizedTest
  @CsvSource({"target, l, cos", "samples, l, 35", "noise, h, 0.25", "x-max, l, 3.5", "seed, l, 43"})
  void aSettingThatRunsShareRestartsThemAll(String name, String key, String value) {
    Model model = selecting(1, find(name));
    Update update = Overlay.NONE.press(model, key(key));
    List<NamedConfig> plan = new ArrayList<>();
    for (NamedConfig run : model.plan()) {
      plan.add(run.withConfig(with(run.config(), find(name), value)));
    }
    String said = name + " " + value + ": all runs start again";
    assertEquals(
        Update.of(model.withPlan(plan).withNotice(said)).ordering(new Order.RestartAll(plan)),
        update);
  }

  @Test
  void aLiveEditBringsARunBackThatHasDiverged() {
    Model model = press(selecting(1, Settings.L2), "Enter", "1", "0", "0", "0", "Enter");
    Experiment experiment = new Experiment(model.plan());
    while (experiment.runs().get(1).running()) {
      experiment.step();
    }
    Model diverged = model.withSnapshot(new Snapshot(experiment.snapshots(), true, Speed.DEFAULT));
    Config config = model.config().with(Settings.L2, 500.0);
    assertEquals(
        Update.of(diverged.withConfig(config).withNotice("l2: l2 500, starts again"))
            .ordering(new Order.Restart(1, new NamedConfig("l2", config))),
        Overlay.NONE.press(diverged, key("h")));
    Model beside = diverged.withSelection(2, row(Settings.L2));
    assertEquals(
        List.of(new Effect.Send(new Order.Adjust(2, with(beside.config(), Settings.L2, "0.001")))),
        Overlay.NONE.press(beside, key("l")).effects());
  }

  @Test
  void whereARunIsSelectedThereIsNoSettingToChange() {
    for (String key : List.of("h", "l")) {
      Update update = Overlay.NONE.press(MODEL, key(key));
      assertEquals(Update.of(MODEL.withNotice("select a setting below to change it")), update, key);
    }
  }

  @ParameterizedTest
  @CsvSource({"l1, h", "momentum, h", "noise, h"})
  void aSettingAtItsEndGoesNoFurther(String name, String key) {
    Model model = selecting(1, find(name));
    for (int i = 0; i < 10; i++) {
      model = press(model, key);
    }
    String said = name + " goes no further";
    assertEquals(Update.of(model.withNotice(said)), Overlay.NONE.press(model, key(key)));
  }

  @Test
  void settingsThatContradictEachOtherAreRefused() {
    Model model = selecting(1, Settings.X_MIN);
    for (int i = 0; i < 30; i++) {
      model = press(model, "l");
    }
    assertEquals(2.5, model.config().get(Settings.X_MIN));
    assertTrue(model.notice().contains("expected a number above data.x-min"), model.notice());
  }

  @Test
  void enterOnARunHidesItAndShowsItAgain() {
    Model hidden = press(MODEL, "Enter");
    assertFalse(hidden.shows(0));
    assertTrue(press(hidden, "x").shows(0));
  }

  private static Model selecting(int run, Setting<?> setting) {
    return BEFORE.withSelection(run, row(setting)).withNotice("");
  }

  private static int row(Setting<?> setting) {
    return Rows.of(3).indexOf(new Row.OfSetting(setting));
  }

  private static Setting<?> find(String name) {
    return Settings.find(name).orElseThrow();
  }

  private static Config with(Config config, Setting<?> setting, String value) {
    return config.with(Overrides.none().parsing(setting, value));
  }

  private static <T> List<NamedConfig> with(List<NamedConfig> plan, Setting<T> setting, T value) {
    return plan.stream()
        .map(run -> run.withConfig(run.config().with(setting, value)))
        .collect(Collectors.toList());
  }

  private static Key key(String name) {
    return new Key(name);
  }

  private static Model press(Model model, String... keys) {
    Model next = model;
    for (String key : keys) {
      next = next.overlay().press(next, new Key(key)).model();
    }
    return next;
  }
}
