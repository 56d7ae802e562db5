package overfit.tui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.config.Setting;
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

  private static List<String> sharing(Model model) {
    return PlottedRun.sharing(model.selected().get(), model.plotted()).stream()
        .map(PlottedRun::name)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "NOISE, '0.1 0.3 0.30', r0.1",
    "NOISE, '0.3 0.30 0.1', r0.3 r0.30",
    "SEED, '1 2 3', r1",
    "SAMPLES, '10 20', r10",
    "L2, '0 0.1', r0 r0.1",
    "EPOCHS, '10 20', r10 r20"
  })
  void runsOfEqualSamplesShareTheirData(String setting, String values, String names) {
    Setting<?> swept = Settings.find(setting.toLowerCase(Locale.ROOT)).orElseThrow();
    Model model = Models.trained(PageDrawings.sweep(swept, values.split(" ")), 1);
    assertEquals(List.of(names.split(" ")), sharing(model));
  }

  @Test
  void runsOfEqualSamplesAndDifferentTargetsDoNot() {
    Model model = PageDrawings.sweep(Settings.TARGET, "sin", "cos");
    for (int run = 0; run < 2; run++) {
      model = Models.with(model, run, Settings.POINTS, "-1:0,1:1");
    }
    assertEquals(List.of("rsin"), sharing(Models.trained(model, 1)));
  }

  @Test
  void onlyRunsThatShareTheirDataMakeOthersFaint() {
    Model model =
        Models.trained(PageDrawings.sweep(Settings.NOISE, "0 0.0 0e1 0e2 1 2".split(" ")), 1);
    List<PlottedRun> sharing = PlottedRun.sharing(model.selected().get(), model.plotted());
    assertEquals(5, faint(model));
    assertEquals(List.of(), sharing.stream().filter(PlottedRun::faint).toList());
    assertEquals(4, sharing.size());
  }

  private static long faint(Model model) {
    return model.plotted().stream().filter(PlottedRun::faint).count();
  }
}
