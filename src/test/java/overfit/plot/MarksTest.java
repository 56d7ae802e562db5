package overfit.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import overfit.screen.Glyphs;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;

/** A gallery of marks: vertical lines, zones, stems, crosshairs, a second axis. */
class MarksTest {

  private static final Pen RULE = new Pen(Role.DIM, LineStyle.DOTTED, '|', false);
  private static final Pen RATE = new Pen(Role.DIM, LineStyle.DOTTED, '_', false);

  @Test
  void aFitWithZonesAndResidualsInBraille() {
    assertEquals(
        """
            │·   ·   ·                          ●        ·   ·   ·
            │  ·   ·   ·                        ⡇  ●       ·   ·   ·
         +1 ┤⠂⠂⠂⠂⠄   ·                      ● ⡀⠄⡇⢂⣂⡼⡤⠤⠤⢲⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒
            │  ·  ⠁⢂   ·                    ⡇⢁⠤⠒⠉⠁   ⠂⡀●   ·   ·   ·
            │·   ·  ⠐⢀                  ● ⢠⡡⠋⠁         ⢂ ·   ·   ·
          0 ┤  ·   ·  ⠂⡀ ●              ⣧⠜⠁             ⠐⡀ ·   ·   ·
            │·   ·   · ⠐⢀⡇          ● ⢀⠴⠁                ·⢂  ·   ·
            │  ·   ·   · ⡇⡀  ●     ⢀⡸⠪⠉                    ⠐⢀  ·   ·
            │·   ·   ·   ⡇ ⠂⡀⡇ ⢀●⠤⠒⠁⠄⠁                   ·   ⠂⡀  ·
         -1 ┤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠧⠒⠒⠒⠋⠋⠅⠄⠄⠂⠁                       ·   ⠁⠂⠄⠄⠄
            │·   ·   ·                                   ·   ·   ·
            │  ·   ·   ·                                   ·   ·   ·
            -3π/2     -π     -π/2       0       π/2      π      3π/2
        """,
        fit(Glyphs.BRAILLE));
  }

  @Test
  void aFitWithZonesAndResidualsInHalfBlocks() {
    assertEquals(
        """
            │·   ·   ·                                   ·   ·   ·
            │  ·   ·   ·                        •  •       ·   ·   ·
         +1 ┤▄ ▀ ▄   ·                      •  ▄│▀▄▄▄▄▄▄▄▀▀▀▀▀▀▀▀▀▀▀
            │  ·   ▄   ·                    │█▄▀▀▀   ▄ •   ·   ·   ·
            │·   ·   ▄                  •  █▀          ▄ ·   ·   ·
          0 ┤  ·   ·   ▄ •              ▄█▀             ▄  ·   ·   ·
            │·   ·   ·  ▄│          • ▄▀                 ·▄  ·   ·
            │  ·   ·   · │▄  •      ▄▀▀                    ·▄  ·   ·
            │·   ·   ·   │  ▄│ ▄•▄▀▀▀                    ·   ·▄  ·
         -1 ┤▄▄▄▄▄▄▄▄▄▄▄▀▀▀▀▀▀▀ ▄ ▀                        ·   ·▀ ▄·
            │·   ·   ·                                   ·   ·   ·
            │  ·   ·   ·                                   ·   ·   ·
             -3π/2    -π      -π/2      0      π/2       π     3π/2
        """,
        fit(Glyphs.BLOCKS));
  }

  @Test
  void aFitWithZonesAndResidualsInAscii() {
    assertEquals(
        """
            |:   :   :                                   :   :   :
            |  :   :   :                        o  o       :   :   :
         +1 |*****   :                      o *****aaaaaaaaaaaaaaaaa
            |  :  **   :                    **aaaaa ** o   :   :   :
            |:   :  **                  o *aaa        ** :   :   :
          0 |  :   :  ** o              aaa             *  :   :   :
            |:   :   :  *|          o aa                 **  :   :
            |  :   :   : **  o     aaa*                    **  :   :
            |:   :   :   | **|aaoaa**                    :   **  :
         -1 |aaaaaaaaaaaaaaaaa*****                        :   *****
            |:   :   :                                   :   :   :
            |  :   :   :                                   :   :   :
            -3pi/2    -pi     -pi/2     0     pi/2      pi     3pi/2
        """,
        fit(Glyphs.ASCII));
  }

  @Test
  void aCursorMeetsTheCurvesInBraille() {
    assertEquals(
        """
          1.0 ┤⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⢑⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⡂          ⢸                        0.01
              │⠳⣢⡀       ⢐            ⡂          ⢸
              │  ⠙⠳⣄⡀    ⢐            ⡂          ⢸
          0.3 ┤     ⠉⠒⢦⣄⣀⣐            ⡂          ○⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠔
              │        ⠈⠒⢔⡉⠉⠉*⠑⠒⠒⠒⠒⠒⠊⠉⠛⠙⠙⠙⠙⠙⠙⠙⠙⠙⠙⢸⠐⠐⠐⠐⠐⠐⠐⠐⠐⠐⠐⠄
          0.1 ┤          ⢐⠈⠑⠢⢄⡀                  ⢸           ⠅
              │          ⢐    ⠈⠉⠒⠢⠤⣀⣀⡀           ⢸           ⠅
              │          ⢐           ⠈⠉⠉⠑⠒⠒⠒⠒⠒⠒⠤⠤○⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠥⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤
         0.03 ┤          ⢐                       ⢸           ⢅⢀⢀⢀⢀⢀⢀⢀⢀⢀⢀⢀ 1e-4
               0         100         200        300         400       500
        """,
        losses(Glyphs.BRAILLE));
  }

  @Test
  void aCursorMeetsTheCurvesInHalfBlocks() {
    assertEquals(
        """
          1.0 ┤▀ ▀ ▀ ▀ ▀ ▀ ▀ ▀ ▀ ▀ ▀ ▀▄          │                        0.01
              │▀▄▄                    ▄          │
              │  ▀█▄     │            ▄          │
          0.3 ┤     ▀▀▄▄▄▄            ▄          ○▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄
              │        ▀▀▄█▀▀*▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀ ▀ ▀ ▀ ▀ ▀▄
          0.1 ┤            ▀▀▄▄                  │          ▄
              │          │     ▀▀▀▄▄▄▄           │           ▄
              │                       ▀▀▀▀▀▀▀▀▀▀▀○▀▀▀▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄
         0.03 ┤          │                       │           ▄ ▄ ▄ ▄ ▄ ▄  1e-4
               0         100         200        300         400       500
        """,
        losses(Glyphs.BLOCKS));
  }

  @Test
  void aCursorMeetsTheCurvesInAscii() {
    assertEquals(
        """
          1.0 |________________________          |                        0.01
              |ba                     _          |
              | bbbb     |            _          |
          0.3 |     bbbbbb            _          | bbbbbbbbbbbbbbbbbbbbbb
              |        aaabbb*bbbbbbbbbbbbbbbbbbbBb__________
          0.1 |            aaaa                  |          _
              |          |     aaaaaaaaa         |          _
              |                         aaaaaaaaaAaaaaaaaaaaaaaaaaaaaaaaa
         0.03 |          |                       |           ____________ 1e-4
               0         100         200        300         400       500
        """,
        losses(Glyphs.ASCII));
  }

  @Test
  void whereItIsNarrowTheSecondAxisAndItsCurveAreLeftOut() {
    Axes axes = Axes.of(Axis.count(0, 10), Axis.linear(0, 1)).withRight(Axis.linear(0, 1));
    Surface surface = new Surface(30, 4);
    Plot plot = new Plot(surface, Glyphs.BRAILLE, axes);
    plot.curveAtRight(RATE, new double[] {0, 10}, new double[] {0.2, 0.2});
    assertEquals(
        """
          1 ┤
            │
          0 ┤
             0                      10
        """,
        surface.toString());
  }

  @Test
  void barePlotsTakeTheWholeSurface() {
    Surface surface = new Surface(20, 3);
    Plot plot = Plot.bare(surface, Glyphs.BRAILLE, Axis.linear(0, 6), Axis.linear(-1, 1));
    double[] xs = even(0, 6, 50);
    plot.curve(Pen.run(0), xs, of(xs, Math::sin));
    assertEquals(
        """
         ⢀⠤⠒⠉⠉⠑⠒⢄
        ⠒⠁       ⠉⠢⡀       ⢀
                   ⠈⠑⠤⣀⣀⣀⠤⠒⠁
        """,
        surface.toString());
  }

  @Test
  void withJustSoManyColumnsAtTheLeftPlotsAreAsLarge() {
    Surface surface = new Surface(24, 4);
    Axes axes = Axes.of(Axis.linear(0, 6), Axis.linear(0, 1)).withLeft(8).withBottom(false);
    assertEquals(8, new Plot(surface, Glyphs.ASCII, axes).area().x());
    assertEquals(
        """
             1 |
               |
               |
             0 |
        """,
        surface.toString());
  }

  @Test
  void twelveRunsWithoutColour() {
    Surface surface = new Surface(60, 12);
    Plot plot = Plot.bare(surface, Glyphs.BRAILLE, Axis.linear(0, 1), Axis.linear(0, 11));
    for (int run = 0; run < 12; run++) {
      plot.level(Pen.run(run).withLine(LineStyle.run(run)), 11 - run);
    }
    assertEquals(
        """
        ⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉
        ⠉⠉ ⠉⠉ ⠉⠉ ⠉⠉ ⠉⠉ ⠉⠉ ⠉⠉ ⠉⠉ ⠉⠉ ⠉⠉ ⠉⠉ ⠉⠉ ⠉⠉ ⠉⠉ ⠉⠉ ⠉⠉ ⠉⠉ ⠉⠉ ⠉⠉ ⠉⠉
        ⠒⠒ ⠂⠐⠒⠂⠐ ⠒⠒ ⠂⠐⠒⠂⠐ ⠒⠒ ⠂⠐⠒⠂⠐ ⠒⠒ ⠂⠐⠒⠂⠐ ⠒⠒ ⠂⠐⠒⠂⠐ ⠒⠒ ⠂⠐⠒⠂⠐ ⠒⠒ ⠂⠐⠒
        ⠒⠒⠒⠒⠒ ⠒⠒⠒⠒⠒ ⠒⠒⠒⠒⠒ ⠒⠒⠒⠒⠒ ⠒⠒⠒⠒⠒ ⠒⠒⠒⠒⠒ ⠒⠒⠒⠒⠒ ⠒⠒⠒⠒⠒ ⠒⠒⠒⠒⠒ ⠒⠒⠒⠒⠒
        ⠒⠒ ⠂⠐ ⠒⠒ ⠂⠐ ⠒⠒ ⠂⠐ ⠒⠒ ⠂⠐ ⠒⠒ ⠂⠐ ⠒⠒ ⠂⠐ ⠒⠒ ⠂⠐ ⠒⠒ ⠂⠐ ⠒⠒ ⠂⠐ ⠒⠒ ⠂⠐
        ⠒ ⠒ ⠒ ⠒ ⠒ ⠒ ⠒ ⠒ ⠒ ⠒ ⠒ ⠒ ⠒ ⠒ ⠒ ⠒ ⠒ ⠒ ⠒ ⠒ ⠒ ⠒ ⠒ ⠒ ⠒ ⠒ ⠒ ⠒ ⠒ ⠒
        ⠤⠤⠤⠤⠤ ⠄⠠⠤⠤⠤⠤⠄⠠ ⠤⠤⠤⠤⠤ ⠄⠠⠤⠤⠤⠤⠄⠠ ⠤⠤⠤⠤⠤ ⠄⠠⠤⠤⠤⠤⠄⠠ ⠤⠤⠤⠤⠤ ⠄⠠⠤⠤⠤⠤⠄⠠
        ⠤⠤   ⠤⠤   ⠤⠤   ⠤⠤   ⠤⠤   ⠤⠤   ⠤⠤   ⠤⠤   ⠤⠤   ⠤⠤   ⠤⠤   ⠤⠤
        ⠤⠤⠤⠤⠤ ⠤⠤ ⠤⠤⠤⠤⠤ ⠤⠤ ⠤⠤⠤⠤⠤ ⠤⠤ ⠤⠤⠤⠤⠤ ⠤⠤ ⠤⠤⠤⠤⠤ ⠤⠤ ⠤⠤⠤⠤⠤ ⠤⠤ ⠤⠤⠤⠤⠤
        ⠤⠤ ⠤⠤ ⠄⠠⠤⠄⠠⠤⠄⠠ ⠤⠤ ⠤⠤ ⠄⠠⠤⠄⠠⠤⠄⠠ ⠤⠤ ⠤⠤ ⠄⠠⠤⠄⠠⠤⠄⠠ ⠤⠤ ⠤⠤ ⠄⠠⠤⠄⠠⠤⠄⠠
        ⣀⣀⣀⣀⣀ ⡀⢀ ⣀⣀⣀⣀⣀ ⡀⢀ ⣀⣀⣀⣀⣀ ⡀⢀ ⣀⣀⣀⣀⣀ ⡀⢀ ⣀⣀⣀⣀⣀ ⡀⢀ ⣀⣀⣀⣀⣀ ⡀⢀ ⣀⣀⣀⣀⣀
        ⣀⣀⣀⣀⣀   ⣀⣀⣀⣀⣀   ⣀⣀⣀⣀⣀   ⣀⣀⣀⣀⣀   ⣀⣀⣀⣀⣀   ⣀⣀⣀⣀⣀   ⣀⣀⣀⣀⣀   ⣀⣀⣀⣀
        """,
        surface.toString());
    long samples =
        IntStream.range(0, 12)
            .mapToObj(run -> LineStyle.run(run).sample(Glyphs.BLOCKS))
            .distinct()
            .count();
    assertEquals(12, samples);
  }

  @Test
  void columnsAndStemsAreDrawnOnlyWhereTheyAreSeen() {
    Surface surface = new Surface(9, 3);
    Plot plot = Plot.bare(surface, Glyphs.ASCII, Axis.linear(0, 8), Axis.log(1, 100));
    plot.column(RULE, -0.6);
    plot.column(RULE, Double.NaN);
    plot.mark('!', Style.TEXT, 3, 1e3);
    plot.mark('!', Style.TEXT, 3, -1);
    plot.stems(
        RULE.withLine(LineStyle.SOLID),
        new double[] {1, 2, 3, 4, 5, 6},
        new double[] {10, 0, 1e-9, Double.POSITIVE_INFINITY, 1e3, Double.NaN},
        new double[] {100, 10, 1e9, 1, 1e4, 1});
    assertEquals(
        """
         | |
         | |
           |
        """,
        surface.toString());
  }

  private static String fit(Glyphs glyphs) {
    Surface surface = new Surface(60, 13);
    Plot plot = new Plot(surface, glyphs, Axis.pi(-5, 5), Axis.linear(-1.6, 1.6));
    double[] xs = even(-5, 5, 100);
    double[] samples = even(-2.8, 2.8, 9);
    double[] seen = of(samples, x -> Math.sin(x) + 0.4 * Math.cos(9 * x));
    Style dim = Style.of(Role.DIM);
    plot.zone(dim, Double.NEGATIVE_INFINITY, -3);
    plot.zone(dim, 3, 99);
    plot.curve(Pen.TARGET, xs, of(xs, Math::sin));
    plot.curve(Pen.run(0), xs, of(xs, x -> Math.tanh(0.7 * x)));
    plot.stems(
        new Pen(Role.RUN_1, LineStyle.SOLID, '|', false),
        samples,
        of(samples, x -> Math.tanh(0.7 * x)),
        seen);
    plot.scatter(samples, seen).drawAbove(Style.of(Role.DATA));
    return surface.toString();
  }

  private static String losses(Glyphs glyphs) {
    Surface surface = new Surface(70, 10);
    Axes axes = Axes.of(Axis.count(0, 500), Axis.log(0.03, 1.1)).withRight(Axis.rate(1e-4, 0.01));
    Plot plot = new Plot(surface, glyphs, axes);
    double[] epochs = even(0, 500, 501);
    double[] train = of(epochs, e -> 0.05 + 0.7 * Math.exp(-e / 50));
    double[] test = of(epochs, e -> 0.15 + 0.5 * Math.exp(-e / 40) + e / 4000);
    double[] rate = of(epochs, e -> e < 200 ? 0.01 : e < 400 ? 0.001 : 0.0001);
    plot.curveAtRight(RATE, epochs, rate);
    plot.column(RULE, 90);
    plot.curve(Pen.run(0), epochs, train);
    plot.curve(Pen.run(1), epochs, test);
    plot.mark('*', Style.of(Role.RUN_2), 126, 0.201);
    double[] heights = {Interpolation.at(300, epochs, train), Interpolation.at(300, epochs, test)};
    plot.cross(RULE.withLine(LineStyle.SOLID), 300, List.of(Pen.run(0), Pen.run(1)), heights);
    return surface.toString();
  }

  private static double[] even(double from, double to, int count) {
    return IntStream.range(0, count)
        .mapToDouble(i -> from + (to - from) * i / (count - 1))
        .toArray();
  }

  private static double[] of(double[] xs, DoubleUnaryOperator function) {
    return Arrays.stream(xs).map(function).toArray();
  }
}
