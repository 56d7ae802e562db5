package overfit.tui.save;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

  @Test
  void theRunsAreThoseOfThePresetWhateverWasChangedSince() {
    Model changed = Models.with(Models.lesson(), 0, Settings.L2, "7");
    assertTrue(drawn(Models.press(changed, "i"), 80, 24).contains("  none      l2 0, dropout 0 "));
  }

  @ParameterizedTest
  @CsvSource({"40, 12", "80, 24", "200, 60"})
  void everyLineOfALongTextIsReached(int width, int height) {
    String about = "word ".repeat(600) + "end.";
    Model model = open(about);
    boolean seen = false;
    for (int i = 0; i < 200 && !seen; i++) {
      seen = drawn(model, width, height).contains("my run");
      model = Models.press(model, "j");
    }
    assertTrue(seen);
    assertEquals(drawn(open(about), width, height), drawn(Models.press(model, "g"), width, height));
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
