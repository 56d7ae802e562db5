package overfit.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import overfit.screen.Glyphs;
import overfit.screen.Style;
import overfit.screen.Surface;

final class PolylineTest {

  @Test
  void goesInAnyDirection() {
    assertEquals(
        """
        aaaaa..aa
        ..a...a.a
        ...aaa..a
        ..a...a.a
        aa.....aa
        """,
        draw(new double[] {0, 8, 8, 0, 4}, new double[] {0, 4, 0, 4, 4}));
  }

  @Test
  void isInterruptedWhereAPointHasNoPlace() {
    assertEquals(
        """
        ......aaa
        .........
        .........
        .........
        aaa......
        """,
        draw(new double[] {0, 2, Double.NaN, 6, 8}, new double[] {0, 0, 0, 4, 4}));
  }

  @Test
  void endsAtTheEdges() {
    assertEquals(
        """
        ....a....
        ....a....
        ....a....
        .........
        .........
        """,
        draw(new double[] {4, 4, 1e300, 1e300, 20}, new double[] {2, 1e9, 1e300, -9, 2}));
  }

  private static String draw(double[] xs, double[] ys) {
    Surface surface = new Surface(9, 5);
    surface.fill('.', Style.TEXT);
    Plot.bare(surface, Glyphs.ASCII, Axis.linear(0, 8), Axis.linear(0, 4)).path(Pen.run(0), xs, ys);
    return surface.toString();
  }
}
