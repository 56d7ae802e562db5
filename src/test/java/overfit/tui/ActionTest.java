package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.Presets;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.train.Order;

class ActionTest {

  private static final Model MODEL = lesson();

  private static Model lesson() {
    Preset preset = new Presets(Path.of("none")).find(Presets.DEFAULT);
    return Model.of(preset, preset.plan(Overrides.none()));
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
    "l2, l, 0.001, Adjust",
    "dropout, l, 0.05, Adjust",
    "learning-rate, h, 0.005, Adjust",
    "hidden, l, 128x128, Restart",
    "activation, l, relu, Restart",
    "samples, l, 35, RestartAll",
    "seed, l, 43, RestartAll",
  })
  void aKeyChangesASettingAndTellsTheTraining(String name, String key, String value, String order) {
    Setting<?> setting = Settings.find(name).orElseThrow();
    Update update = Action.of(new Key(key)).orElseThrow().update(selecting(setting));
    assertEquals(value, update.model().config().text(setting));
    Effect.Send send = (Effect.Send) update.effects().get(0);
    assertEquals(order, send.order().getClass().getSimpleName());
    assertTrue(update.model().notice().contains(name + " " + value), update.model().notice());
  }

  @Test
  void aChangeOfTheDataChangesAllRuns() {
    Model model = press(selecting(Settings.SAMPLES), "l");
    model.plan().forEach(run -> assertEquals(35L, run.config().get(Settings.SAMPLES)));
  }

  @Test
  void aChangeOfTheNetworkChangesTheSelectedRunAlone() {
    Model model = press(selecting(Settings.HIDDEN), "l");
    assertEquals("128x128", model.plan().get(0).config().text(Settings.HIDDEN));
    assertEquals("64x64", model.plan().get(1).config().text(Settings.HIDDEN));
  }

  @Test
  void settingsThatContradictEachOtherAreRefused() {
    Model model = selecting(Settings.X_MIN);
    for (int i = 0; i < 30; i++) {
      model = press(model, "l");
    }
    assertEquals(2.5, model.config().get(Settings.X_MIN));
    assertTrue(model.notice().contains("expected a number above data.x-min"), model.notice());
  }

  @Test
  void theNextSeedIsForAllRuns() {
    Update update = Action.SEED.update(MODEL);
    update.model().plan().forEach(run -> assertEquals(43L, run.config().get(Settings.SEED)));
    Order.RestartAll order = (Order.RestartAll) ((Effect.Send) update.effects().get(0)).order();
    assertEquals(update.model().plan(), order.plan());
  }

  @Test
  void aTypedValueIsTakenOnEnter() {
    Model model = press(selecting(Settings.L2), "Enter", "0", ".", "5", "9", "Backspace", "Enter");
    assertEquals(0.5, model.config().get(Settings.L2));
    assertEquals(Overlay.NONE, model.overlay());
  }

  @Test
  void aTypedMistakeStaysOnItsRowWithItsReason() {
    Model model = press(selecting(Settings.L2), "Enter", "q", "Enter");
    Typing<?> typing = (Typing<?>) model.overlay();
    assertEquals("q", typing.text());
    assertEquals("expected a number from 0 to 1000, found q", typing.error());
    assertEquals("", ((Typing<?>) press(model, "1").overlay()).error());
    assertEquals(0.0, press(model, "Escape").config().get(Settings.L2));
  }

  @Test
  void enterOnARunHidesItAndShowsItAgain() {
    Model hidden = press(MODEL, "Enter");
    assertFalse(hidden.shows(0));
    assertTrue(press(hidden, "x").shows(0));
  }

  private static Model selecting(Setting<?> setting) {
    int row = Rows.of(MODEL.plan().size()).indexOf(new Row.OfSetting(setting));
    return MODEL.withSelection(0, row);
  }

  private static Model press(Model model, String... keys) {
    Model next = model;
    for (String key : keys) {
      next = next.overlay().press(next, new Key(key)).model();
    }
    return next;
  }
}
