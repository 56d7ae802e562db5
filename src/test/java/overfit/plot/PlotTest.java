package overfit.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import overfit.screen.Glyphs;
import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;

/** A gallery of plots. */
class PlotTest {

  @Test
  void aSineInBraille() {
    assertEquals(
        """
         +1 ┤ ⣀⡀                                ⣀⣀
            │⠉ ⠈⠉⠢⢄                          ⡠⠒⠉  ⠉⠒⢄
            │      ⠱⡀                      ⡠⠊        ⠑⢄
            │       ⠈⢆                   ⢀⠔⠁          ⠈⠢⡀
          0 ┤         ⠣⡀                ⢠⠊              ⠑⡄
            │          ⠑⡄              ⡰⠁                ⠈⢆
            │           ⠈⢢           ⢀⠜                    ⠣⡀
            │             ⠑⢄        ⡠⠃                      ⠘⢄
            │               ⠑⠤⣀  ⣀⠤⠊                          ⠑⠢⣀⡀ ⣀
         -1 ┤                  ⠉⠉                                ⠈⠉
            -3π/2     -π     -π/2       0       π/2      π      3π/2
        """,
        sine(Glyphs.BRAILLE));
  }

  @Test
  void aSineInHalfBlocks() {
    assertEquals(
        """
            │
         +1 ┤▀▀▀▀▀▄                          ▄▀▀▀▀▀▀▄
            │      ▀▄                      ▄▀        ▀▄
            │       ▀▄                    █           ▀▄
          0 ┤         ▀▄                ▄▀              █
            │          ▀▄              █                 ▀▄
            │            █           ▄▀                    █
            │             ▀▄        ▄▀                      ▀▄
         -1 ┤               ▀▄▄▄▄▄▄▀                          ▀▄▄▄▄▄
            │
             -3π/2    -π      -π/2      0      π/2       π     3π/2
        """,
        sine(Glyphs.BLOCKS));
  }

  @Test
  void aSineInAscii() {
    assertEquals(
        """
            |
         +1 |aaaaaa                           aaaaaa
            |      a                        aa      aa
            |       aa                    aa          aa
            |         aa                aa              a
          0 |           a              a                 aa
            |            aa          aa                    aa
            |              aa      aa                        a
         -1 |                aaaaaa                           aaaaaa
            |
            -3pi/2    -pi     -pi/2     0     pi/2      pi     3pi/2
        """,
        sine(Glyphs.ASCII));
  }

  @Test
  void aSteepStepIsJoined() {
    Surface surface = new Surface(40, 7);
    Plot plot = new Plot(surface, Glyphs.BRAILLE, Axis.linear(0, 10), Axis.linear(-1.2, 1.2));
    plot.curve(Pen.run(0), new double[] {0, 4.9, 5, 10}, new double[] {-1, -1, 1, 1});
    assertEquals(
        """
         +1 ┤                 ⡤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤
            │                 ⡇
          0 ┤                 ⡇
            │                 ⡇
            │                 ⡇
         -1 ┤⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠃
             0                5               10
        """,
        surface.toString());
  }

  @Test
  void aLineThatLeavesIsDrawnUpToTheEdge() {
    Surface surface = new Surface(50, 8);
    Plot plot = new Plot(surface, Glyphs.BRAILLE, Axis.pi(-4, 4), Axis.linear(-0.6, 0.6));
    double[] xs = even(-6, 6, 200);
    plot.curve(Pen.run(0), xs, of(xs, Math::sin));
    assertEquals(
        """
         +0.5 ┤ ⠱⡀                    ⢀⠜         ⠘⡄
              │  ⠱⡀                  ⢀⠎           ⠈⢆
              │   ⠱⡀                ⢀⠎             ⠈⡆
            0 ┤    ⠱⡀               ⡜               ⠘⡄
              │     ⠱⡀             ⡜                 ⠘⡄
              │      ⠣⡀           ⡜                   ⠘⡄
         -0.5 ┤       ⠱⡀        ⢀⠜                     ⠘⢄
                  -π      -π/2      0      π/2       π
        """,
        surface.toString());
  }

  @Test
  void aWindowShowsAPartOfTheCurve() {
    Surface surface = new Surface(50, 8);
    Axis x = Axis.linear(0, 10).zoomed(4, 5);
    Plot plot = new Plot(surface, Glyphs.BRAILLE, x, Axis.linear(-1, 1).zoomed(2, 0));
    double[] xs = even(0, 10, 30);
    plot.curve(Pen.run(0), xs, of(xs, Math::sin));
    plot.scatter(xs, of(xs, Math::sin)).drawAbove(Style.of(Role.DATA));
    assertEquals(
        """
         +0.5 ┤
              │
              │
            0 ┤                                          ⡠
              │                                       ⢀⠔⠊●
              │                                     ⡠⠒⠁
         -0.5 ┤                                  ⡠⠔●
                   4                5                6
        """,
        surface.toString());
  }

  @Test
  void epochsOnALogarithmicScale() {
    Surface surface = new Surface(70, 7);
    Plot plot = new Plot(surface, Glyphs.BLOCKS, Axis.logCount(0, 2_000_000), Axis.log(0.008, 1.1));
    double[] epochs = of(even(0, 6.3, 400), e -> Math.rint(Math.pow(10, e)));
    plot.curve(Pen.run(0), epochs, of(epochs, e -> 0.01 + 1 / (1 + e / 30)));
    assertEquals(
        """
          1.0 ┤▀▀▀▀▀▀▀▄▄▄▄▄▄▄
              │              ▀▀▀▀▄▄
              │                    ▀▀▀▄▄
              │                         ▀▀▀▄▄
              │                              ▀▀▀▄▄▄▄
         0.01 ┤                                     ▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀
               1                  100                10k                 1M
        """,
        surface.toString());
  }

  @Test
  void theTargetIsDottedUnderTheCurvesAndTheSamplesLieOnTop() {
    assertEquals(
        """
            │                                       ●
            │                                          ●
         +1 ┤                                    ⡀⠄⠄⠂⠂⢂⣂⣂⣄⠤⡤⠤●⠤⠔⠒⠒⠒
            │                                 ⠄⠂⣁●●⠒⠊⠉⠁     ⠁⠂●
            │                              ⡀⣂⠥⠒⠉               ⠁⠄⡀
          0 ┤                        ●● ⢀⡤⠒⠉                      ⠂
            │ ⠄⡀                     ⣀⡤⠎⠁
            │   ⠁⠄               ⣀⠤⠒⠍⠂
            │     ⠁⠂⠄⡀    ⢀⣀⡠⠤⠒⠊⡉⠄⠂⠁
         -1 ┤ ⠤⠤⠤⠔⠒⠒⠒⠒⠓⠋⠍⠍⠅⠄●⠄⠂⠁ ●
            │                 ●
            │
            -π          -π/2            0            π/2           π
        """,
        fit(Glyphs.BRAILLE));
  }

  @Test
  void lettersAreNeverDotted() {
    assertEquals(
        """
            |
            |                                       o
         +1 |                                     *****o*aaaaaaaaaa
            |                                 ***oaaaaaaa ***oo
            |                              *aaaaa             ***
          0 |                        oo  aaa                     **
            | **                     aaaa
            |   ***             aaaaa*
            |      **** aaaaaoaa***
         -1 | aaaaaaaaaa****o**  o
            |                 o
            |
            -pi          -pi/2          0          pi/2           pi
        """,
        fit(Glyphs.ASCII));
  }

  @Test
  void aLossOnALogarithmicScale() {
    Random random = new Random(42);
    Surface surface = new Surface(78, 6);
    Plot plot = new Plot(surface, Glyphs.BRAILLE, Axis.count(0, 500), Axis.log(0.08, 1.1));
    double[] epochs = even(0, 500, 501);
    plot.level(Pen.FLOOR, 0.09);
    plot.curve(
        Pen.run(1),
        epochs,
        of(epochs, e -> (0.2 + 0.5 * Math.exp(-e / 15)) * (1 + 0.1 * random.nextGaussian())));
    plot.curve(Pen.run(0), epochs, of(epochs, e -> 0.12 + 0.5 * Math.exp(-e / 40)));
    assertEquals(
        """
          1.0 ┤⡄
              │⠹⣲⢄⡀
              │  ⠙⠪⡏⣖⣤⢄⣀ ⡀   ⢀⡀⢀ ⡀⡀⢀ ⡀⢀⣀⣀⢀⣀      ⢀    ⣀⡀  ⡀ ⡀ ⡀⡀  ⢀⢀⣀       ⢀     ⣀
              │    ⠈⠃⠉⠋⠻⠙⠋⠓⠞⠭⠾⠽⢍⣉⣘⣏⣃⣙⡏⠃⠙⠛⠛⠛⠿⠛⠉⠛⠻⠉⠚⠉⠉⠊⠉⠛⠙⠙⠊⠋⠒⠗⠗⠉⠙⠺⠉⠎⠛⠛⠊⠟⠺⠒⠒⠉⠙⠃⠙⠉⠹⠙⠙⠙⠑⠖⠉
          0.1 ┤⠄ ⠄ ⠄ ⠄ ⠄ ⠄ ⠄ ⠄ ⠄ ⠄ ⠄ ⠌⠉⠍⠉⠍⠉⠍⠉⠍⠉⠍⠉⠍⠉⠍⠉⠍⠉⠍⠉⠍⠉⠍⠉⠍⠉⠍⠉⠍⠉⠍⠉⠍⠉⠍⠉⠍⠉⠍⠉⠍⠉⠍⠉⠍⠉⠍⠉⠍
               0            100           200           300           400          500
        """,
        surface.toString());
  }

  @Test
  void lineStylesTellRunsApart() {
    Surface surface = new Surface(60, 12);
    Plot plot = new Plot(surface, Glyphs.BRAILLE, Axis.pi(0, 10), Axis.linear(-3.5, 3.5));
    double[] xs = even(0, 10, 300);
    for (int run = 0; run < 5; run++) {
      double height = 2.8 - 1.4 * run;
      plot.curve(
          Pen.run(run).withLine(LineStyle.run(run)), xs, of(xs, x -> height + 0.5 * Math.sin(x)));
    }
    assertEquals(
        """
            │ ⢀⣀⡠⠤⠤⠔⠒⠒⠒⠒⠤⠤⠤⣀⣀                    ⣀⣀⠤⠤⠔⠒⠒⠒⠒⠢⠤⠤⣀⣀
            │⠉⠁              ⠉⠑⠒⠢⠤⢄⣀⣀⣀⣀⣀⣀⣀⣀⠤⠤⠔⠒⠉⠉              ⠉⠉⠒⠒⠤
         +2 ┤   ⣀⣀ ⠤⠤ ⠤⠤ ⢄⣀                       ⣀ ⡠⠤ ⠤⠤ ⠤⢄ ⣀
            │⠒⠉             ⠉⠑ ⠢⠤ ⣀⣀       ⣀⡠ ⠔⠒ ⠉            ⠉ ⠒⠢ ⢄
            │    ⢀⣀⡀⠠ ⠤⣀ ⡀           ⠉⠉ ⠉⠉          ⡀⢀⣀⠄⠠ ⣀⣀
          0 ┤⠒⠒ ⠁         ⠈⠉⠁⠐ ⠤⣀           ⢀⡠⠄⠐ ⠊⠉          ⠁⠈⠒⠂⠠ ⣀
            │      ⣀⣀⣀⣀⣀          ⠁⠈⠉⠁⠐ ⠉⠉ ⠁         ⣀ ⣀⣀⣀⣀
            │⠤⠔⠒⠉⠉       ⠉⠉⠑⠒⠢ ⣀⣀            ⣀⣀⠤ ⠒⠊⠉⠉      ⠉ ⠑⠒⠢⠤⢄
         -2 ┤                    ⠉⠉⠑ ⠒⠒⠒⠒⠒ ⠉⠉                      ⠉
            │⡠⠤ ⠂⠈ ⠉⠉ ⠁⠈ ⠉⠒ ⠄⠠ ⣀              ⡀⢀ ⠔⠒ ⠁⠈ ⠉⠉ ⠁⠈ ⠒⠢ ⠄⢀
            │                   ⠉ ⠂⠐ ⠤⠤ ⠄⠐ ⠒⠉                      ⠉
             0      π/2       π     3π/2      2π      5π/2     3π
        """,
        surface.toString());
  }

  @Test
  void whatHasNoPlaceBreaksTheLine() {
    Surface surface = new Surface(30, 5);
    Plot plot = new Plot(surface, Glyphs.BLOCKS, Axis.linear(0, 9), Axis.linear(0, 1));
    double[] heights = {0, 0.5, Double.NaN, 0.5, 1, Double.POSITIVE_INFINITY, 1, Double.NaN, 0, 0};
    plot.curve(Pen.run(0), even(0, 9, 10), heights);
    assertEquals(
        """
          1 ┤          ▄▀    ▀
            │   ▄    ▄▀
            │ ▄▀
          0 ┤▄▀                   ▄▄▄▄
             0            5
        """,
        surface.toString());
  }

  @Test
  void withoutRoomForTheAxesThePlotTakesTheirPlace() {
    Surface surface = new Surface(8, 2);
    surface.fill('x', Style.TEXT);
    Plot plot = new Plot(surface, Glyphs.BRAILLE, Axis.linear(0, 1), Axis.linear(0, 1));
    plot.curve(Pen.run(0), new double[] {0, 1}, new double[] {0, 1});
    assertEquals(
        """
        xxxx⣀⠤⠒⠉
        ⣀⠤⠒⠉xxxx
        """,
        surface.toString());
    assertEquals(new Rect(0, 0, 8, 2), plot.area());
  }

  @Test
  void laterDrawingsWinTheColourAndDotsAddUp() {
    Surface surface = new Surface(1, 1);
    Plot plot = new Plot(surface, Glyphs.BRAILLE, Axis.linear(0, 1), Axis.linear(0, 3));
    plot.level(Pen.run(0), 0);
    plot.level(Pen.run(1).withBold(), 3);
    assertEquals("⣉\n", surface.toString());
    assertEquals(Style.of(Role.RUN_2).withBold(), surface.style(0, 0));
    plot.scatter(new double[] {0.5}, new double[] {1}).drawAbove(Style.of(Role.DATA));
    assertEquals("●\n", surface.toString());
  }

  @Test
  void aCursorFindsTheColumnOfAValueAndTheValueOfAColumn() {
    Plot plot =
        new Plot(new Surface(78, 6), Glyphs.BRAILLE, Axis.count(0, 500), Axis.log(0.08, 1.1));
    assertEquals(new Rect(7, 0, 71, 5), plot.area());
    assertEquals(35, plot.across().cell(250).getAsInt());
    assertEquals(250, plot.across().value(35), 1e-9);
  }

  private static String sine(Glyphs glyphs) {
    Surface surface = new Surface(60, 11);
    Plot plot = new Plot(surface, glyphs, Axis.pi(-5, 5), Axis.linear(-1.2, 1.2));
    double[] xs = even(-5, 5, 100);
    plot.curve(Pen.run(0), xs, of(xs, Math::sin));
    return surface.toString();
  }

  private static String fit(Glyphs glyphs) {
    Surface surface = new Surface(60, 13);
    Plot plot = new Plot(surface, glyphs, Axis.pi(-Math.PI, Math.PI), Axis.linear(-1.6, 1.6));
    double[] xs = even(-3, 3, 100);
    plot.curve(Pen.TARGET, xs, of(xs, Math::sin));
    plot.curve(Pen.run(0), xs, of(xs, x -> Math.tanh(0.7 * x)));
    Random random = new Random(42);
    double[] samples = random.doubles(12, -3, 3).toArray();
    plot.scatter(samples, of(samples, x -> Math.sin(x) + 0.3 * random.nextGaussian()))
        .drawAbove(Style.of(Role.DATA));
    return surface.toString();
  }

  private static double[] even(double from, double to, int count) {
    IntToDoubleFunction value = i -> from + (to - from) * i / (count - 1);
    return IntStream.range(0, count).mapToDouble(value).toArray();
  }

  private static double[] of(double[] xs, DoubleUnaryOperator function) {
    return Arrays.stream(xs).map(function).toArray();
  }

  /** Losses of a run that diverges, in a chart of another one. */
  @Test
  void nothingIsHatchedBetweenCurvesFarOutOfThePlot() {
    Surface surface = new Surface(24, 6);
    Plot plot = Plot.bare(surface, Glyphs.ASCII, Axis.linear(0, 23), Axis.linear(0, 5));
    String before = surface.toString();
    plot.between(Style.TEXT, 0, x -> 1e300, x -> 2e300);
    plot.between(Style.TEXT, 0, x -> -2e300, x -> -1e300);
    assertEquals(before, surface.toString());
  }

  @Test
  void theAreaBetweenTwoCurvesIsHatchedFromAPlaceOn() {
    Surface surface = new Surface(24, 6);
    Plot plot = Plot.bare(surface, Glyphs.ASCII, Axis.linear(0, 23), Axis.linear(0, 5));
    plot.between(Style.TEXT, 8, x -> 0, x -> x < 20 ? 5 : Double.NaN);
    plot.curve(Pen.run(0), new double[] {0, 23}, new double[] {2, 2});
    plot.wordBetween(" gap 5 ", Style.TEXT, 19, 0, 5);
    assertEquals(
        """

                /  /  /  /
                  /  /  /  /
        aaaaaaaaaaaaaaaaaaaaaaaa
                /  / gap 5

        """,
        surface.toString());
  }

  @Test
  void aBandIsFilledUnderTheCurves() {
    Surface surface = new Surface(24, 6);
    Plot plot = Plot.bare(surface, Glyphs.ASCII, Axis.linear(0, 23), Axis.linear(0, 5));
    double[] x = {2, 12, 21};
    Pen pen = new Pen(Role.FAINT_1, LineStyle.SPARSE, ':', false);
    plot.band(pen, x, new Band(new double[] {1, 2, -9}, new double[] {1, 4, 99}));
    plot.curve(Pen.run(0), new double[] {0, 23}, new double[] {2, 2});
    assertEquals(
        """
                     :::::::::
                   :::::::::::
                ::::::::::::::
        aaaaaaaaaaaaaaaaaaaaaaaa
          :::::      :::::::::
                      ::::::::
        """,
        surface.toString());
  }

  @Test
  void aBandHasAQuarterOfTheDotsAndGapsWhereItIsNotKnown() {
    Surface surface = new Surface(12, 4);
    Plot plot = Plot.bare(surface, Glyphs.BRAILLE, Axis.linear(0, 23), Axis.linear(0, 15));
    double[] x = {0, 7, 11, 23};
    double[] high = {15, 15, Double.NaN, 15};
    plot.band(Pen.run(0), x, new Band(new double[] {0, 4, 4, 4}, high));
    assertEquals(
        """
        ⡂⡂⡂⡂
        ⡂⡂⡂⡂
        ⡂⡂⡂⡂
        ⡂⠂⠂
        """,
        surface.toString());
  }

  @Test
  void aLineOfMeansGoesThroughTheMiddleOfManyNoisyPoints() {
    Surface surface = new Surface(20, 5);
    Plot plot = Plot.bare(surface, Glyphs.ASCII, Axis.linear(0, 999), Axis.linear(0, 4));
    double[] x = IntStream.range(0, 1000).mapToDouble(i -> i).toArray();
    double[] y = IntStream.range(0, 1000).mapToDouble(i -> i % 2 == 0 ? 0 : 4).toArray();
    plot.meanCurve(Pen.run(0), x, y);
    assertEquals("a".repeat(20), surface.row(2));
    assertEquals("", surface.row(0).strip() + surface.row(4).strip());
  }
}
