package overfit.tui.page.degrees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.Settings;
import overfit.train.baseline.DegreeCurve;
import overfit.tui.Bench;
import overfit.tui.Models;
import overfit.tui.PageDrawings;
import overfit.tui.model.Model;

class DegreesPageTest {

  /** Runs on six samples. */
  private static final Preset SMALL = Models.small(50);

  private static final PageDrawings.Drawing PAGE =
      (model, look, surface) -> new DegreesPage(model, look).draw(surface);

  private static Model shown(String samples, Predicate<Model> complete) {
    Overrides settings = Overrides.none().parsing(Settings.SAMPLES, samples);
    try (Bench bench = new Bench(SMALL, SMALL.specs(settings))) {
      bench.press("6");
      bench.until(complete);
      return bench.model();
    }
  }

  private static Model computed() {
    return shown("6", model -> model.snapshot().get().finding(DegreeCurve.class).isPresent());
  }

  private static String draw(Model model, int width, int height) {
    return PageDrawings.draw(model, PAGE, PageDrawings.BRAILLE, width, height);
  }

  @Test
  void showsThePolynomialsOfTheSelectedRun() {
    String page = draw(computed(), 80, 22);
    assertTrue(page.contains("polynomials by least squares on the 6 samples"), page);
    assertTrue(page.contains("5: meets all samples"), page);
    assertTrue(page.contains("at degree 5"), page);
    assertFalse(page.contains("more"), page);
  }

  @Test
  void otherPagesDoNotAskForThem() {
    Model model = Models.trained(Models.lesson(), 3);
    assertEquals(List.of(), model.snapshot().get().findings());
    assertTrue(draw(model, 80, 22).contains("computing"));
  }

  @Test
  void withManySamplesItSaysWhatTakesThem() {
    String page = draw(shown("129", model -> true), 80, 22);
    assertTrue(page.contains("for at most 128 samples; overfit degrees takes 512"), page);
  }

  @ParameterizedTest
  @CsvSource({"40, 10", "80, 22", "400, 118"})
  void isDrawnAtEverySize(int width, int height) {
    String page = draw(computed(), width, height);
    assertEquals(
        List.of(), page.lines().filter(line -> line.length() > width).toList(), "too wide");
  }
}
