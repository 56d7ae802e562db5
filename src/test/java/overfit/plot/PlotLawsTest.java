package overfit.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import overfit.Campaign;
import overfit.screen.Glyphs;
import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;

/** Laws for all sizes, numbers and glyphs. */
class PlotLawsTest {

  private static final double[] ODD = {
    Double.NaN,
    Double.NEGATIVE_INFINITY,
    -Double.MAX_VALUE,
    -1e300,
    -1,
    -1e-300,
    -0.0,
    0,
    Double.MIN_VALUE,
    1e-300,
    0.5,
    0.5,
    1,
    1e300,
    Double.MAX_VALUE,
    Double.POSITIVE_INFINITY,
    Double.NaN
  };

  @ParameterizedTest
  @EnumSource
  void drawsAtEverySizeAndOnlyInsideItsArea(Glyphs glyphs) {
    for (int width : new int[] {0, 1, 2, 3, 5, 8, 13, 21, 40, 80, 200, 400}) {
      for (int height : new int[] {0, 1, 2, 3, 4, 5, 9, 24, 60, 120}) {
        assertDrawsOnlyInside(width, height, glyphs);
      }
    }
  }

  private static void assertDrawsOnlyInside(int width, int height, Glyphs glyphs) {
    Surface surface = new Surface(width + 4, height + 2);
    surface.fill('x', Style.TEXT);
    Surface region = surface.region(new Rect(2, 1, width, height));
    scribble(Plot.bare(region, glyphs, Axis.pi(-3, 3), Axis.linear(-1, 1)), new double[] {0.2});
    Axes sides = Axes.of(Axis.pi(-3, 3), Axis.linear(-1, 1)).withRight(Axis.rate(1e-4, 1));
    scribble(new Plot(region, glyphs, sides.withLeft(width % 9)), new double[] {0.2});
    Plot plot = new Plot(region, glyphs, Axis.pi(-3, 3), Axis.linear(-1, 1));
    String axes = around(region, plot.area());
    scribble(plot, IntStream.range(-50, 50).mapToDouble(i -> i / 9.0).toArray());
    assertEquals(axes, around(region, plot.area()));
    region.fill('x', Style.TEXT);
    assertTrue(surface.toString().chars().allMatch(c -> c == 'x' || c == '\n'));
  }

  /** The plot with its area blanked out. */
  private static String around(Surface surface, Rect area) {
    StringBuilder text = new StringBuilder();
    for (int y = 0; y < surface.height(); y++) {
      for (int x = 0; x < surface.width(); x++) {
        boolean inside = x >= area.x() && y < area.height();
        text.append(inside ? '#' : surface.glyph(x, y));
      }
    }
    return text.toString();
  }

  @ParameterizedTest
  @EnumSource
  void drawsAllNumbersOnAllAxes(Spacing spacing) {
    for (double from : ODD) {
      for (double to : ODD) {
        Axis axis = new Axis(spacing, from, to);
        for (Glyphs glyphs : Glyphs.values()) {
          scribble(new Plot(new Surface(40, 10), glyphs, axis, axis), ODD);
        }
      }
    }
  }

  private static void scribble(Plot plot, double[] values) {
    double[] backwards = IntStream.range(0, values.length).mapToDouble(i -> -values[i]).toArray();
    plot.curve(Pen.TARGET, values, values);
    plot.curve(Pen.run(0), values, backwards);
    plot.curve(Pen.run(1), backwards, values);
    plot.curve(Pen.run(2), values, new double[] {0.1, 2000, -2000});
    plot.curve(Pen.run(3), new double[0], values);
    plot.curveAtRight(Pen.FLOOR, values, values);
    plot.stems(Pen.run(5), values, values, backwards);
    plot.zone(Style.DIM, values[0], values[values.length - 1]);
    plot.scatter(values, backwards).drawAbove(Style.of(Role.DATA));
    for (double value : values) {
      plot.level(Pen.FLOOR, value);
      plot.zone(Style.DIM, value, 0.5);
      plot.zone(Style.DIM, 0.5, value);
      plot.cross(Pen.FLOOR, value, List.of(Pen.run(6)), new double[] {value});
      plot.curve(Pen.run(4), new double[] {value}, new double[] {value});
    }
  }

  @Test
  void aCurveIsUnbroken() {
    Random random = new Random(1);
    for (int trial = 0; trial < Campaign.length(40, 2000); trial++) {
      int points = 2 + random.nextInt(300);
      Surface surface = new Surface(50, 30);
      double[] xs = random.doubles(points, -0.5, 1.5).sorted().toArray();
      double[] ys = random.doubles(points, 0, 1).toArray();
      xs[0] = 0;
      xs[points - 1] = 2;
      Arrays.sort(xs);
      Plot plot = new Plot(surface, Glyphs.ASCII, Axis.linear(0, 1), Axis.linear(0, 1));
      plot.curve(Pen.run(0), xs, ys);
      assertUnbroken(surface.region(plot.area()), plot.across().cell(xs[0]).orElse(0));
    }
  }

  /** Each column has one sequence of letters, which touches that of the column before. */
  private static void assertUnbroken(Surface area, int first) {
    List<Integer> before = letters(area, first);
    for (int x = first; x < area.width(); x++) {
      List<Integer> rows = letters(area, x);
      int top = rows.get(0);
      int bottom = rows.get(rows.size() - 1);
      assertEquals(rows.size(), bottom - top + 1, area::toString);
      assertTrue(top <= before.get(before.size() - 1) + 1, area::toString);
      assertTrue(bottom >= before.get(0) - 1, area::toString);
      before = rows;
    }
  }

  private static List<Integer> letters(Surface area, int x) {
    return IntStream.range(0, area.height()).filter(y -> area.glyph(x, y) == 'a').boxed().toList();
  }

  /** The same line through near points and through points up to 10^9 windows away. */
  @ParameterizedTest
  @EnumSource
  void aLineIsCutExactlyAtTheEdgeHoweverFarItsPointsAre(Glyphs glyphs) {
    double[] near = {-0.5, 1.5};
    for (double slope : new double[] {-20, -1, -0.3, 0, 0.7, 3}) {
      String expected = line(glyphs, slope, near);
      for (double far = 10; far <= 1e9; far *= 10) {
        assertEquals(expected, line(glyphs, slope, new double[] {-far, far}));
        assertEquals(expected, line(glyphs, slope, new double[] {-far, -3, 0.4, far}));
      }
    }
  }

  private static String line(Glyphs glyphs, double slope, double[] xs) {
    Surface surface = new Surface(50, 20);
    Plot plot = new Plot(surface, glyphs, Axis.linear(0, 1), Axis.linear(0, 1));
    plot.curve(Pen.run(0), xs, Arrays.stream(xs).map(x -> 0.52 + slope * (x - 0.51)).toArray());
    return surface.toString();
  }

  @Test
  void aSlopeUpToOneIsOneDotThick() {
    for (int points : new int[] {2, 7, 50, 51, 100, 333, 5000}) {
      Surface surface = new Surface(55, 52);
      Plot plot = new Plot(surface, Glyphs.ASCII, Axis.linear(0, 1), Axis.linear(0, 1));
      double[] xs = IntStream.range(0, points).mapToDouble(i -> i / (points - 1.0)).toArray();
      double[] ys = Arrays.stream(xs).map(x -> 0.5 + Math.sin(5 * x) / 5.1).toArray();
      plot.curve(Pen.run(0), xs, ys);
      long dots = surface.region(plot.area()).toString().chars().filter(c -> c == 'a').count();
      assertEquals(plot.area().width(), dots, surface::toString);
    }
  }

  @Test
  void noSpikeIsLostAmongAnyNumberOfPoints() {
    int points = 100_000;
    double[] xs = IntStream.range(0, points).mapToDouble(i -> i).toArray();
    double[] ys = new double[points];
    ys[12_345] = 1;
    ys[77_777] = -1;
    Surface surface = new Surface(60, 9);
    Plot plot = new Plot(surface, Glyphs.ASCII, Axis.count(0, points), Axis.linear(-1, 1));
    plot.curve(Pen.run(0), xs, ys);
    assertEquals(1, letters(plot, surface, 0));
    assertEquals(1, letters(plot, surface, plot.area().height() - 1));
  }

  private static long letters(Plot plot, Surface surface, int row) {
    return surface.region(plot.area()).row(row).chars().filter(c -> c == 'a').count();
  }
}
