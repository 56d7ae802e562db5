package overfit.tui.page.landscape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.Settings;
import overfit.config.preset.Presets;
import overfit.train.Order;
import overfit.train.landscape.Landscape;
import overfit.train.landscape.LossPlane;
import overfit.tui.Bench;
import overfit.tui.Models;
import overfit.tui.PageDrawings;
import overfit.tui.model.Model;

class LandscapePageTest {

  private static final Preset LESSON = new Presets(Path.of("none")).find("regularization");

  private static final PageDrawings.Drawing PAGE =
      (model, look, surface) -> new LandscapePage(model, look).draw(surface);

  /** After 5 epochs and these keys, when the landscape is there. */
  private static Model shown(String hidden, String keys) {
    try (Bench bench = new Bench(LESSON, LESSON.specs(small(hidden)))) {
      bench.order(new Order.Go(5));
      bench.press("9");
      bench.press(keys.isEmpty() ? new String[0] : keys.split(" "));
      bench.until(model -> found(model).filter(Landscape::whole).isPresent());
      return bench.model();
    }
  }

  private static Overrides small(String hidden) {
    return Overrides.none().parsing(Settings.HIDDEN, hidden).parsing(Settings.EPOCHS, "5");
  }

  private static Optional<Landscape> found(Model model) {
    return model.view().landscape().found(model);
  }

  private static String draw(Model model, int width, int height) {
    return PageDrawings.draw(model, PAGE, PageDrawings.BRAILLE, width, height);
  }

  @Test
  void showsThePlaneOfThePathsAtFirst() {
    String page = draw(shown("4x4", ""), 80, 22);
    assertTrue(page.contains("the plane of the paths, through none"), page);
    assertTrue(page.contains("A projection is not the path"), page);
    assertFalse(page.contains("coarse"), page);
  }

  @Test
  void showsWhatLiesBetweenTwoRuns() {
    String page = draw(shown("4x4", "h"), 80, 22);
    assertTrue(page.contains("the line from none to l2"), page);
    assertTrue(page.contains("Between none and l2: no hill."), page);
  }

  @Test
  void theOtherEndOfTheLineIsChosenByKey() {
    assertTrue(draw(shown("4x4", "h ."), 80, 22).contains("Between none and dropout:"));
    assertTrue(draw(shown("4x4", "h . ."), 80, 22).contains("Between none and l2:"));
    assertTrue(draw(shown("4x4", "h ,"), 80, 22).contains("Between none and dropout:"));
  }

  @Test
  void randomDirectionsHaveSeeds() {
    String page = draw(shown("4x4", "l . ."), 80, 22);
    assertTrue(page.contains("along random directions 5 and 6"), page);
    assertTrue(page.contains("in the centre. At the four points"), page);
  }

  @Test
  void aLinearNetworkHasABowl() {
    String page = draw(shown("none", ""), 80, 22);
    assertTrue(page.contains("the loss of a line over weight and bias"), page);
    assertTrue(page.contains("○ start  @ lowest"), page);
  }

  @Test
  void aSmallerPartIsSeenWhenZoomed() {
    Model model = shown("4x4", "l > >");
    assertEquals(2, model.view().landscape().zoom());
    assertTrue(draw(model, 80, 22).contains("+0.2 ┤"), draw(model, 80, 22));
  }

  @Test
  void escapeStopsAndGoesOn() {
    Model stopped = Models.press(shown("4x4", ""), "Escape");
    assertTrue(draw(stopped, 80, 22).contains("A projection is not the path"));
    Model quiet = Models.press(stopped, "j");
    assertTrue(draw(quiet, 80, 22).contains("nothing was computed yet; Esc goes on"));
    assertFalse(Models.press(quiet, "Escape").view().landscape().stopped());
  }

  @ParameterizedTest
  @CsvSource({"j, 3", "j x k, 2", "j x j x k k, 1", "x, 3"})
  void hiddenRunsHaveNoPathUnlessSelected(String keys, int paths) {
    try (Bench bench = new Bench(LESSON, LESSON.specs(small("4x4")))) {
      bench.order(new Order.Go(5));
      bench.press(keys.split(" "));
      bench.press("9");
      bench.until(model -> found(model).filter(Landscape::whole).isPresent());
      LossPlane plane = (LossPlane) found(bench.model()).orElseThrow();
      assertEquals(paths, plane.paths().size());
    }
  }

  @Test
  void beforeTheSecondEpochThereIsNoPlaneOfThePaths() {
    try (Bench bench = new Bench(LESSON, LESSON.specs(small("4x4")))) {
      bench.press("9");
      bench.until(model -> found(model).isPresent());
      assertTrue(
          draw(bench.model(), 80, 22)
              .contains("the paths span no plane: epoch 0, while a plane takes 2"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "., no other runs or directions here; h l change the kind",
    "h >, only planes can be zoomed; h l look at one",
  })
  void saysWhatCannotBeDone(String keys, String notice) {
    Model model = Models.press(Models.trained(Models.lesson(), 3), "9");
    assertEquals(notice, Models.press(model, keys.split(" ")).notice());
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "20, 4", "40, 10", "80, 22", "400, 118"})
  void isDrawnAtEverySize(int width, int height) {
    for (String keys : List.of("", "h", "l")) {
      String page = draw(shown("4x4", keys), width, height);
      String title = " Loss landscape";
      assertEquals(width >= title.length(), page.startsWith(title), page);
    }
  }
}
