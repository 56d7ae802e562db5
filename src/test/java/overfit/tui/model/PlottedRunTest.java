package overfit.tui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.config.Settings;
import overfit.plot.LineStyle;
import overfit.plot.Pen;
import overfit.screen.Glyphs;
import overfit.screen.Role;
import overfit.tui.Models;
import overfit.tui.PageDrawings;
import overfit.tui.widget.Look;

class PlottedRunTest {

  private static final Look LOOK = new Look(Glyphs.BRAILLE, true);

  private static Model trained(int runs) {
    String[] seeds = "1 2 3 4 5 6 7 8 9 10 11 12".split(" ");
    return Models.trained(
        PageDrawings.sweep(Settings.SEED, List.of(seeds).subList(0, runs).toArray(String[]::new)),
        1);
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "3, 0", "4, 0", "5, 4", "12, 11"})
  void withMoreThanFourRunsThoseThatAreNotSelectedAreFaint(int runs, int faint) {
    List<PlottedRun> plotted = trained(runs).plotted();
    assertEquals(faint, plotted.stream().filter(PlottedRun::faint).count());
    assertEquals(false, plotted.get(0).faint());
  }

  @Test
  void onlyRunsThatAreDrawnCount() {
    assertEquals(0, faint(Models.press(trained(5), "j", "x")));
    assertEquals(4, faint(Models.press(trained(6), "j", "x", "k")));
  }

  @Test
  void whileTheSelectedRunIsHiddenNoneIsFaint() {
    assertEquals(0, faint(Models.press(trained(6), "x")));
  }

  @Test
  void aFaintRunIsStillToldApartByColourOrLineStyle() {
    PlottedRun run = trained(5).plotted().get(2);
    Look plain = new Look(Glyphs.BRAILLE, false);
    assertEquals(new Pen(Role.FAINT_3, LineStyle.SOLID, 'c', false), run.pen(LOOK));
    assertEquals(new Pen(Role.FAINT_3, LineStyle.run(2), 'c', false), run.pen(plain));
  }

  private static long faint(Model model) {
    return model.plotted().stream().filter(PlottedRun::faint).count();
  }
}
