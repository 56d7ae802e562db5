package overfit.tui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.tui.Models;
import overfit.tui.command.CommandPalette;
import overfit.tui.model.Model;
import overfit.tui.model.Page;

class SweepProposalTest {

  private static Model on(String setting) {
    return Models.selecting(Models.lesson(), 0, find(setting));
  }

  private static Setting<?> find(String name) {
    return Settings.find(name).orElseThrow();
  }

  private static Optional<String> proposed(Model model) {
    return model.overlay(CommandPalette.class).map(palette -> palette.line().text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "l2            | sweep l2 0 0.001 0.01 0.1",
        "learning-rate | sweep learning-rate 0.001 0.003 0.01 0.03 0.1",
        "hidden        | sweep hidden 16x16 32x32 64x64 128x128",
        "batch         | sweep batch 1 4 16 full",
        "seed          | sweep seed 42 43 44 45 46",
      })
  void thePromptHasTheCommandForTheRow(String setting, String command) {
    assertEquals(Optional.of(command), proposed(Models.press(on(setting), "W")));
  }

  @Test
  void enterStartsIt() {
    Model swept = Models.press(on("l2"), "W", "Enter");
    assertEquals(Page.MULTIPLES, swept.view().page());
    assertEquals("l2: 4 runs like none", swept.notice());
    assertEquals(7, swept.runs().size());
  }

  @Test
  void escapeLeavesEverythingAsItWas() {
    assertEquals(on("l2"), Models.press(on("l2"), "W", "Escape"));
  }

  @Test
  void choicesAreThoseForWhichThereIsRoom() {
    String[] words = proposed(Models.press(on("activation"), "W")).orElseThrow().split(" ");
    assertEquals(2 + 9, words.length);
    assertEquals(12, Models.press(on("activation"), "W", "Enter").runs().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "points     | points: there is no series of values to sweep",
        "milestones | milestones: there is no series of values to sweep",
        "epochs     | epochs: a shorter run is the past of a longer one; [ rewinds",
      })
  void whereItMakesNoSenseItSaysSo(String setting, String notice) {
    Model pressed = Models.press(on(setting), "W");
    assertEquals(Optional.empty(), proposed(pressed));
    assertEquals(notice, pressed.notice());
  }

  @Test
  void onARunOnGivenPointsAndInAFullListToo() {
    assertEquals("select a setting below to sweep it", Models.press(Models.lesson(), "W").notice());
    Model given = Models.with(on("samples"), 0, Settings.POINTS, "-1:0,0:1,1:0");
    assertEquals("samples: no effect on given points", Models.press(given, "W").notice());
    List<String> nine = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9");
    Model full = SweepActions.add(Models.lesson(), Settings.L1, nine).model();
    Model pressed = Models.press(Models.selecting(full, 0, Settings.L2), "W");
    assertTrue(pressed.notice().startsWith("at most 12 runs"), pressed.notice());
  }

  @Test
  void epochsAreSweptWhereTheScheduleDependsOnThem() {
    Model cosine = Models.with(on("epochs"), 0, Settings.SCHEDULE, "cosine");
    assertEquals(
        Optional.of("sweep epochs 125 250 500 1000 2000"), proposed(Models.press(cosine, "W")));
  }
}
