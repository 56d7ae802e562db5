package overfit.tui.page.scores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import overfit.config.Config;
import overfit.config.Settings;
import overfit.nn.Loss;
import overfit.screen.Surface;
import overfit.train.Scores;
import overfit.train.Snapshot;
import overfit.tui.Models;
import overfit.tui.PageDrawings;
import overfit.tui.model.Model;
import overfit.tui.model.SettingsRows;

class ScoresPageTest {

  private static final PageDrawings.Drawing PAGE =
      (model, look, surface) -> new ScoresPage(model, look).draw(surface);

  private static final Model FINISHED = Models.trained(Models.lesson(), 500);

  private static String draw(Model model, int width, int height) {
    return PageDrawings.draw(model, PAGE, PageDrawings.BRAILLE, width, height);
  }

  @Test
  void allNumbersOfAllRunsAndTheVerdictOnTheSelectedOne() {
    assertEquals(
        """
         Scores  baseline: none
            run       train    test     gap  best test      at  excess  penalty  params    status   epoch   truth   floor  train mode  differs in
          ● none      0.140   0.125  -0.015      0.125     500   0.035    0.000    4353  finished     500   0.134   0.090       0.140
         ▸● l2        0.229   0.166  -0.063      0.166     500   0.076    1.301    4353  finished     500   0.134   0.090       0.229  l2 0 → 0.1
          ● dropout   0.199   0.148  -0.051      0.146     476   0.058    0.000    4353  finished     500   0.134   0.090       0.266  dropout 0 → 0.3

            1 more above
          ● l2       █▂▂▂▂▂▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁  underfitting
                     train 0.229 is above the true function's 0.134; test was still falling at the end
                     try: train longer: epochs 1000; raise learning-rate to 0.05; optimizer adam; lower l2 to
                     0.01
        """,
        draw(FINISHED.withSelection(1, 2), 160, 11));
  }

  @Test
  void baselinesOfTheSelectedRunAreBelowTheRuns() {
    Model model = Models.with(Models.lesson(), 0, Settings.BASELINE, "polynomial 3,polynomial 1");
    assertEquals(
        """
         Scores  baseline: none
            run            train    test     gap  best test      at  excess  penalty  params  +5 more
         ▸● none           0.140   0.125  -0.015      0.125     500   0.035    0.000    4353
          ● l2             0.229   0.166  -0.063      0.166     500   0.076    1.301    4353
          ● dropout        0.199   0.148  -0.051      0.146     476   0.058    0.000    4353
          · polynomial 3   0.112   0.120  0.0072                      0.030                4
          · polynomial 1   0.378   0.270  -0.108                      0.180                2
        """,
        draw(Models.trained(model, 500), 100, 16).replaceFirst("(?s)\n\n.*", "\n"));
  }

  @Test
  void whereThereIsLittleRoomWholeColumnsAreLeftOutAtTheRight() {
    assertEquals(
        """
         Scores  baseline: none
            run       train    test     gap  best test  +9 more
         ▸● none      0.140   0.125  -0.015      0.125
          ● l2        0.229   0.166  -0.063      0.166
          ● dropout   0.199   0.148  -0.051      0.146

          ● none     █▃▃▃▂▂▂▂▂▁▁▁▁▁▁▁▁▁▁  underfitting
                     train 0.14 is above the true function's 0.134;
                     test was still falling at the end
                     try: train longer: epochs 1000; raise
                     learning-rate to 0.05; optimizer adam
            2 more below
        """,
        draw(FINISHED, 60, 12));
  }

  @Test
  void rowsAroundTheSelectedRunAreLeftWhereNotAllHaveRoom() {
    Model many = PageDrawings.sweep(Settings.SEED, "1", "2", "3", "4", "5", "6", "7", "8", "9");
    Model last = Models.trained(many, 1).withSelection(8, SettingsRows.FIRST_RUN + 8);
    String page = draw(last, 60, 8);
    assertTrue(page.contains("▸● r9") && page.contains("● r7") && !page.contains("● r1"), page);
  }

  @Test
  void theBestOfAColumnIsBold() {
    Surface surface = new Surface(80, 20);
    new ScoresPage(FINISHED, PageDrawings.BRAILLE).draw(surface);
    int test = surface.row(1).indexOf(" test") + 4;
    assertTrue(surface.style(test, 2).bold());
    assertFalse(surface.style(test, 3).bold());
    assertFalse(surface.style(test, 4).bold());
  }

  @Test
  void whatIsNotKnownIsADash() {
    Model unknown = Models.trained(PageDrawings.alone(PageDrawings.unknown()), 200);
    String page = draw(unknown, 80, 12);
    assertTrue(page.matches("(?s).*alone +0\\.\\d+ +- +- +0\\.\\d+ +- +-\\n.*"), page);
    assertTrue(page.contains("too few samples"), page);
  }

  @Test
  void theGapIsWhatNewPointsCostMoreThanTheSamples() {
    Config huber = Config.INITIAL.with(Settings.LOSS, Loss.HUBER);
    for (Model model : List.of(FINISHED, Models.trained(PageDrawings.alone(huber), 3))) {
      Scores scores = model.selected().orElseThrow().scores();
      assertEquals(scores.testLoss() - scores.trainLoss(), scores.gap());
      assertTrue(scores.testLoss() > scores.noiseFloor());
    }
  }

  @Test
  void drawsEveryModelAtEverySize() {
    PageDrawings.assertDraws(PAGE);
  }

  @Test
  void aRunThatIsNotDoneIsPausedInAPause() {
    Model model = Models.trained(Models.lesson(), 20);
    Snapshot last = model.snapshot().orElseThrow();
    Model paused = model.withSnapshot(new Snapshot(last.runs(), false, last.speed()));
    assertTrue(draw(model, 160, 24).contains("running"));
    String page = draw(paused, 160, 24);
    assertTrue(page.contains("paused") && !page.contains("running"), page);
  }
}
