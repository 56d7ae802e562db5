package overfit.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurfaceTest {

  @Test
  void cutsOffWhatFallsOutside() {
    Surface surface = marked(6, 3);
    surface.text(-2, 0, "abcdefghijkl", Style.TEXT);
    surface.text(4, 1, "abc", Style.TEXT);
    surface.text(0, 3, "below", Style.TEXT);
    assertEquals(
        """
        cdefgh
        xxxxab
        xxxxxx
        """,
        surface.toString());
  }

  @Test
  void aRegionDrawsOnItsParentAndOnlyInsideItself() {
    Surface surface = marked(8, 4);
    Surface region = surface.region(new Rect(2, 1, 4, 2));
    region.fill('.', Style.DIM);
    region.text(1, 1, "long text", Style.TEXT);
    assertEquals(
        """
        xxxxxxxx
        xx....xx
        xx.lonxx
        xxxxxxxx
        """,
        surface.toString());
    assertEquals(Role.DIM, surface.style(2, 1).role());
  }

  @Test
  void aRegionThatReachesOutsideIsAsLargeAsWhatIsInside() {
    Surface region = marked(8, 4).region(new Rect(5, 3, 10, 10));
    assertEquals(3, region.width());
    assertEquals(1, region.height());
    assertEquals(0, marked(8, 4).region(new Rect(20, 20, 5, 5)).width());
  }

  @Test
  void theCursorIsWhereTheLastDrawingPutIt() {
    Surface surface = marked(8, 4);
    Surface region = surface.region(new Rect(2, 1, 4, 2));
    surface.cursor(7, 3);
    region.cursor(1, 1);
    assertEquals(Optional.of(new Cursor(3, 2)), surface.cursor());
    assertEquals(Optional.of(new Cursor(1, 1)), region.cursor());
    assertEquals(Optional.empty(), surface.region(new Rect(4, 0, 4, 4)).cursor());
  }

  @ParameterizedTest
  @CsvSource({"-1, 0", "4, 0", "0, 2", "0, -1"})
  void outsideOfARegionThereIsNoPlaceForTheCursor(int x, int y) {
    Surface surface = marked(8, 4);
    surface.region(new Rect(2, 1, 4, 2)).cursor(x, y);
    assertEquals(Optional.empty(), surface.cursor());
  }

  @Test
  void whatIsFilledHasNoCursorAnyMore() {
    Surface surface = marked(8, 4);
    surface.cursor(3, 2);
    surface.region(new Rect(4, 0, 4, 4)).fill(' ', Style.TEXT);
    assertEquals(Optional.of(new Cursor(3, 2)), surface.cursor());
    surface.region(new Rect(2, 1, 4, 2)).fill(' ', Style.TEXT);
    assertEquals(Optional.empty(), surface.cursor());
  }

  @ParameterizedTest
  @CsvSource({"sin π, sin π", "a\u0001b, a?b", "日本, ??", "a😀b, a?b", "e\u0301, e?"})
  void everyCharacterTakesOneColumn(String text, String drawn) {
    Surface surface = new Surface(12, 1);
    assertEquals(drawn.length(), surface.text(0, 0, text, Style.TEXT));
    assertEquals(drawn, surface.row(0).strip());
  }

  private static Surface marked(int width, int height) {
    Surface surface = new Surface(width, height);
    surface.fill('x', Style.TEXT);
    return surface;
  }
}
