package overfit.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import overfit.screen.Glyphs;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;

final class ScatterTest {

  private static final Style MARK = Style.of(Role.DATA);
  private static final Style DENSITY = Style.of(Role.DENSITY);
  private static final Axis ACROSS = Axis.linear(-3, 3);
  private static final Axis UP = Axis.linear(-2, 2);

  /** Samples of a noisy sine. */
  private record Data(double[] x, double[] y) {

    static Data of(int count, double noise) {
      return of(count, noise, 42);
    }

    static Data of(int count, double noise, long seed) {
      Random random = new Random(seed);
      double[] x = random.doubles(count, -3, 3).toArray();
      double[] y = new double[count];
      for (int i = 0; i < count; i++) {
        y[i] = Math.sin(x[i]) + noise * random.nextGaussian();
      }
      return new Data(x, y);
    }

    Scatter in(Plot plot) {
      return plot.scatter(x, y);
    }
  }

  private static Plot plot(Surface surface, Glyphs glyphs) {
    return Plot.bare(surface, glyphs, ACROSS, UP);
  }

  private static void draw(Plot plot, Data data) {
    Scatter scatter = data.in(plot);
    scatter.drawBehind(DENSITY, true);
    double[] xs = IntStream.range(0, 200).mapToDouble(i -> -3 + 6.0 * i / 199).toArray();
    plot.curve(Pen.run(0), xs, IntStream.range(0, 200).mapToDouble(i -> Math.sin(xs[i])).toArray());
    scatter.drawAbove(MARK);
  }

  @ParameterizedTest
  @CsvSource({
    "    30, 0.3, 66, 18, false",
    "    30, 0.3, 45, 13, false",
    "    30, 0.3, 33,  8, false",
    "    50, 0.3, 66, 18, false",
    "   150, 0.3, 66, 18, true",
    "   300, 0.3, 66, 18, true",
    "   300, 0.3, 180, 50, false",
    "   200, 0,   66, 18, true",
    "  3000, 0.3, 66, 18, true",
    "  3000, 0.3, 180, 50, true",
    "1000000, 0.3, 66, 18, true",
  })
  void samplesAreADensityWhereTheirMarksWouldHideTheCurve(
      int count, double noise, int width, int height, boolean density) {
    for (Glyphs glyphs : Glyphs.values()) {
      Plot plot = plot(new Surface(width, height), glyphs);
      assertEquals(density, Data.of(count, noise).in(plot).isDensity(), glyphs.name());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCurveIsWholeInFrontOfADensity(Glyphs glyphs) {
    Surface alone = new Surface(66, 18);
    draw(plot(alone, glyphs), Data.of(0, 0));
    Surface surface = new Surface(66, 18);
    draw(plot(surface, glyphs), Data.of(3000, 0.3));
    int density = 0;
    for (int y = 0; y < surface.height(); y++) {
      for (int x = 0; x < surface.width(); x++) {
        if (alone.glyph(x, y) != ' ') {
          assertEquals(alone.glyph(x, y), surface.glyph(x, y));
          assertEquals(Role.RUN_1, surface.style(x, y).role());
        } else if (surface.glyph(x, y) != ' ') {
          density++;
          assertEquals(DENSITY, surface.style(x, y));
        }
      }
    }
    assertTrue(density > 100, density + " cells");
  }

  @ParameterizedTest
  @EnumSource
  void fewSamplesAreAllInFrontOfACurve(Glyphs glyphs) {
    Surface surface = new Surface(66, 18);
    Plot plot = plot(surface, glyphs);
    Data data = Data.of(30, 0.3);
    draw(plot, data);
    for (int i = 0; i < 30; i++) {
      int row = 17 - plot.up().cell(data.y()[i]).orElseThrow();
      assertEquals(glyphs.dot(), surface.glyph(plot.across().cell(data.x()[i]).orElseThrow(), row));
    }
  }

  /** Both sets in front: trained points are filled, points held out hollow, and none is hidden. */
  @ParameterizedTest
  @EnumSource
  void everyPointOfTwoSetsIsVisible(Glyphs glyphs) {
    Surface surface = new Surface(66, 18);
    Plot plot = plot(surface, glyphs);
    Data trained = Data.of(20, 0.3);
    Data heldOut = Data.of(10, 0.3, 7);
    trained.in(plot).drawAbove(MARK);
    heldOut.in(plot).drawHollow(MARK);
    for (int i = 0; i < 10; i++) {
      assertEquals(glyphs.hollow(), at(surface, plot, heldOut, i));
    }
    String marks = "" + glyphs.dot() + glyphs.hollow();
    for (int i = 0; i < 20; i++) {
      assertTrue(marks.indexOf(at(surface, plot, trained, i)) >= 0);
    }
  }

  private static char at(Surface surface, Plot plot, Data data, int i) {
    int row = plot.up().cells() - 1 - plot.up().cell(data.y()[i]).orElseThrow();
    return surface.glyph(plot.across().cell(data.x()[i]).orElseThrow(), row);
  }

  @Test
  void twoSetsAreCrowdedTogether() {
    Plot plot = plot(new Surface(66, 18), Glyphs.BRAILLE);
    Scatter some = Data.of(80, 0.3).in(plot);
    Scatter more = Data.of(80, 0.3, 7).in(plot);
    assertTrue(!some.isDensity() && !more.isDensity());
    assertTrue(some.isCrowdedWith(more) && more.isCrowdedWith(some));
    Scatter none = Data.of(0, 0).in(plot);
    assertTrue(!some.isCrowdedWith(none));
    assertTrue(none.isCrowdedWith(Data.of(3000, 0.3).in(plot)));
  }

  /** Both behind the curves: held-out points first, trained ones over them. */
  @ParameterizedTest
  @EnumSource
  void everyPointOfADensityIsVisibleWithoutCurves(Glyphs glyphs) {
    Data trained = Data.of(3000, 0.3);
    Data heldOut = Data.of(900, 0.2, 5);
    Surface surface = new Surface(66, 18);
    Plot plot = plot(surface, glyphs);
    heldOut.in(plot).withDensity(true).drawBehind(Style.of(Role.NOTICE), true);
    trained.in(plot).withDensity(true).drawBehind(DENSITY, true);
    heldOut.in(plot).withDensity(true).drawHollow(MARK);
    for (int i = 0; i < 900; i++) {
      char seen = at(surface, plot, heldOut, i);
      assertTrue(seen != ' ' && seen != glyphs.hollow());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSingleOutlierOfAMillionSamplesIsVisible(Glyphs glyphs) {
    Data data = Data.of(1_000_000, 0.1);
    data.x()[0] = -3;
    data.y()[0] = 2;
    Surface surface = new Surface(66, 18);
    draw(plot(surface, glyphs), data);
    assertTrue(surface.glyph(0, 0) != ' ');
  }

  /** Each cell of a column has the same number of samples. */
  @ParameterizedTest
  @CsvSource({"BRAILLE, ⡀⡊⣿", "BLOCKS, ░▒▓", "ASCII, `:;"})
  void tonesGetDarkerWithTheNumberOfSamples(Glyphs glyphs, String row) {
    int[] counts = {1, 60, 400};
    double[] x = new double[1383];
    double[] y = new double[1383];
    int next = 0;
    for (int cell = 0; cell < 9; cell++) {
      for (int i = 0; i < counts[cell % 3]; i++, next++) {
        x[next] = cell % 3 - 0.25 + 0.5 * (i % 2);
        y[next] = cell / 3 - 0.375 + 0.25 * (i / 2 % 4);
      }
    }
    Surface surface = new Surface(3, 3);
    Axis across = Axis.linear(-0.25, 2.25);
    Axis up = Axis.linear(-0.375, 2.375);
    Plot.bare(surface, glyphs, across, up).scatter(x, y).drawBehind(DENSITY, true);
    assertEquals(row, surface.row(1));
  }

  @Test
  void withoutColourShadesTellTheDensityFromBrailleCurves() {
    Surface surface = new Surface(66, 18);
    Data.of(3000, 0.3).in(plot(surface, Glyphs.BRAILLE)).drawBehind(DENSITY, false);
    assertTrue(surface.toString().matches("[ \n░▒▓]+"), surface.toString());
  }

  @Test
  void samplesOfTheSameArraysAreCountedOnce() {
    Data data = Data.of(1000, 0.3);
    Plot plot = plot(new Surface(66, 18), Glyphs.BRAILLE);
    Plot next = plot(new Surface(66, 18), Glyphs.BRAILLE);
    Plot wider = plot(new Surface(67, 18), Glyphs.BRAILLE);
    SampleCounts counts = counts(data, plot);
    assertSame(counts, counts(data, next));
    assertNotSame(counts, counts(data, wider));
    assertNotSame(counts(data, next), counts(new Data(data.x().clone(), data.y()), next));
  }

  private static SampleCounts counts(Data data, Plot plot) {
    return SampleCounts.of(data.x(), data.y(), plot.across(), plot.up());
  }

  @Test
  void samplesWithoutAPlaceAreNotCounted() {
    double[] x = {Double.NaN, 0, 9, Double.POSITIVE_INFINITY, 1};
    double[] y = {0, Double.NaN, 0, 0, 0};
    Surface surface = new Surface(7, 3);
    plot(surface, Glyphs.ASCII).scatter(x, y).drawAbove(MARK);
    assertEquals(1, surface.toString().chars().filter(c -> c == 'o').count());
  }
}
