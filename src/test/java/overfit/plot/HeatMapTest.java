package overfit.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.screen.Glyphs;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;

final class HeatMapTest {

  /** A bowl with its bottom in the middle. */
  private static final Field BOWL = (x, y) -> x * x + y * y;

  @Test
  void drawsShadesInAscii() {
    assertEquals(
        """
        ##*+++=========+++*##
        *+==--:::::::::--==+*
        +=-:::.........:::-=+
        =-::..         ..::-=
        =-:...         ...:-=
        =-::..         ..::-=
        +=-:::.........:::-=+
        *+==--:::::::::--==+*
        ##*+++=========+++*##
        """,
        draw(Glyphs.ASCII, 21, 9, HeatScale.of(0, 2), BOWL));
  }

  @Test
  void drawsLinesBetweenTheLevelsInBraille() {
    assertEquals(
        """
        ⡴⣣⢖⡧⢖⡧⠴⢒⣒⣒⣒⣒⣒⠒⠤⢕⠢⢕⠢⡑⢄
        ⢯⠟⣩⢞⡭⠖⣋⣩⠤⠤⠤⠤⠤⣉⡑⠢⢍⠢⡉⢪⠣
        ⢫⠞⣱⠋⡴⠚⢁⣠⠤⠖⠒⠢⠤⣀⠈⠒⡄⠱⡈⢢⠑
        ⡞⣸⠁⡞⠁⣰⠋       ⠱⡀⠈⡆⠸⡈⡆
        ⡇⡇░⡇ ⡇         ⡇ ⡇░⡇⡇
        ⢇⢱░⢇ ⠱⡀       ⣰⠃⢀⡇⢰⢃⡇
        ⡘⢄⠱⡀⠣⣀⠈⠒⠤⢄⣀⡤⠴⠚⢁⣠⠏⣰⢋⡼⣀
        ⡜⢄⠑⢌⠢⢄⡑⠒⠤⠤⠤⠤⠴⠒⣋⡤⢞⡵⢋⡼⡥
        ⠪⡑⢍⡢⢍⡢⠬⣉⣒⣒⣒⣒⣚⣩⠥⣞⡭⣞⡽⣫⠗
        """,
        draw(Glyphs.BRAILLE, 21, 9, HeatScale.of(0, 2), BOWL));
  }

  @Test
  void drawsShadesInBlocks() {
    assertEquals(
        """
        █▓▓▓▒▒▒░░░░░░░▒▒▒▓▓▓█
        ▓▓▒░░░░░░░ ░░░░░░░▒▓▓
        ▒▒░░░           ░░░▒▒
        ▒░░░             ░░░▒
        ▒░░               ░░▒
        ▒░░░             ░░░▒
        ▒▒░░░           ░░░▒▒
        ▓▓▒░░░░░░░ ░░░░░░░▒▓▓
        █▓▓▓▒▒▒░░░░░░░▒▒▒▓▓▓█
        """,
        draw(Glyphs.BLOCKS, 21, 9, HeatScale.of(0, 2), BOWL));
  }

  @Test
  void whatIsNotFiniteHasTheHighestLevel() {
    Field field = (x, y) -> x < 0 ? Double.POSITIVE_INFINITY : 0;
    assertEquals("#\n", draw(Glyphs.ASCII, 3, 1, HeatScale.of(0, 2), field));
  }

  @Test
  void withColoursLevelsAreBackgrounds() {
    Surface surface = new Surface(3, 1);
    Plot plot = plot(surface);
    new HeatMap(Glyphs.ASCII, true, HeatScale.of(0, 2)).draw(plot, new double[1][1], (x, y) -> x);
    assertEquals("   ", surface.row(0));
    assertEquals(Role.HEAT_1, surface.style(0, 0).background().orElseThrow());
    assertEquals(Role.HEAT_5, surface.style(1, 0).background().orElseThrow());
    assertEquals(Role.HEAT_8, surface.style(2, 0).background().orElseThrow());
  }

  @Test
  void levelsOfTheSameValuesAreFoundOnceForAPlotAndAScale() {
    double[][] values = new double[1][1];
    int[] reads = {0};
    Field field = (x, y) -> reads[0]++;
    Plot plot = plot(new Surface(3, 1));
    new HeatMap(Glyphs.ASCII, true, HeatScale.of(0, 2)).draw(plot, values, field);
    new HeatMap(Glyphs.ASCII, true, HeatScale.of(0, 2))
        .draw(plot(new Surface(3, 1)), values, field);
    assertEquals(3, reads[0]);
    new HeatMap(Glyphs.ASCII, true, HeatScale.of(0, 3)).draw(plot, values, field);
    assertEquals(6, reads[0]);
    new HeatMap(Glyphs.ASCII, true, HeatScale.of(0, 3))
        .draw(plot(new Surface(4, 1)), values, field);
    assertEquals(10, reads[0]);
    new HeatMap(Glyphs.ASCII, true, HeatScale.of(0, 3)).draw(plot, new double[1][1], field);
    assertEquals(13, reads[0]);
  }

  private static Plot plot(Surface surface) {
    return Plot.bare(surface, Glyphs.ASCII, Axis.linear(0, 2), Axis.linear(-1, 1));
  }

  @Test
  void theScaleHasAllLevels() {
    Surface surface = new Surface(9, 1);
    surface.fill('x', Style.TEXT);
    HeatMap map = new HeatMap(Glyphs.ASCII, false, HeatScale.of(0, 2));
    assertEquals(8, map.drawScale(surface, 0, 0));
    assertEquals(" .:-=+*#x", surface.row(0));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 8, LINEAR, 0, 0",
    "0, 8, LINEAR, 0.99, 0",
    "0, 8, LINEAR, 1, 1",
    "0, 8, LINEAR, 8, 7",
    "0, 8, LINEAR, 99, 7",
    "0, 8, LINEAR, -1, 0",
    "0, 8, LINEAR, NaN, 7",
    "1, 256, LOG, 1, 0",
    "1, 256, LOG, 2.01, 1",
    "1, 256, LOG, 200, 7",
    "1, 4, LINEAR, 2.6, 4",
    "3, 3, LINEAR, 3, 0",
    "NaN, NaN, LINEAR, NaN, 7",
  })
  void levelsAreEvenlySpaced(
      double lowest, double highest, Spacing spacing, double value, int level) {
    HeatScale scale = HeatScale.of(lowest, highest);
    assertEquals(spacing, scale.spacing());
    assertEquals(level, scale.level(value));
  }

  private static String draw(Glyphs glyphs, int width, int height, HeatScale scale, Field field) {
    Surface surface = new Surface(width, height);
    surface.fill('x', Style.TEXT);
    Plot plot = Plot.bare(surface, glyphs, Axis.linear(-1, 1), Axis.linear(-1, 1));
    new HeatMap(glyphs, false, scale).draw(plot, new double[1][1], field);
    return surface.toString();
  }
}
