package overfit.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.plot.Tiles.Needs;
import overfit.screen.Glyphs;
import overfit.screen.Rect;
import overfit.screen.Style;
import overfit.screen.Surface;

class TilesTest {

  private static final Needs NEEDS = new Needs(12, 4, 6, 1);

  @Test
  void fiveWithLabelsAtTheLeftAndBelow() {
    Surface surface = new Surface(63, 13);
    Tiles tiles = Tiles.of(new Rect(0, 0, 63, 13), 5, NEEDS);
    for (int i = 0; i < tiles.places().size(); i++) {
      Rect place = tiles.places().get(i);
      Surface tile = surface.region(place);
      int left = tiles.isLeft(i) ? 6 : 0;
      tile.text(left, 0, "run " + i, Style.TEXT);
      Axes axes =
          Axes.of(Axis.linear(0, 6), Axis.linear(-1, 1))
              .withLeft(left)
              .withBottom(tiles.isBottom(i));
      Plot plot = new Plot(tile.region(new Rect(0, 1, place.width(), 99)), Glyphs.BRAILLE, axes);
      double[] xs = IntStream.range(0, 61).mapToDouble(k -> k / 10.0).toArray();
      plot.curve(
          Pen.run(i), xs, IntStream.range(0, 61).mapToDouble(k -> Math.sin(k / 10.0)).toArray());
    }
    assertEquals(
        """
              run 0              run 1              run 2
          +1 ┤  ⡠⠒⠉⠉⠢⡀             ⡠⠒⠉⠉⠢⡀             ⡠⠒⠉⠉⠢⡀
             │⢀⠜     ⠘⢄          ⢀⠜     ⠘⢄          ⢀⠜     ⠘⢄
           0 ┤⠊       ⠈⢆         ⠊       ⠈⢆         ⠊       ⠈⢆
             │          ⠣⡀    ⢀⠎           ⠣⡀    ⢀⠎           ⠣⡀    ⢀⠎
          -1 ┤           ⠈⠢⣀⣀⠔⠁             ⠈⠢⣀⣀⠔⠁             ⠈⠢⣀⣀⠔⠁
              run 3              run 4              0             5
          +1 ┤  ⡠⠒⠉⠉⠢⡀             ⡠⠒⠉⠉⠢⡀
             │⢀⠜     ⠘⢄          ⢀⠜     ⠘⢄
           0 ┤⠊       ⠈⢆         ⠊       ⠈⢆
             │          ⠣⡀    ⢀⠎           ⠣⡀    ⢀⠎
          -1 ┤           ⠈⠢⣀⣀⠔⠁             ⠈⠢⣀⣀⠔⠁
              0             5    0             5
        """,
        surface.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "1, 80, 24, 1, 0",
    "2, 80, 24, 2, 0",
    "4, 80, 24, 2, 0",
    "6, 80, 24, 3, 0",
    "12, 80, 24, 4, 0",
    "12, 120, 40, 3, 0",
    "12, 200, 20, 6, 0",
    "3, 30, 40, 1, 0",
    "12, 40, 12, 2, 8",
    "12, 17, 12, 0, 12",
    "12, 80, 4, 0, 12",
    "0, 80, 24, 0, 0",
  })
  void columnsFollowTheShapeOfTheArea(int count, int width, int height, int columns, int leftover) {
    Tiles tiles = Tiles.of(new Rect(3, 2, width, height), count, NEEDS);
    assertEquals(columns, tiles.columns());
    assertEquals(leftover, tiles.leftover());
  }

  @Test
  void tilesAreEqualLargeEnoughApartAndInside() {
    for (int width : new int[] {0, 1, 5, 18, 40, 63, 80, 120, 200, 400}) {
      for (int height : new int[] {0, 1, 4, 5, 12, 24, 40, 60, 120}) {
        for (int count = 0; count <= 14; count++) {
          assertTidy(new Rect(2, 1, width, height), count);
        }
      }
    }
  }

  private static void assertTidy(Rect area, int count) {
    Tiles tiles = Tiles.of(area, count, NEEDS);
    List<Rect> places = tiles.places();
    assertEquals(count, places.size() + tiles.leftover());
    Surface seen = new Surface(area.x() + area.width(), area.y() + area.height());
    for (int i = 0; i < places.size(); i++) {
      Rect place = places.get(i);
      int width = place.width() - (tiles.isLeft(i) ? NEEDS.left() : 0);
      int height = place.height() - (tiles.isBottom(i) ? NEEDS.bottom() : 0);
      assertEquals(places.get(0).width() - NEEDS.left(), width);
      assertTrue(width >= NEEDS.width() && height >= NEEDS.height());
      assertTrue(place.x() >= area.x() && place.x() + place.width() <= seen.width());
      assertTrue(place.y() >= area.y() && place.y() + place.height() <= seen.height());
      assertEquals("", seen.region(place).toString().strip());
      seen.region(place).fill('#', Style.TEXT);
    }
  }
}
