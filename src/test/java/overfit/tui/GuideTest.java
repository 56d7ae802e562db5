package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import overfit.config.Config;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.Settings;
import overfit.config.preset.Presets;
import overfit.train.RunStatus;
import overfit.train.Specs;
import overfit.tui.model.Model;
import overfit.tui.widget.Label;

class GuideTest {

  private static final Model LESSON = Models.lesson();

  private static String line(Model model, int width) {
    Label label = Guide.line(model, width);
    return (label.mark() + " " + label.word()).strip();
  }

  @Test
  void whileTrainingItSaysWhatToWatchIfThePresetDoes() {
    Preset preset = new Presets(Path.of("none")).find("overfitting");
    Model model = Model.of(preset, preset.specs(Overrides.none()));
    assertEquals("watch " + preset.watch(), line(Models.trained(model, 3), 100));
    assertEquals("", line(Models.trained(model, 3), 40), "no half sentence");
    assertEquals("", line(Models.trained(LESSON, 3), 100));
  }

  /** The preset says it of its own runs: not of other settings, and not once something changed. */
  @Test
  void whatToWatchIsSaidOfThePresetAsItIs() {
    Preset preset = new Presets(Path.of("none")).find("overfitting");
    for (String settings : List.of("", "noise=0", "seed=7", "hidden=4")) {
      Overrides options = Config.INITIAL.changesTo(Specs.config(settings));
      StartState start = StartState.of(preset.name(), preset, preset.specs(options), "");
      Model model = Models.trained(start.model(), 3);
      assertEquals(settings.isEmpty(), line(model, 100).startsWith("watch"), settings);
      assertEquals("", line(Models.press(model, "d"), 100), "without one of its runs");
    }
  }

  @Test
  void numbersAsNamesAreIntroduced() {
    Preset preset = new Presets(Path.of("none")).find("l2-strength");
    Model model = Models.trained(Model.of(preset, preset.specs(Overrides.none())), 500);
    assertTrue(line(model, 200).startsWith("lowest test run 0.001: 0.125"), line(model, 200));
  }

  @Test
  void atTheEndItComparesEveryRunWithTheBaselineTheLowestFirst() {
    assertEquals(
        "lowest test none 0.125; dropout 0.148, 0.023 above none; l2 0.166, 0.041 above none",
        line(Models.trained(LESSON, 500), 100));
  }

  @Test
  void lossesOfDifferentLossFunctionsAreNotCompared() {
    Preset preset = new Presets(Path.of("none")).find("outlier");
    Overrides brief = Config.INITIAL.changesTo(Specs.config("epochs=2"));
    Model ended = Models.trained(Model.of(preset, preset.specs(brief)), 2);
    assertEquals(RunStatus.FINISHED, ended.snapshot().get().runs().get(0).status());
    assertEquals("", line(ended, 200));
  }

  @Test
  void whatDoesNotFitIsLeftOutWhole() {
    Model ended = Models.trained(LESSON, 500);
    String whole = line(ended, 200);
    for (int width = 0; width < 100; width++) {
      String line = line(ended, width);
      assertTrue(line.length() <= width);
      assertTrue(line.isEmpty() || (whole + ";").startsWith(line + ";"), line);
    }
  }

  @Test
  void aDivergedRunIsNotCompared() {
    Model wild = Models.with(LESSON, 1, Settings.L2, "1000");
    String line = line(Models.trained(wild, 500), 200);
    assertTrue(line.startsWith("lowest test none 0.125; dropout") && !line.contains("l2"), line);
  }

  @Test
  void thePastHasNoOutcome() {
    Model ended = Models.trained(LESSON, 500).withVisited(OptionalLong.of(30));
    assertEquals("", line(ended, 100));
  }

  /** Without noise, losses are far below the decimals shown. */
  @Test
  void tinyDifferencesHaveTheirTrueSign() {
    Model exact = Models.with(Models.with(LESSON, 1, Settings.L2, "1e-6"), 0, Settings.NOISE, "0");
    Model trained = Models.trained(exact, 500);
    String line = line(trained, 300);
    assertTrue(!line.contains("0.000"), line);
  }
}
