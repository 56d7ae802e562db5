package overfit.tui.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import overfit.Campaign;
import overfit.config.Settings;
import overfit.data.Target;
import overfit.lesson.LessonState;
import overfit.screen.Cursor;
import overfit.screen.Glyphs;
import overfit.screen.Role;
import overfit.screen.Size;
import overfit.screen.Surface;
import overfit.train.FittedPoints;
import overfit.train.Run;
import overfit.train.RunSnapshot;
import overfit.train.Specs;
import overfit.train.baseline.BaselineCurve;
import overfit.train.history.Points;
import overfit.tui.Models;
import overfit.tui.PageDrawings;
import overfit.tui.learn.TrialLesson;
import overfit.tui.model.Crosshair;
import overfit.tui.model.FitView;
import overfit.tui.model.LessonView;
import overfit.tui.model.Model;
import overfit.tui.model.PlottedRun;
import overfit.tui.model.SettingsRows;
import overfit.tui.widget.Border;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;

class FitChartTest {

  private static final Look ASCII = new Look(Glyphs.ASCII, false);

  private static final RunSnapshot ANY = Models.trained(Models.lesson(), 1).selected().get();

  private static final Points FIVE =
      new Points(new double[] {-2, -1, 0, 1, 2}, new double[] {-1, 0.5, 1, -0.5, 1});

  private static final FitView PLAIN = FitView.INITIAL;

  /** A run on some samples, its fit level at 0. */
  private static RunSnapshot run(Points data, double reach, DoubleUnaryOperator truth) {
    double[] x = IntStream.rangeClosed(-40, 40).mapToDouble(i -> i * reach / 40).toArray();
    double[] y = Arrays.stream(x).map(truth).toArray();
    return new RunSnapshot(
        0,
        ANY.start(),
        ANY.scores(),
        new FittedPoints(data, new double[data.count()]),
        FittedPoints.NONE,
        new Points(x, new double[x.length]),
        Optional.empty(),
        new Points(x, y),
        List.of(),
        ANY.curves(),
        Optional.empty());
  }

  private static FitChart chart(RunSnapshot run, FitView view) {
    return new FitChart(ASCII, List.of(new PlottedRun(run, 0, true)), run, view);
  }

  private static FitView at(double x, double y) {
    return PLAIN.withCrosshair(Crosshair.at(x, y));
  }

  private static String draw(RunSnapshot run, FitView view) {
    Surface surface = new Surface(44, 10);
    chart(run, view).draw(surface);
    return surface.toString();
  }

  private static String readout(RunSnapshot run, FitView view) {
    return chart(run, view).readout().stream()
        .map(label -> (label.mark() + " " + label.word()).strip())
        .collect(Collectors.joining(", "));
  }

  @Test
  void theLegendNamesTheSelectedRunFirst() {
    Model model = Models.trained(Models.lesson(), 1).withSelection(2, SettingsRows.FIRST_RUN + 2);
    RunSnapshot front = model.selected().get();
    List<Label> legend = new FitChart(ASCII, model.plotted(), front).legend(new Size(60, 15));
    assertEquals(
        List.of("sin(x)", "data", "dropout", "none", "l2"),
        legend.stream().map(Label::word).toList());
  }

  @Test
  void theLegendNamesTheLearnersAnswerBeforeAllOthers() {
    Model open = TrialLesson.at("lowest");
    LessonView view = TrialLesson.view(open);
    LessonState answered = view.state().answering("lowest", List.of("l2"));
    Model model = open.withLesson(view.withState(answered));
    RunSnapshot front = model.selected().get();
    List<Label> legend = new FitChart(ASCII, model.plotted(), front).legend(new Size(60, 15));
    assertEquals(
        List.of("l2 < you", "sin(x)", "data", "none"),
        legend.stream().map(Label::word).limit(4).toList());
  }

  @ParameterizedTest
  @EnumSource(names = "UNKNOWN", mode = EnumSource.Mode.EXCLUDE)
  void everyTargetIsLearnedAndLeavesRoomForTheRunAtEightyColumns(Target target) {
    Run begun = Specs.trained("optimizer=adam target=" + target.key(), 1);
    Run run = Specs.trained("optimizer=adam target=" + target.key(), 50);
    assertTrue(run.trainLoss() < begun.trainLoss(), target.key());
    for (Glyphs glyphs : Glyphs.values()) {
      Look look = new Look(glyphs, false);
      List<PlottedRun> plotted = List.of(new PlottedRun(run.snapshot(), 0, true));
      Surface surface = new Surface(54, 13);
      new FitChart(look, plotted, run.snapshot()).drawWithLegend(surface);
      assertTrue(surface.row(0).strip().endsWith(" run"), surface.toString());
      assertTrue(!look.lettered() || surface.toString().chars().allMatch(c -> c < 0x7f));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "sinc, BRAILLE, sin(πx) / (πx)", "sinc, ASCII, sinc", "triangle, BRAILLE, triangle",
    "bump, BRAILLE, bump", "doppler, BRAILLE, doppler", "sin, ASCII, sin(x)"
  })
  void theLegendHasAShortFormulaOrTheNameOfTheTarget(String target, Glyphs glyphs, String word) {
    RunSnapshot run = Specs.trained("target=" + target, 1).snapshot();
    FitChart chart = new FitChart(new Look(glyphs, true), List.of(), run);
    assertEquals(word, chart.legend(new Size(60, 15)).get(0).word());
  }

  @Test
  void runsOnOtherDataAreCountedAndNotDrawn() {
    Model model = PageDrawings.sweep(Settings.NOISE, "0.3", "0.1", "0.30", "0");
    Model trained = Models.press(Models.trained(model, 3), "g");
    RunSnapshot front = trained.selected().get();
    FitView view = trained.view().fit().withCrosshair(Crosshair.at(0.1, 0.2));
    FitChart chart = new FitChart(ASCII, trained.plotted(), front, view);
    assertEquals(
        List.of("sin(x)", "data", "r0.3", "ghost r0.3@3", "+2 on other data", "r0.30"),
        chart.legend(new Size(60, 15)).stream().map(Label::word).toList());
    List<String> marks = chart.readout().stream().map(Label::mark).toList();
    assertEquals(List.of("***", "a", "c"), marks.subList(marks.indexOf("***"), marks.size()));
    Surface surface = new Surface(60, 15);
    chart.draw(surface);
    assertTrue(surface.toString().chars().noneMatch(c -> c == 'b' || c == 'd'));
  }

  @Test
  void besideAHiddenRunThoseOnItsDataAreDrawn() {
    Model model = Models.trained(PageDrawings.sweep(Settings.NOISE, "0.3", "0.1", "0.30"), 1);
    Model hidden = Models.press(model, "x");
    FitChart chart = new FitChart(ASCII, hidden.plotted(), hidden.selected().get());
    assertEquals(
        List.of("sin(x)", "data", "r0.30", "+1 on other data"),
        chart.legend(new Size(60, 15)).stream().map(Label::word).toList());
  }

  @Test
  void theGhostIsInTheLegendBehindTheSelectedRun() {
    Model model = Models.trained(Models.lesson(), 3);
    Model kept = Models.press(model, "g");
    RunSnapshot front = kept.selected().get();
    List<Label> legend =
        new FitChart(ASCII, kept.plotted(), front, kept.view().fit()).legend(new Size(60, 15));
    assertEquals(
        List.of("sin(x)", "data", "none", "ghost none@3", "l2", "dropout"),
        legend.stream().map(Label::word).toList());
    assertEquals("~~~", legend.get(3).mark());
  }

  @Test
  void baselinesAreInTheLegendBehindTheSelectedRun() {
    Model model = Models.with(Models.lesson(), 0, Settings.BASELINE, "polynomial 3,spline");
    RunSnapshot front = Models.trained(model, 3).selected().get();
    FitChart chart = new FitChart(ASCII, Models.trained(model, 3).plotted(), front);
    List<Label> legend = chart.legend(new Size(60, 15));
    assertEquals(
        List.of("sin(x)", "data", "none", "polynomial 3", "spline", "l2", "dropout"),
        legend.stream().map(Label::word).toList());
    assertEquals(List.of("1", "2"), legend.subList(3, 5).stream().map(Label::mark).toList());
  }

  @Test
  void baselinesLieBelowTheFits() {
    RunSnapshot then = run(FIVE, 2.2, x -> 1);
    double[] x = then.fit().x();
    double[] y = Arrays.stream(x).map(at -> at > 0 ? 0.35 : 0).toArray();
    RunSnapshot beside =
        new RunSnapshot(
            0,
            then.start(),
            then.scores(),
            then.trained(),
            then.heldOut(),
            then.fit(),
            then.averagedFit(),
            then.truth(),
            List.of(new BaselineCurve("polynomial 0", new Points(x, y))),
            then.curves(),
            then.units());
    String[] rows = draw(beside, PLAIN).split("\n");
    assertTrue(rows[3].endsWith("111111111111"), rows[3]);
    assertTrue(rows[4].endsWith("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"), rows[4]);
  }

  @Test
  void theGhostStaysWhereTheFitWasAndLiesBelowTheOthers() {
    RunSnapshot then = run(FIVE, 2.2, x -> 1);
    double[] x = then.fit().x();
    double[] y = Arrays.stream(x).map(at -> at > 0 ? 0.35 : 0).toArray();
    RunSnapshot before =
        new RunSnapshot(
            0,
            then.start(),
            then.scores(),
            then.trained(),
            then.heldOut(),
            new Points(x, y),
            then.averagedFit(),
            then.truth(),
            then.baselines(),
            then.curves(),
            then.units());
    FitView ghost = PLAIN.withGhost(Models.lesson().entry(), before);
    String[] rows = draw(then, ghost).split("\n");
    assertTrue(rows[3].endsWith("~~~~~~~~~~~~"), rows[3]);
    assertTrue(rows[4].endsWith("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"), rows[4]);
  }

  @Test
  void theFitLiesBetweenSamplesAndTruth() {
    assertEquals(
        """
                |
             +1 |*******************o****************o**
                |          o
                |
              0 |aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
                |
                |                            o
             -1 |  o
                |
                    -pi/2           0           pi/2
            """,
        draw(run(FIVE, 2.2, x -> 1), PLAIN));
  }

  @Test
  void residualsGoFromTheFitToEachSample() {
    assertEquals(
        """
                |
             +1 |*******************o****************o**
                |          o        |                |
                |          |        |                |
              0 |aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
                |  |                         |
                |  |                         o
             -1 |  o
                |
                    -pi/2           0           pi/2
            """,
        draw(run(FIVE, 2.2, x -> 1), PLAIN.withResiduals(true)));
  }

  @Test
  void farBeyondTheSamplesIsAZone() {
    assertEquals(
        """
                |:   :   :                  :   :   :
             +1 |*******************o*******o***********
                |:   :   :      o           :   :   :
                |  :   :   :                  :   :   :
              0 |aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
                |  :   :   :                  :   :   :
                |:   :   :              o   :   :   :
             -1 |  :   :   :o                 :   :   :
                |:   :   :                  :   :   :
                       -pi          0          pi
            """,
        draw(run(FIVE, 5, x -> 1), PLAIN.withWide(true)));
  }

  @Test
  void theCrosshairMarksItsPlaceAndTheFit() {
    assertEquals(
        """
                |                       |
             +1 |*******************o****************o**
                |          o            +
                |
              0 |aaaaaaaaaaaaaaaaaaaaaaaAaaaaaaaaaaaaaaa
                |
                |                       |    o
             -1 |  o
                |                       |
                    -pi/2           0           pi/2
            """,
        draw(run(FIVE, 2.2, x -> 1), at(0.5, 0.5)));
  }

  @Test
  void aCrosshairAboveThePictureMakesItHigher() {
    assertEquals(
        """
             +4 |                       +
                |
                |                       |
             +2 |
                |                       |
                |**********o********o****************o**
              0 |aaaaaaaaaaaaaaaaaaaaaaaAaaaaaaaaaaaaaaa
                |                            o
                |  o                    |
                    -pi/2           0           pi/2
            """,
        draw(run(FIVE, 2.2, x -> 1), at(0.5, 4)));
  }

  @Test
  void aHeldSampleLeavesAMarkAtItsOldPlace() {
    Crosshair held = new Crosshair(0.5, 0.2, Optional.of(new Crosshair.Held(2, 0, 1)));
    assertEquals(
        """
                |                       |
             +1 |                   .                o
                |          o            |
                |***********************o***************
              0 |aaaaaaaaaaaaaaaaaaaaaaaAaaaaaaaaaaaaaaa
                |
                |                       |    o
             -1 |  o
                |                       |
                    -pi/2           0           pi/2
            """,
        draw(run(FIVE, 2.2, x -> 0.2), PLAIN.withCrosshair(held)));
  }

  @Test
  void anOutlierThatWouldSquashTheRestIsSaidToBeAbove() {
    double[] x = DoubleStream.concat(DoubleStream.of(FIVE.x()), DoubleStream.of(1.5)).toArray();
    double[] y = DoubleStream.concat(DoubleStream.of(FIVE.y()), DoubleStream.of(1000)).toArray();
    RunSnapshot outlier = run(new Points(x, y), 2.2, Math::sin);
    assertEquals("1 point above", readout(outlier, PLAIN));
    assertEquals(
        """
                |
             +1 |                   o       *********o**
                |          o            ****
                |                     **
              0 |aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
                |                **
                |            ****            o
             -1 |**o*********
                |
                    -pi/2           0           pi/2
            """,
        draw(outlier, PLAIN));
  }

  @Test
  void aTruthThatRisesFarOutsideLeavesTheSamplesAThirdOfTheHeight() {
    FitAxes axes = FitAxes.of(run(FIVE, 9, x -> x * x * x), PLAIN.withWide(true));
    double samples = 27 * 2 / (axes.up().to() - axes.up().from());
    assertTrue(samples > 0.28 && samples < 0.34, axes.toString());
  }

  @Test
  void theReadoutHasTheValuesAtTheCrosshair() {
    assertEquals(
        "x 0.5 y 0.25, *** true 0.479, a none 0.000",
        readout(run(FIVE, 2.2, x -> 1), at(0.5, 0.25)));
    assertEquals(
        "x 1 y -0.5, on a point, *** true 0.841, a none 0.000",
        readout(run(FIVE, 2.2, x -> 1), at(1, -0.5)));
  }

  @Test
  void theTerminalsCursorIsOnTheCrosshair() {
    Surface surface = new Surface(44, 10);
    FitChart chart = chart(run(FIVE, 2.2, x -> 1), at(0.5, 0.5));
    chart.draw(surface);
    assertTrue(surface.cursor().isEmpty());
    chart.drawWithCursor(surface);
    Cursor cursor = surface.cursor().orElseThrow();
    assertEquals('+', surface.glyph(cursor.x(), cursor.y()));
    assertEquals(Role.VALUE_CURSOR, surface.style(cursor.x(), cursor.y()).role());
  }

  /** Hardly any data, too much of it, and none that is known. */
  private static List<RunSnapshot> odd() {
    double[] one = {0.5};
    double[] equal = {1, 1, 1};
    double[] flat = {2, 2, 2};
    double[] huge = {-1e30, 0, 1e30, 0, 1};
    return List.of(
        run(new Points(one, one), 2.2, x -> Double.NaN),
        run(new Points(equal, new double[] {-1, 0.5, 1}), 2.2, Math::sin),
        run(new Points(equal, flat), 2.2, x -> Double.NaN),
        run(new Points(FIVE.x(), huge), 2.2, x -> Double.NaN),
        run(new Points(FIVE.x(), huge), 1e6, Math::sin),
        run(FIVE, 2.2, x -> Double.POSITIVE_INFINITY));
  }

  private static List<FitView> views() {
    Crosshair held = new Crosshair(0.5, 0.2, Optional.of(new Crosshair.Held(7, 0, 1)));
    return List.of(
        PLAIN,
        at(0, 0).withResiduals(true).withWide(true),
        at(-1e6, 1e30),
        PLAIN.withCrosshair(held).withWide(true));
  }

  @ParameterizedTest
  @EnumSource
  void oddSamplesAreDrawnAtEverySize(Glyphs glyphs) {
    for (RunSnapshot run : odd()) {
      for (FitView view : views()) {
        List<PlottedRun> twelve =
            IntStream.range(0, 12).mapToObj(i -> new PlottedRun(run, i, i == 3)).toList();
        FitChart chart = new FitChart(new Look(glyphs, true), twelve, run, view);
        for (int width : Campaign.sizes(400)) {
          for (int height : Campaign.sizes(120)) {
            Surface surface = new Surface(width, height);
            chart.drawWithCursor(surface);
            Border.foot(surface, chart.readout());
            assertEquals(width, surface.width());
          }
        }
      }
    }
  }

  @Test
  void theCrosshairMovesOverOddSamplesAndStaysFinite() {
    for (RunSnapshot run : odd()) {
      CrosshairSteps steps = new CrosshairSteps(FitAxes.of(run, PLAIN));
      Crosshair at = steps.middle(run.fit());
      for (int i = 0; i < 100; i++) {
        at = steps.moved(at, 1, 1);
      }
      assertTrue(Double.isFinite(at.x()) && Double.isFinite(at.y()), at.toString());
      assertTrue(at.x() > 1, at.toString());
    }
  }
}
