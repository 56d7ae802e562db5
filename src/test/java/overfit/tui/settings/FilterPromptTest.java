package overfit.tui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.config.Settings;
import overfit.screen.Glyphs;
import overfit.tui.Models;
import overfit.tui.Screens;
import overfit.tui.model.Model;
import overfit.tui.model.Page;
import overfit.tui.model.Pane;
import overfit.tui.model.SettingsRow;
import overfit.tui.model.SettingsRows;
import overfit.tui.widget.Look;

class FilterPromptTest {

  private static final Look BRAILLE = new Look(Glyphs.BRAILLE, true);

  private static final Model LESSON = Models.selecting(Models.lesson(), 1, Settings.L2);

  private static List<String> shown(Model model) {
    return SettingsRows.of(model).stream()
        .filter(row -> row instanceof SettingsRow.OfSetting)
        .map(row -> ((SettingsRow.OfSetting) row).setting().name())
        .toList();
  }

  private static String selected(Model model) {
    SettingsRow row = SettingsRows.selected(model);
    return row instanceof SettingsRow.OfSetting of ? of.setting().name() : "run " + model.run();
  }

  @Test
  void typingNarrowsTheSettingsAndKeepsTheRuns() {
    Model typed = Models.press(LESSON, "/", "b", "e", "t", "a");
    assertEquals(List.of("beta1", "beta2"), shown(typed));
    List<SettingsRow> runs =
        SettingsRows.of(typed).stream().filter(row -> row instanceof SettingsRow.OfRun).toList();
    assertEquals(3, runs.size());
  }

  @Test
  void lettersOfTheHelpCountToo() {
    assertEquals(
        List.of("hidden", "activation", "normalization"),
        shown(Models.press(LESSON, "/", "h", "i", "d", "d", "e", "n", "space", "l")));
  }

  @Test
  void theCursorStaysOrGoesToTheFirstSettingThatIsLeft() {
    assertEquals("l2", selected(Models.press(LESSON, "/", "l", "2")));
    assertEquals("beta1", selected(Models.press(LESSON, "/", "b", "e", "t", "a")));
    Model onRun = LESSON.withSelection(2, SettingsRows.FIRST_RUN + 2);
    assertEquals("run 2", selected(Models.press(onRun, "/")));
    assertEquals("beta1", selected(Models.press(onRun, "/", "b", "e", "t", "a")));
  }

  @Test
  void whereNothingIsLeftTheSelectedRunIs() {
    Model none = Models.press(LESSON, "/", "q", "q");
    assertEquals(List.of(), shown(none));
    assertEquals("run 1", selected(none));
  }

  @Test
  void whateverIsTypedTheCursorIsOnSomething() {
    Model model = Models.press(LESSON, "/");
    for (String key : "learning rate of".replace(" ", "~").split("")) {
      model = Models.press(model, key.equals("~") ? "space" : key, "Down", "Up");
      assertTrue(SettingsRows.selected(model).selectable());
    }
    for (int i = 0; i < 20; i++) {
      model = Models.press(model, "Down", "Backspace");
      assertTrue(SettingsRows.selected(model).selectable());
    }
    assertEquals(Settings.all().size(), shown(model).size());
  }

  @Test
  void enterKeepsItAndEscTakesItAwayWhileTypingAndLater() {
    Model kept = Models.press(LESSON, "/", "b", "e", "t", "a", "Enter");
    assertEquals(Optional.empty(), kept.overlay());
    assertEquals("beta", kept.view().filter());
    Model later = Models.press(kept, "j", "Escape");
    assertEquals("", later.view().filter());
    assertEquals("beta2", selected(later));
    assertEquals(later, Models.press(kept, "j", "/", "Escape"));
  }

  @Test
  void itGoesOnWithWhatWasKept() {
    Model again = Models.press(LESSON, "/", "b", "e", "t", "a", "Enter", "/", "1");
    assertEquals(List.of("beta1"), shown(again));
  }

  @Test
  void arrowsMoveTheCursorMeanwhile() {
    assertEquals("beta2", selected(Models.press(LESSON, "/", "b", "e", "t", "a", "Down")));
  }

  @Test
  void whatIsPastedNarrowsToo() {
    Model open = Models.press(LESSON, "/");
    assertEquals(List.of("beta1"), shown(Models.paste(open, "beta1").model()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "3", "4"})
  void fromAnotherPageItLeadsToTheSettings(String page) {
    Model model = Models.press(LESSON, "Tab", page, "/");
    assertEquals(Page.COCKPIT, model.view().page());
    assertEquals(Pane.SETTINGS, model.view().focus());
  }

  @Test
  void itsRowCountsAndThePaneSaysWhatIsKept() {
    Model typing = Models.press(LESSON, "/", "b", "e", "t", "a");
    int all = Settings.all().size();
    assertEquals(
        " /beta   2 of " + all + " settings; Enter keeps the filter, Esc clears it",
        Screens.draw(typing, BRAILLE, 80, 24).row(23).stripTrailing());
    String kept = Screens.draw(Models.press(typing, "Enter"), BRAILLE, 80, 24).toString();
    assertTrue(kept.contains("╰─ /beta: 2 of " + all + " ─"), kept);
    assertTrue(kept.contains("Esc all settings"), kept);
  }

  @ParameterizedTest
  @CsvSource({"L2, l2", "training.seed, seed", "' dropout ', dropout"})
  void caseAndSpacesDoNotMatter(String filter, String name) {
    assertTrue(SettingsRows.accepts(filter, Settings.find(name).orElseThrow()));
  }
}
