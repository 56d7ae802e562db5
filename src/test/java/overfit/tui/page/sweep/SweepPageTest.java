package overfit.tui.page.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.Campaign;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.screen.Surface;
import overfit.train.SimulatedTraining;
import overfit.train.sweep.SweepPlan;
import overfit.tui.Models;
import overfit.tui.PageDrawings;
import overfit.tui.Sweeps;
import overfit.tui.command.Footer;
import overfit.tui.model.Model;
import overfit.tui.model.SweptCell;
import overfit.tui.widget.Label;

class SweepPageTest {

  private static final PageDrawings.Drawing PAGE =
      (model, look, surface) -> new SweepPage(model, look).draw(surface);

  private static final Model RUNS = Sweeps.shown(Sweeps.runs(100, 4), Sweeps.ALL);
  private static final Model VALUES =
      Sweeps.shown(Sweeps.values(Settings.L2, "0,0.001,0.01,0.1", 300, 3), Sweeps.ALL);

  private static String draw(Model model, int width, int height) {
    return PageDrawings.draw(model, PAGE, PageDrawings.BRAILLE, width, height);
  }

  private static String ascii(Model model, int width, int height) {
    return PageDrawings.draw(model, PAGE, PageDrawings.ASCII, width, height);
  }

  @Test
  void withoutASweepItSaysHowToGetOne() {
    assertEquals(
        """
         Sweep

         One seed is one draw of the noise and of the first weights: a
         difference between two runs may be luck. A sweep trains them with many
         seeds, and shows how far the losses and the fits spread.

           :seeds 42..61                          every run with 20 seeds
           :sweep l2 0 0.01 0.1 seeds 42..51      the selected run, 3 values, 10
           :sweep l2 1e-4..1:log:9 seeds 42..51   9 values, evenly spaced in pow
         It is trained in the background; the experiment goes on meanwhile.




        """,
        draw(Models.lesson(), 72, 14));
  }

  @Test
  void aRowForEachRunAndTheDifferenceToTheFirst() {
    assertEquals(
        """
         Sweep  small: all 8 trained
            cell   seeds   test     sd          95 %       to first  train  +6 more
         ▸■ plain    4/4  0.277  0.072  0.162..0.392              -  0.262
            l2       4/4  0.290  0.072  0.176..0.405  0.014 ±0.0067  0.268
         plain: train 0.262 sd 0.032 95 % 0.211..0.312; best epoch 100 sd 0 95 %
         100..100; 0 diverged; bias² 0.168, variance 0.019
         Fits that agree are not therefore right: the spread says nothing of bias.
        ╭─ Loss by cell  ● test  | 95 %  +1 ───╮ ━ mean fit  · · ±2 sd  +1 more
        │      │                       ⡀       │   ╭─ plain ────────╮ ╭─ l2 ───────────╮
        │ 0.40 ┤       ⢰               ⡇       │   │                │ │                │
        │      │       ⢸               ⡇       │ +1┤           ⢀    │ │           ⢀    │
        │ 0.35 ┤       ⢸               ⡇       │   │          ⡐⡀⡈⡢⡂⡂│ │          ⡐⡀⡈⡠⡂⡂│
        │      │       ⢸               ⡇       │   │         ⡒⡂⡂⣂⣂⡣⡦│ │         ⡐⡂⡂⡂⣂⣣⣂│
        │ 0.30 ┤       ⢸               ●       │   │       ⡀⡒⡢⡒⡋⡃⡂⡂⡇│ │       ⡀⡒⡢⡖⡊⡋⡂⡂⡇│
        │      │       ■               ⡇·      │  0┤      ⣀⣖⡊⡂⡂⠂⠂⠂⠂⠂│ │     ⡀⣀⣦⡊⡂⡂⠂⠂⠂⠂⠂│
        │ 0.25 ┤       ⢸ ·             ⡇       │   │⡣⡂⡂⡂⣂⡖⣃⠂⠂       │ │⡣⡂⡂⣂⡢⡖⢃⠂⠂       │
        │      │       ⢸               ⡇       │   │⡒⡗⡋⡋⠂⢀⠂         │ │⡒⡏⡋⠃⠂⢀⠂         │
        │      │       ⢸               ⡇       │   │⠂⠈⠠ ⢀⠂          │ │ ⠈⠠ ⢀⠂          │
        │ 0.20 ┤       ⢸               ⡇       │ -1┤   ⠈            │ │   ⠈            │
        │      │       ⢸               ⠁       │   │                │ │                │
        │            plain            l2       │   ╰────────────────╯ ╰────────────────╯
        ╰──────────────────────────────────────╯     -π/2   0  π/2      -π/2   0  π/2
        """,
        draw(RUNS, 80, 22));
  }

  @Test
  void anAverageHasAColumnOfItsOwn() {
    Model model = Sweeps.shown(Sweeps.values(Settings.AVERAGE, "none,ema", 100, 4), Sweeps.ALL);
    assertEquals(
        """
         Sweep  small: all 8 trained
            cell          seeds   test     sd          95 %      avg test      to first  +7 more
            average none    4/4  0.277  0.072  0.162..0.392             -             -
         ▸  average ema     4/4  0.277  0.072  0.162..0.392  0.487 ±0.453  0.000 ±0.000
         average ema: train 0.262 sd 0.032 95 % 0.211..0.312; avg test 0.487 sd 0.285 95 %
         0.034..0.940; best epoch 100 sd 0 95 % 100..100; to first 0.000 ±0.000; 0 diverged;
         bias² 0.168, variance 0.019
        """,
        String.join("\n", draw(Models.press(model, "j"), 90, 30).lines().limit(7).toList()) + "\n");
    assertFalse(draw(RUNS, 200, 30).contains("avg test"));
  }

  @Test
  void theBestIsMarkedAndItsTestLossIsBold() {
    Surface surface = new Surface(80, 22);
    new SweepPage(VALUES, PageDrawings.BRAILLE).draw(surface);
    int best = VALUES.sweep().cells().stream().map(SweptCell::best).toList().indexOf(true);
    assertEquals('■', surface.glyph(2, 2 + best));
    int test = surface.row(1).indexOf(" test") + 4;
    for (int i = 0; i < 4; i++) {
      assertEquals(i == best, surface.style(test, 2 + i).bold());
    }
  }

  @Test
  void theKeysOfARunSelectTheCell() {
    Model second = Models.press(VALUES, "j");
    assertEquals(1, second.sweep().index());
    assertEquals(VALUES.run(), second.run());
    assertTrue(draw(second, 80, 22).contains("▸  l2 0.001"), draw(second, 80, 22));
    assertEquals(3, Models.press(VALUES, "j", "j", "j", "j", "Down").sweep().index());
    assertEquals(0, Models.press(second, "k", "Up").sweep().index());
  }

  @Test
  void whatHasNotEndedIsADash() {
    Model begun = Sweeps.shown(Sweeps.runs(100, 4), 3 * 100 * SimulatedTraining.EPOCH_NANOS);
    String page = draw(begun, 80, 22);
    assertTrue(page.contains("small: 3 of 8 trained, 1 s left"), page);
    assertTrue(page.matches("(?s).* plain +3/4 +\\d.*"), page);
    assertTrue(page.matches("(?s).* l2 +0/4 +- +- +- .*"), page);
  }

  @Test
  void aDivergedTrialIsCountedAndLeftOutOfTheMeans() {
    Model model =
        Sweeps.shown(Sweeps.values(Settings.LEARNING_RATE, "0.01,1e6", 50, 2), Sweeps.ALL);
    String page = draw(Models.press(model, "j"), 100, 22);
    assertTrue(page.contains("learning-rate 1000000: train -; best epoch -; 2 diverged"), page);
    assertFalse(model.sweep().cells().get(1).best());
  }

  @ParameterizedTest
  @CsvSource({"1000000, Esc stop", "100, ''"})
  void theFooterNamesTheKeyThatStopsIt(long epochs, String stop) {
    Model model = Sweeps.shown(Sweeps.runs(epochs, 4), 20_000_000_000L);
    boolean named =
        Footer.ofActions(model, 200).stream().anyMatch(key -> text(key).equals("Esc stop"));
    assertEquals(!stop.isEmpty(), named);
    assertEquals(
        stop.isEmpty() ? "no sweep is being trained" : "", Models.press(model, "Escape").notice());
  }

  private static String text(Label key) {
    return key.mark() + " " + key.word();
  }

  @Test
  void drawsEverySweepAtEverySize() {
    Model unknown =
        Sweeps.shown(
            SweepPlan.of(
                "points",
                List.of(),
                List.of(new RunSpec("r", PageDrawings.unknown())),
                List.of(1L)),
            Sweeps.ALL);
    Model waiting = Sweeps.shown(Sweeps.runs(100, 4), 0);
    for (Model model : List.of(Models.lesson(), RUNS, VALUES, unknown, waiting)) {
      for (int width : Campaign.sizes(200)) {
        for (int height : Campaign.sizes(60)) {
          draw(model, width, height);
          String text = ascii(model.withNotice("said"), width, height);
          assertTrue(text.chars().allMatch(c -> c == '\n' || c >= ' ' && c < 0x7f), text);
        }
      }
    }
  }

  @Test
  void theLossesOverTheValuesOfASettingHaveABand() {
    assertEquals(
        """
         Sweep  small: all 12 trained
            cell      seeds   test     sd          95 %        to first  train  +6 more
         ># l2 0        3/3  0.231  0.054  0.097..0.365               -  0.227
            l2 0.001    3/3  0.231  0.054  0.098..0.365     3e-4 +-9e-5  0.227
            l2 0.01     3/3  0.234  0.054  0.100..0.367  0.003 +-8.9e-4  0.229
            l2 0.1      3/3  0.262  0.053  0.132..0.393  0.032 +-0.0082  0.250
         l2 0: train 0.227 sd 0.050 95 % 0.102..0.352; best epoch 300 sd 0 95 %
         300..300; 0 diverged; bias^2 0.133, variance 0.0079
         Fits that agree are not therefore right: the spread says nothing of bias.
        +- Loss by l2  ... test  ::: 95 %  +1 -+ m mean fit  ::: +-2 sd  +1 more
        | 0.4 |                          ::::  |   +- > l2 0 -------+ +- l2 0.001 -----+
        |     |  ::::::::::::::::::::::::::::  |   |                | |                |
        |     |  ::::::::::::::::::::::::::::  | +1|           **   | |           **   |
        | 0.3 |  ::::::::::::::::::::::::::::  |   |         **::*: | |         **::*: |
        |     |  :::::::::::::::::::::.......o |   |        *mmmmmmm| |        *mmmmmmm|
        |     | #.........o........o..'''::::  |  0|*     :mm::    *| |*     :mm::    *|
        | 0.2 |  ::::::::::::::::::::::::::::  |   |mmmmmmm*        | |mmmmmmm*        |
        |     |  ::::::::::::::::::::::::::::  |   |::*::**         | |::*::**         |
        | 0.1 |  ::::::::::::::::::::::::::::  | -1|   **           | |   **           |
        |     |  ::::::::::                    |   |                | |                |
        |       0       0.001    0.01       0.1|   +----------------+ +----------------+
        +--------------------------------------+     -2     0  +2       -2     0  +2
        """,
        ascii(VALUES, 80, 22));
  }
}
