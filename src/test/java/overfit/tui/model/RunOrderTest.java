package overfit.tui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.screen.Glyphs;
import overfit.train.RunSnapshot;
import overfit.train.Snapshot;
import overfit.tui.Models;
import overfit.tui.PageDrawings;
import overfit.tui.Screens;
import overfit.tui.save.SavedRuns;
import overfit.tui.settings.SweepActions;
import overfit.tui.widget.Look;

class RunOrderTest {

  private static final Model SWEEP =
      Models.trained(PageDrawings.sweep(Settings.L2, "1", "0", "0.001", "0.1"), 300);

  @ParameterizedTest
  @CsvSource({
    "l2, 1 0 0.001 0.1, 0 0.001 0.1 1",
    "epochs, 1000 300 50, 50 300 1000",
    "hidden, 64x64 8 64 none, none 8 64 64x64",
    "activation, tanh relu gelu, gelu relu tanh",
    "seed, 44 -1 7, -1 7 44",
  })
  void aSettingSortsRunsByItsValue(String key, String given, String sorted) {
    Setting<?> setting = Settings.find(key).orElseThrow();
    Model model = PageDrawings.sweep(setting, given.split(" "));
    assertEquals(sorted, values(model.withOrder(RunOrder.by(setting)), setting));
    Model back = model.withOrder(RunOrder.by(setting)).withOrder(RunOrder.GIVEN);
    assertEquals(model, back);
  }

  @Test
  void theOrdersAreGivenThenByTestThenByEachSettingThatDiffers() {
    Model model = SWEEP;
    assertEquals("r1 r0 r0.001 r0.1", names(model));
    model = Models.press(model, "o");
    assertEquals("runs by test", model.notice());
    assertEquals(
        model.runs().entries().stream()
            .sorted((a, b) -> Double.compare(test(SWEEP, a), test(SWEEP, b)))
            .toList(),
        model.runs().entries());
    model = Models.press(model, "o");
    assertEquals("runs by l2", model.notice());
    assertEquals("r0 r0.001 r0.1 r1", names(model));
    model = Models.press(model, "o");
    assertEquals("runs in the given order", model.notice());
    assertEquals("r1 r0 r0.001 r0.1", names(model));
  }

  @Test
  void theSelectedRunAndTheBaselineStayTheSame() {
    Model sorted = Models.press(SWEEP, "j", "o", "o");
    assertEquals("r0", sorted.entry().name());
    assertEquals(new SettingsRow.OfRun(0), SettingsRows.selected(sorted));
    assertEquals("r1", sorted.runs().reference().name());
    Model onSetting = Models.press(Models.selecting(SWEEP, 2, Settings.L2), "o", "o");
    assertEquals(new SettingsRow.OfSetting(Settings.L2), SettingsRows.selected(onSetting));
    assertEquals("r0.001", onSetting.entry().name());
  }

  @Test
  void sortingIsNoChangeOfTheExperiment() {
    Model sorted = Models.press(SWEEP, "o", "o");
    assertEquals(List.of(), Models.update(SWEEP, "o").effects());
    assertEquals(SWEEP.runs().wanted(), sorted.runs().wanted());
    assertEquals(SavedRuns.of(SWEEP), SavedRuns.of(sorted));
    assertEquals(SWEEP.workspace().undo(), sorted.workspace().undo());
    assertFalse(new PresetChanges(sorted).isChanged());
  }

  @Test
  void undoKeepsTheOrder() {
    Model sorted = Models.press(SWEEP, "d", "o", "o", "u");
    assertEquals("r0 r0.001 r0.1 r1", names(sorted));
    assertEquals("r1", sorted.entry().name());
    assertEquals("r1 r0 r0.001 r0.1", names(Models.press(sorted, "o")));
  }

  @Test
  void aRunThatIsAddedBelongsBelowItsModelInTheGivenOrder() {
    Model more = Models.press(SWEEP, "j", "j", "o", "o", "a", "o");
    assertEquals("r1 r0 r0.001 r0.001-2 r0.1", names(more));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "o", "o o", "j o o", "o o o"})
  void runsOfASweepAreLastInTheGivenOrder(String keys) {
    Model model = keys.isEmpty() ? SWEEP : Models.press(SWEEP, keys.split(" "));
    Model swept = SweepActions.add(model, Settings.L2, List.of("0.5", "0.2")).model();
    assertEquals("r1 r0 r0.001 r0.1 l2-0.5 l2-0.2", names(swept.withOrder(RunOrder.GIVEN)));
    assertEquals("l2-0.5", swept.entry().name());
  }

  @Test
  void aMovedRunMakesTheOrderTheGivenOne() {
    Model moved = Models.press(SWEEP, "o", "o", "J");
    assertEquals("r0 r0.001 r0.1 r1", names(moved));
    Model up = Models.press(SWEEP, "o", "o", "K");
    assertEquals("r0 r0.001 r1 r0.1", names(up));
    assertEquals(RunOrder.GIVEN, up.view().order());
  }

  @Test
  void runsAreSortedAgainWhenTrainingRests() {
    Model sorted = Models.press(SWEEP, "o");
    List<RunSnapshot> early =
        Models.trained(PageDrawings.sweep(Settings.L2, "1", "0", "0.001", "0.1"), 0)
            .snapshot()
            .orElseThrow()
            .runs();
    Snapshot last = SWEEP.snapshot().orElseThrow();
    Model playing = sorted.withSnapshot(new Snapshot(early, true, last.speed()));
    assertEquals(names(sorted), names(playing));
    Model resting = sorted.withSnapshot(new Snapshot(early, false, last.speed()));
    assertEquals("r1 r0 r0.001 r0.1", names(resting));
  }

  @ParameterizedTest
  @CsvSource({"80, Runs by l2", "100, Runs by l2", "200, Runs by l2"})
  void theTitleOfTheListSaysTheOrder(int width, String title) {
    Model sorted = Models.press(SWEEP, "o", "o");
    String screen = Screens.draw(sorted, new Look(Glyphs.BRAILLE, true), width, 30).toString();
    assertEquals(1, screen.lines().filter(line -> line.startsWith("│" + title)).count(), screen);
  }

  private static double test(Model model, RunEntry entry) {
    return model.snapshotOf(entry).orElseThrow().testLoss();
  }

  private static String names(Model model) {
    return model.runs().entries().stream().map(RunEntry::name).collect(Collectors.joining(" "));
  }

  private static String values(Model model, Setting<?> setting) {
    return model.runs().entries().stream()
        .map(entry -> entry.settings().text(setting))
        .collect(Collectors.joining(" "));
  }
}
