package overfit.tui.save;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.config.Config;
import overfit.config.Edit;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.screen.Glyphs;
import overfit.screen.Size;
import overfit.tui.Models;
import overfit.tui.Screens;
import overfit.tui.model.Model;
import overfit.tui.model.Update;
import overfit.tui.widget.Look;

class PresetInfoTest {

  private static final Look LOOK = new Look(Glyphs.BRAILLE, true);

  private static Model open(String about) {
    Config base = Config.INITIAL.with(Settings.EPOCHS, 700L);
    List<Edit> edits = List.of(new Edit(40, Overrides.none().with(Settings.DROPOUT, 0.5)));
    List<RunSpec> specs =
        List.of(
            new RunSpec("plain", base), new RunSpec("my run", base.with(Settings.L2, 0.1), edits));
    Preset preset = Preset.of("mine", "Two runs", about, specs);
    return Models.press(Model.of(preset, preset.specs(Overrides.none())), "i");
  }

  private static String drawn(Model model, int width, int height) {
    return Screens.draw(model, LOOK, width, height).toString();
  }

  @Test
  void theTextAndTheRunsAreShown() {
    String screen = drawn(open("What to watch. " + "More words. ".repeat(8)), 80, 24);
    for (String row :
        List.of(
            "─ Preset mine ─",
            "│ Two runs  ",
            "│ What to watch. More words.",
            "│   all runs  epochs 700 ",
            "│   plain     l2 0 ",
            "│   my run    l2 0.1; from epoch 40: dropout 0.5 ")) {
      assertTrue(screen.contains(row), row + "\n" + screen);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "o", "o o", "o o o"})
  void savedWhileSortedTheRunsAreInTheGivenOrder(String keys) {
    Model model = Models.trained(Models.opening(), 50);
    Model sorted = keys.isEmpty() ? model : Models.press(model, keys.split(" "));
    Model saved = sorted.withWorkspace(sorted.workspace().withSource(sorted.workspace().source()));
    assertEquals(
        List.of("none", "l2", "dropout"),
        List.copyOf(
            Models.press(saved, "i")
                .overlay(PresetInfo.class)
                .orElseThrow()
                .preset()
                .runs()
                .keySet()));
  }

  @Test
  void theRunsAreThoseOfThePresetWhateverWasChangedSince() {
    Model changed = Models.with(Models.lesson(), 0, Settings.L2, "7");
    assertTrue(drawn(Models.press(changed, "i"), 80, 24).contains("  none      l2 0, dropout 0 "));
  }

  private static final String LONG = "word ".repeat(1200) + "end.";

  private static Model sized(Model model, int width, int height) {
    return model.withView(model.view().withSize(new Size(width, height)));
  }

  private static int scroll(Model model) {
    return model.overlay(PresetInfo.class).orElseThrow().scroll();
  }

  @ParameterizedTest
  @CsvSource({"40, 12", "80, 24", "100, 30", "200, 60"})
  void everyLineOfALongTextIsReachedAndNothingAfterTheEnd(int width, int height) {
    Model top = sized(open(LONG), width, height);
    Model end = Models.press(top, "G");
    String last = drawn(end, width, height);
    assertTrue(last.matches("(?s).*│[^\n]*dropout 0.5 +│[^\n]*\n[^\n]*╰.*"), last);
    for (String key : List.of("j", "space", "PageDown", "Down", "End")) {
      assertEquals(end, pressedUntilItRests(top, key), key);
    }
    assertEquals(top, Models.press(end, "g"));
  }

  private static Model pressedUntilItRests(Model model, String key) {
    Model next = Models.press(model, key);
    for (int i = 0; i < 400 && scroll(next) != scroll(model); i++) {
      model = next;
      next = Models.press(model, key);
    }
    return Models.press(next, key, key, key, key);
  }

  @ParameterizedTest
  @CsvSource({"40, 12", "80, 24", "100, 30", "200, 60"})
  void everyKeyThatScrollsChangesThePictureUnlessTheTextIsAtItsEnd(int width, int height) {
    Model end = Models.press(sized(open(LONG), width, height), "G");
    for (String key : List.of("k", "Up", "PageUp", "g", "Home")) {
      Model up = Models.press(end, key);
      assertNotEquals(drawn(end, width, height), drawn(up, width, height), key);
    }
    assertNotEquals(end, end.overlay().orElseThrow().wheel(end, true).model());
    assertEquals(end, end.overlay().orElseThrow().wheel(end, false).model());
  }

  @Test
  void afterTheWindowHasGrownTheFirstKeyScrollsToo() {
    Model end = Models.press(sized(open(LONG), 80, 24), "G");
    Model grown = sized(end, 100, 40);
    assertEquals(scroll(Models.press(grown, "G")) - 1, scroll(Models.press(grown, "k")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"i", "q", "Escape", "Enter", "n"})
  void anyOtherKeyClosesIt(String key) {
    Model info = Models.press(Models.lesson(), "i");
    assertEquals(Update.of(Models.lesson()), Models.update(info, key));
  }

  @Test
  void aPresetWithoutTextShowsItsRuns() {
    Preset bare = new Preset("bare", "", "", Overrides.none(), Map.of());
    Model model = Model.of(bare, List.of(new RunSpec("bare", Config.INITIAL)));
    String screen = drawn(Models.press(model, "i"), 80, 24);
    assertTrue(screen.contains("│   all runs  the default settings "), screen);
  }
}
