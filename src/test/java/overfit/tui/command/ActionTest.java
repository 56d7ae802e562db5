package overfit.tui.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.config.Config;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.config.preset.Presets;
import overfit.terminal.input.KeyName;
import overfit.train.Order;
import overfit.train.Speed;
import overfit.train.WantedRun;
import overfit.tui.Models;
import overfit.tui.model.Effect;
import overfit.tui.model.Model;
import overfit.tui.model.Page;
import overfit.tui.model.Pane;
import overfit.tui.model.RunEntry;
import overfit.tui.model.RunList;
import overfit.tui.model.SettingsRow;
import overfit.tui.model.SettingsRows;
import overfit.tui.model.Update;
import overfit.tui.model.View;
import overfit.tui.settings.ValuePrompt;

class ActionTest {

  private static final Model MODEL = lesson();

  /** The second run with a setting of its own, the cursor on {@code l2}, and something said. */
  private static final Model BEFORE = before();

  private static Model lesson() {
    Preset preset = new Presets(Path.of("none")).find("regularization");
    return Model.of(preset, preset.specs(Overrides.none()));
  }

  private static Model before() {
    Model second = Models.withSpeed(MODEL.withSelection(1, row(Settings.L2)), new Speed(30));
    return Models.with(second, 1, Settings.DROPOUT, "0.5").withNotice("said before");
  }

  /** Each key, and all that it does to {@link #BEFORE}. */
  static List<Arguments> keys() {
    Model model = BEFORE.withNotice("");
    RunList runs = model.runs();
    View view = model.view();
    Order present = new Order.Visit(OptionalLong.empty());
    RunEntry copy =
        new RunEntry(
            new WantedRun(3, new RunSpec("l2-2", model.config()), Optional.empty()), 3, false);
    return List.of(
        does("space", Update.of(model).ordering(new Order.PlayOrPause())),
        does("n", Update.of(model).ordering(new Order.StepOnce())),
        does(
            "r", Update.restarting(model).saying("restarted from the initial weights; u restores")),
        does("j", Update.of(model.withSelection(1, row(Settings.DROPOUT)))),
        does("Down", Update.of(model.withSelection(1, row(Settings.DROPOUT)))),
        does("k", Update.of(model.withSelection(1, row(Settings.ACTIVATION)))),
        does("Up", Update.of(model.withSelection(1, row(Settings.ACTIVATION)))),
        does("h", adjusted(model, Settings.L2, 0.05, "l2: l2 0.05")),
        does("Left", adjusted(model, Settings.L2, 0.05, "l2: l2 0.05")),
        does("l", adjusted(model, Settings.L2, 0.2, "l2: l2 0.2")),
        does("Right", adjusted(model, Settings.L2, 0.2, "l2: l2 0.2")),
        does("[", Update.of(model).ordering(present)),
        does("]", Update.of(model).ordering(present)),
        does("{", Update.of(model).ordering(present)),
        does("}", Update.of(model).ordering(present)),
        does("Home", Update.of(model).ordering(present)),
        does("End", Update.of(model).ordering(present)),
        does("b", Update.of(model).saying("l2 has no epoch yet to branch from")),
        does("?", Update.of(model.withOverlay(HelpOverlay.of(model)))),
        does("q", Update.of(model).and(new Effect.Quit(0))),
        does("Tab", Update.of(model.withView(view.withFocus(Pane.FIT)))),
        does("Shift-Tab", Update.of(model.withView(view.withFocus(Pane.LOSS)))),
        does("z", Update.of(model.withView(view.withEnlarged(true)))),
        does("Enter", Update.of(model.withOverlay(ValuePrompt.of(model, Settings.L2)))),
        does("a", added(model, copy)),
        does(
            "d",
            selecting(Update.changing(model, runs.without(1)), 1)
                .saying("l2: deleted; u restores it")),
        does(
            "x",
            planned(model, runs.with(1, model.entry().toggled()))
                .saying("l2: hidden, it still trains; x shows it")),
        does("P", planned(model, runs.pinned(1)).saying("l2 is the baseline")),
        does("J", selecting(Update.changing(model, runs.moved(1, 2)), 2)),
        does("K", selecting(Update.changing(model, runs.moved(1, 0)), 0)),
        does("u", Update.of(model).and(new Effect.Reopen(true))),
        does("U", Update.of(model).and(new Effect.Reopen(false))),
        does("p", Update.of(model).and(new Effect.ListPresets())),
        does("+", speed(model, new Speed(60))),
        does("=", speed(model, new Speed(60))),
        does("-", speed(model, new Speed(20))),
        does(
            "R",
            Update.changing(model, with(runs, Settings.SEED, 43L))
                .saying("seed 43: all runs restart; u restores")),
        does("L", Update.of(model.withView(view.withLoss(view.loss().withLog(true))))),
        does("C-c", Update.of(model).and(new Effect.Quit(130))));
  }

  private static Update added(Model model, RunEntry copy) {
    List<RunEntry> entries = new ArrayList<>(model.runs().entries());
    entries.add(2, copy);
    Update update = Update.changing(model, new RunList(entries, OptionalInt.empty()));
    Model next = update.model().withWorkspace(update.model().workspace().withIdTaken());
    return selecting(new Update(next, update.effects()), 2)
        .saying("l2-2: added with the settings of l2; change one of them");
  }

  /** The cursor stays on its setting: the runs above it may have become more. */
  private static Update selecting(Update update, int run) {
    int row = SettingsRows.of(update.model()).indexOf(new SettingsRow.OfSetting(Settings.L2));
    return new Update(update.model().withSelection(run, row), update.effects());
  }

  private static Update planned(Model model, RunList runs) {
    return Update.of(model.withWorkspace(model.workspace().changed(runs)));
  }

  private static Update speed(Model model, Speed speed) {
    return Update.of(Models.withSpeed(model, speed)).ordering(new Order.SetSpeed(speed));
  }

  private static Arguments does(String key, Update update) {
    return Arguments.of(key, update);
  }

  private static <T> Update adjusted(Model model, Setting<T> setting, T value, String said) {
    RunEntry entry = model.entry();
    RunEntry other = entry.withSettings(entry.settings().with(setting, value));
    return Update.changing(model, model.runs().with(model.run(), other)).saying(said);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("keys")
  void aKeyDoesThisAndNothingElse(String key, Update update) {
    assertEquals(update, Action.press(BEFORE, new KeyName(key)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"M-v", "M-q", "C-l", "F1", "Q"})
  void aKeyWithoutAnActionDoesNothing(String key) {
    assertEquals(Update.of(BEFORE), Action.press(BEFORE, new KeyName(key)));
  }

  @ParameterizedTest
  @EnumSource
  void noKeyIsBoundTwiceWhileAPaneHasTheFocus(Pane pane) {
    List<KeyName> keys =
        Arrays.stream(Action.values())
            .filter(action -> action.isFor(pane))
            .flatMap(action -> action.keys().stream())
            .collect(Collectors.toList());
    assertEquals(keys.size(), keys.stream().distinct().count());
  }

  @ParameterizedTest
  @EnumSource
  void everyActionIsReachableAndExplained(Action action) {
    assertFalse(action.keys().isEmpty());
    assertTrue(action.help().matches("[a-z].{8,60}[^.]"), action.help());
    View view = BEFORE.view().withPage(action.page().orElse(Page.COCKPIT));
    View focused = view.withFocus(action.pane().orElse(Pane.LOSS));
    assertEquals(action, Action.of(action.keys().get(0), focused).orElseThrow());
  }

  @Test
  void theCursorWalksOverRunsAndSettingsAndStopsAtTheEnds() {
    Model model = Models.press(MODEL, "k");
    assertEquals(MODEL, model);
    int rows = MODEL.runs().size() + Settings.all().size();
    for (int i = 1; i < rows; i++) {
      Model next = Models.press(model, "j");
      assertTrue(next.view().cursor() > model.view().cursor());
      model = next;
    }
    assertEquals(model, Models.press(model, "j"));
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
    Model changed = Models.with(model, 1, find(name), value);
    assertEquals(
        Update.changing(model, changed.runs()).saying("l2: " + name + " " + value),
        Action.press(model, key(key)));
  }

  @ParameterizedTest
  @CsvSource({
    "hidden, l, 128x128",
    "activation, l, relu",
    "momentum, l, 0.1",
    "gain, l, 1",
  })
  void aSettingOfTheNetworkRestartsTheSelectedRunAlone(String name, String key, String value) {
    Model model = selecting(1, find(name));
    Model changed = Models.with(model, 1, find(name), value);
    String said = "l2: " + name + " " + value + ", restarts; u restores";
    assertEquals(
        Update.changing(model, changed.runs()).saying(said), Action.press(model, key(key)));
  }

  @ParameterizedTest
  @CsvSource({"target, l, cos", "samples, l, 35", "noise, h, 0.25", "x-max, l, 3.5", "seed, l, 43"})
  void aSettingThatRunsShareRestartsThemAll(String name, String key, String value) {
    Model model = selecting(1, find(name));
    Update update = Action.press(model, key(key));
    RunList runs =
        model.runs().with(entry -> entry.withSettings(with(entry.settings(), find(name), value)));
    String said = name + " " + value + ": all runs restart; u restores";
    assertEquals(Update.changing(model, runs).saying(said), update);
  }

  @Test
  void aLiveEditBringsARunBackThatHasDiverged() {
    Model model = Models.press(selecting(1, Settings.L2), "Enter", "1", "0", "0", "0", "Enter");
    Model diverged = Models.trained(model, 500);
    assertEquals(
        "l2: l2 500, restarts; u restores", Action.press(diverged, key("h")).model().notice());
    Model beside = diverged.withSelection(2, row(Settings.L2));
    assertEquals(
        "dropout: l2 0.001; space continues training",
        Action.press(beside, key("l")).model().notice());
  }

  @ParameterizedTest
  @CsvSource({"l1, h", "momentum, h", "noise, h"})
  void aSettingStaysAtItsLimit(String name, String key) {
    Model model = selecting(1, find(name));
    for (int i = 0; i < 10; i++) {
      model = Models.press(model, key);
    }
    String said = name + " is at its limit";
    assertEquals(Update.of(model.withNotice(said)), Action.press(model, key(key)));
  }

  @Test
  void settingsThatContradictEachOtherAreRefused() {
    Model model = selecting(1, Settings.X_MIN);
    for (int i = 0; i < 30; i++) {
      model = Models.press(model, "l");
    }
    assertEquals(2.5, model.config().get(Settings.X_MIN));
    assertTrue(model.notice().contains("expected a number below x-max"), model.notice());
  }

  private static Model selecting(int run, Setting<?> setting) {
    return BEFORE.withSelection(run, row(setting)).withNotice("");
  }

  private static int row(Setting<?> setting) {
    return SettingsRows.of(MODEL).indexOf(new SettingsRow.OfSetting(setting));
  }

  private static Setting<?> find(String name) {
    return Settings.find(name).orElseThrow();
  }

  private static Config with(Config config, Setting<?> setting, String value) {
    return config.with(Overrides.none().parsing(setting, value));
  }

  private static <T> RunList with(RunList runs, Setting<T> setting, T value) {
    return runs.with(entry -> entry.withSettings(entry.settings().with(setting, value)));
  }

  private static KeyName key(String name) {
    return new KeyName(name);
  }
}
