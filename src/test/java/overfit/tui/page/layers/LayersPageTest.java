package overfit.tui.page.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.train.Order;
import overfit.train.Specs;
import overfit.train.layers.LayersOverTime;
import overfit.train.layers.SharpnessOverTime;
import overfit.tui.Bench;
import overfit.tui.Models;
import overfit.tui.PageDrawings;
import overfit.tui.model.Model;

class LayersPageTest {

  private static final int EPOCHS = 12;

  private static final String DEEP =
      "hidden=8x8x8x8x8x8x8x8 activation=sigmoid samples=20 epochs=" + EPOCHS;

  private static final PageDrawings.Drawing PAGE =
      (model, look, surface) -> new LayersPage(model, look).draw(surface);

  private static Model deep;
  private static Model sound;
  private static Model normalized;

  @BeforeAll
  static void train() {
    deep = looked(DEEP);
    sound = looked("hidden=6x5 activation=relu learning-rate=0.1 epochs=" + EPOCHS);
    normalized = looked("hidden=6x5 normalization=layer l2=0.1 epochs=" + EPOCHS);
  }

  /** A run that was trained to its end, with all that is found of it. */
  private static Model looked(String settings) {
    return looked(Specs.spec(settings));
  }

  private static Model looked(RunSpec spec) {
    Preset preset = Preset.of("layers", "", "", List.of(spec));
    try (Bench bench = new Bench(preset, preset.specs(Overrides.none()))) {
      bench.order(new Order.Go(EPOCHS));
      bench.press("8");
      bench.until(LayersPageTest::isComplete);
      return bench.model();
    }
  }

  private static boolean isComplete(Model model) {
    return model
            .snapshot()
            .flatMap(each -> each.finding(LayersOverTime.class))
            .filter(found -> found.states().size() == EPOCHS + 1)
            .isPresent()
        && model
            .snapshot()
            .flatMap(each -> each.finding(SharpnessOverTime.class))
            .filter(found -> found.states().size() == EPOCHS + 1)
            .isPresent();
  }

  private static String draw(Model model, int width, int height) {
    return PageDrawings.draw(model, PAGE, PageDrawings.BRAILLE, width, height);
  }

  @Test
  void eightLayersHaveARowEachOnASmallScreenWithWhatIsWrongAndAChart() {
    String page = draw(deep, 80, 22);
    for (int layer = 1; layer <= 8; layer++) {
      assertTrue(page.contains(" hidden " + layer + " "), page);
    }
    assertTrue(page.contains(" output "), page);
    assertTrue(page.contains("The gradient vanishes on its way back: at epoch 0"), page);
    assertTrue(page.contains("Sharpness "), page);
    assertTrue(page.contains("Over the epochs: gradient norm, log scale"), page);
  }

  @Test
  void barsAreLongerTowardsTheOutputWhereTheGradientVanishes() {
    List<Long> lengths =
        draw(deep, 80, 22)
            .lines()
            .filter(line -> line.contains("hidden ") && line.contains("%"))
            .map(line -> line.chars().filter(c -> c == '█').count())
            .toList();
    assertEquals(8, lengths.size());
    assertTrue(lengths.get(0) < lengths.get(4) && lengths.get(4) < lengths.get(7), "" + lengths);
  }

  @Test
  void aWideScreenHasHistogramsAndMoreColumns() {
    String page = draw(sound, 200, 58);
    for (String title : List.of("weights", "gradients", "outputs", "dead", "weight", "bias grad")) {
      assertTrue(page.contains(title), page);
    }
  }

  @Test
  void aLowChartHasThreeOfManyLayers() {
    assertTrue(draw(deep, 80, 22).contains("log scale; first, middle, last"));
    assertFalse(draw(deep, 80, 40).contains("first, middle, last"));
    assertFalse(draw(sound, 80, 22).contains("first, middle, last"));
  }

  @Test
  void aLongNameIsCutBeforeTheEpoch() {
    Model named = looked(new RunSpec("sigmoid hidden 64x64x64x64x64x64", sound.config()));
    assertTrue(draw(named, 80, 22).contains(", epoch 12; bars: gradient now"), draw(named, 80, 22));
  }

  @Test
  void onlyReluHasAColumnOfDeadUnits() {
    assertFalse(draw(normalized, 200, 58).contains("dead"));
  }

  /** The first sums of a normalized layer have a deviation of 1 whatever its weights. */
  @Test
  void aNormalizedLayerShowsItsSumsAfterNormalization() {
    String page = draw(normalized, 80, 22);
    assertTrue(
        page.lines().anyMatch(line -> line.matches(" ?. hidden 1 .* (0\\.9|1\\.0)\\d* .*%.*")),
        page);
    assertTrue(page.contains("descent is stable up to 2/rate - l2 = 199.9"), page);
  }

  @Test
  void withoutWarningsItSaysWhatIsUsual() {
    assertTrue(draw(sound, 80, 22).contains("No warning. A step is usually about 1e-3"));
  }

  @Test
  void namesTheEdgeOfStability() {
    Model edge = looked("hidden=none learning-rate=0.31 epochs=" + EPOCHS);
    String page = draw(edge, 80, 22);
    assertTrue(page.contains("up to 2/rate = 6.452: this is the edge of"), page);
    assertFalse(draw(sound, 80, 22).contains("edge"));
  }

  /** A line has the same curvature everywhere, 6.4. */
  @Test
  void aRunWithLongerStepsIsAboveTheEdge() {
    String page = draw(looked("hidden=none learning-rate=0.4 epochs=" + EPOCHS), 80, 30);
    assertTrue(page.contains("up to 2/rate = 5: above it, steps swing"), page);
  }

  /** After the explosion its sharpness is that of rounding errors, and can be any number. */
  @Test
  void aRunThatDivergesLeavesTheChart() {
    Model diverging = looked("learning-rate=0.2 epochs=" + EPOCHS);
    String page = draw(Models.press(diverging, "h"), 80, 30);
    assertTrue(page.contains("\n  0 ┤"), page);
    assertTrue(page.contains("\n 80 ┤"), page);
  }

  @Test
  void keysChangeTheChartAndComeBack() {
    Model next = Models.press(sound, "l");
    assertTrue(draw(next, 80, 22).contains("Over the epochs: step/weight, log scale"));
    String last = draw(Models.press(sound, "h"), 80, 22);
    assertTrue(last.contains("Over the epochs: sharpness, "), last);
    assertTrue(last.contains("2/rate"), last);
    assertEquals(draw(sound, 80, 22), draw(Models.press(sound, "l l l l l".split(" ")), 80, 22));
  }

  @Test
  void otherPagesDoNotAskForIt() {
    Model model = Models.trained(Models.lesson(), 3);
    assertTrue(model.snapshot().get().finding(LayersOverTime.class).isEmpty());
    assertTrue(draw(model, 80, 22).contains("computing"));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "20, 4", "40, 10", "80, 22", "120, 38", "400, 118"})
  void isDrawnAtEverySize(int width, int height) {
    for (Model model : List.of(deep, sound, normalized)) {
      String page = draw(model, width, height);
      assertTrue(
          page.startsWith(" Layers ".substring(0, Math.min(8, width)).stripTrailing()), page);
    }
  }

  @Test
  void isInAsciiWhereNothingElseIsShown() {
    String page = PageDrawings.draw(deep, PAGE, PageDrawings.ASCII, 80, 22);
    assertFalse(page.chars().anyMatch(c -> c > 0x7e), page);
    assertTrue(page.contains(" a hidden 1 "), page);
  }

  /** What does not fit is left out between the first layers and the output. */
  @Test
  void aLowScreenKeepsTheOutputLayer() {
    String page = draw(deep, 80, 7);
    assertTrue(page.contains(" hidden 3 "), page);
    assertTrue(page.contains("5 more"), page);
    assertTrue(page.contains(" output "), page);
  }
}
