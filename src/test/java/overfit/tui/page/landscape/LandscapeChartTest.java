package overfit.tui.page.landscape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.screen.Glyphs;
import overfit.screen.Role;
import overfit.screen.Surface;
import overfit.train.Findings;
import overfit.train.InspectedRun;
import overfit.train.Run;
import overfit.train.Specs;
import overfit.train.landscape.Landscape;
import overfit.train.landscape.LandscapeInspection;
import overfit.train.landscape.LandscapeKind;
import overfit.train.landscape.LossLine;
import overfit.train.landscape.LossPlane;
import overfit.train.landscape.PlacedPath;
import overfit.train.landscape.Seeds;
import overfit.train.landscape.WholeLandscape;
import overfit.train.landscape.Window;
import overfit.tui.widget.Look;

class LandscapeChartTest {

  private static final Look ASCII = new Look(Glyphs.ASCII, false);
  private static final Look COLOURS = new Look(Glyphs.BRAILLE, true);

  @Test
  void aBowlHasThePathAndItsMinimumInAscii() {
    assertEquals(
        """
         train loss 0.129  .:-=+*# 0.379  A run  x start  +2 more
              |******++++++++++=====================++++++++++******
         +0.2 |=======----------:::::::::::::::::::-----ax----======
              |----::::::::..................aaaaaaaaaaa.::::::::---
            0 |::::.........              Aaaa         .........::::
              |::.......                 @                 ........:
              |:::.......                                 ........::
         -0.2 |-::::::...........                 ...........:::::::
              |=-------::::::::::::::..........:::::::::::::-------=
         -0.4 |++++++=========-----------------------==========+++++
              |#######***********+++++++++++++++++***********#######
               0.35     0.40     0.45     0.50     0.55     0.60
        """,
        draw(ASCII, landscape(LandscapeKind.BOWL, "target=linear hidden=none", 40), 60, 12));
  }

  @Test
  void withColoursTheMapGoesOnBehindThePath() {
    Surface surface = new Surface(60, 12);
    Landscape bowl = landscape(LandscapeKind.BOWL, "target=linear hidden=none", 40);
    LandscapeChart.of(COLOURS, bowl, id -> 2).draw(surface);
    int path = 0;
    for (int y = 1; y < 11; y++) {
      for (int x = 8; x < 60; x++) {
        path += surface.style(x, y).role() == Role.RUN_3 ? 1 : 0;
        assertTrue(surface.style(x, y).background().isPresent(), x + ", " + y);
      }
    }
    assertTrue(path > 10, path + " cells of the path");
  }

  @Test
  void theSelectedRunIsOverOthersAtTheSamePlace() {
    LossPlane own = (LossPlane) landscape(LandscapeKind.BOWL, "target=linear hidden=none", 40);
    PlacedPath path = own.paths().get(0);
    PlacedPath other = new PlacedPath(path.id() + 1, "other", path.places(), 0, 0, 0, 0);
    String both = draw(ASCII, withPaths(own, path, other), 60, 12);
    assertEquals(mapOf(draw(ASCII, own, 60, 12)), mapOf(both));
    assertEquals(mapOf(both), mapOf(draw(ASCII, withPaths(own, other, path), 60, 12)));
  }

  private static List<String> mapOf(String chart) {
    return chart.lines().skip(1).toList();
  }

  private static LossPlane withPaths(LossPlane plane, PlacedPath... paths) {
    return new LossPlane(
        plane.kind(),
        plane.id(),
        plane.run(),
        plane.grid(),
        plane.first(),
        plane.second(),
        plane.centre(),
        List.of(paths),
        plane.shares(),
        plane.oneAway(),
        plane.minimum(),
        plane.whole());
  }

  @Test
  void aWideLegendNamesLevels() {
    Landscape bowl = landscape(LandscapeKind.BOWL, "target=linear hidden=none", 40);
    assertEquals(
        " train loss 0.129  . 0.192 :- 0.254 =+ 0.316 *# 0.379  A run  x start  @ lowest  +1 more",
        draw(ASCII, bowl, 100, 12).lines().findFirst().orElseThrow());
  }

  @Test
  void whatIsBeyondTheRunsDoesNotFlattenWhatIsBetween() {
    assertEquals(
        """
         a train loss   b test loss   ... straight line of the losses
            |              aa                            :b
            |              a                                          aa
          1 |              a           aaaaaaa                   aaaaa
            |              a    aaaaaaa       aaaaaaa       aaaaa
            |              aaaaa.....................aaaaaaa
            |
          0 |
           -0.5            0            +0.5           +1.0         +1.5
        """,
        draw(ASCII, line(new double[] {-0.5, 0, 0.5, 1, 1.5}, 40, 0.5, 1, 0.5, 1.2), 64, 9));
  }

  private static LossLine line(double[] places, double... losses) {
    return new LossLine("a", "b", places, losses, losses, 1, new double[] {1, 1}, true);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 3, 2, 'Between a and b: a hill, 1.000 above b. It is up to 1.500 above the straight line'",
    "2, 3, 1, 'Between a and b: a hill, 1.000 above a. It is up to 1.500 above the straight line'",
    "1, 1.9, 2, 'Between a and b: no hill, the train loss is never above that of b, but up to 0.400'",
    "1, 1.505, 2, 'Between a and b: no hill. The train loss is at most 0.005 above'",
    "2, 1, 2, 'Between a and b: no hill. The train loss is nowhere above'",
    "1, Infinity, 2, 'Between a and b: a hill so high that the train loss is not finite.'",
  })
  void saysWhetherThereIsAHill(double start, double middle, double end, String words) {
    LossLine line = line(new double[] {0, 0.5, 1}, start, middle, end);
    String found = LandscapeChart.of(ASCII, line, id -> id).words().get(0);
    assertTrue(found.startsWith(words), found);
  }

  private static Landscape landscape(LandscapeKind kind, String settings, int epochs) {
    Run run = Run.rewindable(Specs.spec(settings), Specs.VECTORS);
    for (int i = 0; i < epochs; i++) {
      run.step();
    }
    Landscape[] found = new Landscape[1];
    new LandscapeInspection(kind, 0, Set.of(), Seeds.INITIAL, new Window(20, 10, 1))
        .inspect(
            List.of(InspectedRun.of(run)),
            new Findings() {
              @Override
              public void found(Object finding) {
                if (finding instanceof WholeLandscape whole) {
                  found[0] = whole.landscape();
                }
              }

              @Override
              public boolean wanted() {
                return true;
              }
            });
    return found[0];
  }

  private static String draw(Look look, Landscape landscape, int width, int height) {
    Surface surface = new Surface(width, height);
    LandscapeChart.of(look, landscape, id -> id).draw(surface);
    return surface.toString();
  }
}
