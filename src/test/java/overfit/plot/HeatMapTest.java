package overfit.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.function.DoubleBinaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.screen.Glyphs;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;

final class HeatMapTest {

  /** A bowl with its bottom in the middle. */
  private static final GridField BOWL = field(1001, (x, y) -> x * x + y * y);

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
    GridField field = field(3, (x, y) -> x < 0 ? Double.POSITIVE_INFINITY : 0);
    assertEquals("#\n", draw(Glyphs.ASCII, 3, 1, HeatScale.of(0, 2), field));
  }

  @Test
  void withColoursLevelsAreBackgrounds() {
    Surface surface = new Surface(3, 1);
    Plot plot = plot(surface);
    double[][] values = {{0, 2}, {0, 2}};
    new HeatMap(Glyphs.ASCII, true, HeatScale.of(0, 2))
        .draw(plot, new GridField(new double[] {0, 2}, new double[] {-1, 1}, values));
    assertEquals("   ", surface.row(0));
    assertEquals(Role.HEAT_1, surface.style(0, 0).background().orElseThrow());
    assertEquals(Role.HEAT_5, surface.style(1, 0).background().orElseThrow());
    assertEquals(Role.HEAT_8, surface.style(2, 0).background().orElseThrow());
  }

  @Test
  void levelsOfTheSameFieldAreFoundOnceForAPlotAndAScale() {
    double[] places = {-1, 1};
    double[][] values = {{0, 2}, {1, 3}};
    GridField field = new GridField(places, places, values);
    HeatLevels levels = levels(3, 2, field);
    assertSame(levels, levels(3, 2, new GridField(places, places, values)));
    assertNotSame(levels, levels(3, 3, field));
    assertNotSame(levels(3, 2, field), levels(4, 2, field));
    assertNotSame(levels(3, 2, field), levels(3, 2, new GridField(places, places, values.clone())));
  }

  @Test
  void theSameValuesAtOtherPlacesHaveTheirOwnLevels() {
    double[] narrow = {0, 1};
    double[] wide = {0, 2};
    double[][] values = {{0, 2}, {0, 2}};
    assertArrayEquals(
        new int[] {0, 7, 7}, levels(3, 2, new GridField(narrow, narrow, values)).cells()[0]);
    assertArrayEquals(
        new int[] {0, 4, 7}, levels(3, 2, new GridField(wide, narrow, values)).cells()[0]);
  }

  private static HeatLevels levels(int width, double highest, GridField field) {
    Plot plot = plot(new Surface(width, 1));
    return HeatLevels.of(plot, DotPattern.of(Glyphs.ASCII), HeatScale.of(0, highest), field);
  }

  /** A function from -1 to 1, at so many places in both directions. */
  private static GridField field(int count, DoubleBinaryOperator function) {
    double[] places =
        IntStream.range(0, count).mapToDouble(i -> -1 + 2.0 * i / (count - 1)).toArray();
    double[][] values =
        DoubleStream.of(places)
            .mapToObj(y -> DoubleStream.of(places).map(x -> function.applyAsDouble(x, y)).toArray())
            .toArray(double[][]::new);
    return new GridField(places, places, values);
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

  private static String draw(
      Glyphs glyphs, int width, int height, HeatScale scale, GridField field) {
    Surface surface = new Surface(width, height);
    surface.fill('x', Style.TEXT);
    Plot plot = Plot.bare(surface, glyphs, Axis.linear(-1, 1), Axis.linear(-1, 1));
    new HeatMap(glyphs, false, scale).draw(plot, field);
    return surface.toString();
  }
}
