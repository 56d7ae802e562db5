package overfit.tui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.screen.Role;
import overfit.screen.Surface;
import overfit.train.Specs;
import overfit.tui.Models;
import overfit.tui.PageDrawings;
import overfit.tui.Screens;
import overfit.tui.settings.SettingsPane;

/** Points that are given: what would say how to draw others has no effect. */
class InapplicableTest {

  private static final String WHY = "samples: no effect on given points";

  private final Model edited =
      Models.with(Models.lesson(), 0, Settings.POINTS, "-1:0,0:1,1:0.5,2:-1");
  private final Model foreign = PageDrawings.alone(PageDrawings.unknown());

  @ParameterizedTest
  @ValueSource(strings = {"h", "l", "Enter"})
  void keysSayWhyNothingChanges(String key) {
    Model model = Models.selecting(edited, 0, Settings.SAMPLES);
    assertEquals(Update.of(model).saying(WHY), Models.update(model, key));
  }

  @Test
  void neitherDoesACommand() {
    assertEquals(Update.of(edited).saying(WHY), SettingEdits.parse(edited, Settings.SAMPLES, "7"));
  }

  @Test
  void theNoiseStillSaysWhereTheFloorIsIfTheTruthIsKnown() {
    assertTrue(Inapplicable.of(edited.config(), Settings.NOISE).isEmpty());
    assertTrue(Inapplicable.of(foreign.config(), Settings.NOISE).isPresent());
  }

  @ParameterizedTest
  @CsvSource({
    "'', min-delta, no effect without early-stopping",
    "'', stop-on, no effect without early-stopping",
    "early-stopping=9, min-delta, ''",
    "early-stopping=9, stop-on, ''",
    "dropout=0.1, decay-biases, no effect without l2 or l1",
    "l2=0.1, decay-biases, ''",
    "l1=0.1, decay-biases, ''",
    "average=swa, ema-decay, no effect without average ema",
    "average=ema, ema-decay, ''",
    "average=ema, swa-start, no effect without average swa",
    "average=swa, swa-start, ''",
    "hidden=none, max-norm, no effect without hidden layers",
    "hidden=3, max-norm, ''",
  })
  void whatNeedsAnotherSettingSaysSo(String settings, String name, String why) {
    Optional<Inapplicable> found =
        Inapplicable.of(Specs.config(settings), Settings.find(name).orElseThrow());
    assertEquals(why, found.map(Inapplicable::why).orElse(""));
  }

  @Test
  void theirRowsAreFaintAndTheHelpLineSaysWhy() {
    assertEquals("  samples         given", row(foreign, Settings.SAMPLES, 25));
    assertEquals("  noise         unknown", row(foreign, Settings.NOISE, 25));
    Model model = Models.selecting(foreign, 0, Settings.SAMPLES);
    String screen = Screens.draw(model, PageDrawings.BRAILLE, 80, 24).toString();
    assertTrue(screen.contains("─ " + WHY + " ─"), screen);
  }

  private static String row(Model model, Setting<?> setting, int width) {
    Surface surface = new Surface(width, 60);
    new SettingsPane(model, PageDrawings.BRAILLE, width, 60).draw(surface);
    for (int y = 0; y < 60; y++) {
      if (surface.row(y).startsWith("  " + setting.name() + " ")) {
        assertEquals(Role.DIM, surface.style(3, y).role());
        return surface.row(y).stripTrailing();
      }
    }
    throw new AssertionError(surface.toString());
  }
}
