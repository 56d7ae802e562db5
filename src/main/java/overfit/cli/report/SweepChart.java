package overfit.cli.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.plot.Axes;
import overfit.plot.Band;
import overfit.plot.Interpolation;
import overfit.plot.Pen;
import overfit.plot.PlaceLabels;
import overfit.plot.Plot;
import overfit.plot.RobustRange;
import overfit.plot.Spacing;
import overfit.plot.SweptAxis;
import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.train.sweep.CellSummary;
import overfit.train.sweep.SweepSummary;
import overfit.tui.widget.Look;

/**
 * The mean test loss over the swept setting, a curve a run, with the intervals of the means as a
 * band. If the number of samples is swept, the train losses are there too, which makes it a
 * learning curve.
 */
final class SweepChart {

  private static final int WIDTH = 78;
  private static final int HEIGHT = 15;

  private static final int LEAST_VALUES = 3;

  /** With larger ratios of losses, the small ones would not be told apart on a linear axis. */
  private static final double MANY_TIMES = 20;

  private final Look look;
  private final Setting<?> swept;
  private final List<SweepCurve> curves;
  private final SweptAxis across;
  private final boolean trains;
  private final Optional<CellSummary> best;

  private SweepChart(Look look, SweepSummary summary, Setting<?> swept) {
    this.look = look;
    this.swept = swept;
    curves = SweepCurve.of(look, summary, swept);
    across =
        SweptAxis.of(curves.stream().flatMapToDouble(c -> Arrays.stream(c.values())).toArray());
    trains = swept == Settings.SAMPLES;
    best = summary.best();
  }

  /** Empty unless one setting is swept, and over three numbers or more with a test loss. */
  static Optional<SweepChart> of(Look look, SweepSummary summary) {
    List<Setting<?>> swept = summary.plan().swept();
    if (swept.size() != 1) {
      return Optional.empty();
    }
    boolean numbers =
        summary.cells().stream()
            .allMatch(cell -> cell.cell().spec().config().number(swept.get(0)).isPresent());
    long tested =
        summary.cells().stream()
            .filter(cell -> Double.isFinite(cell.testLoss().mean()))
            .map(cell -> cell.cell().spec().config().get(swept.get(0)))
            .distinct()
            .count();
    return numbers && tested >= LEAST_VALUES
        ? Optional.of(new SweepChart(look, summary, swept.get(0)))
        : Optional.empty();
  }

  /** It ends in an empty row. */
  Surface draw() {
    Surface surface = new Surface(WIDTH, HEIGHT + 3);
    drawLegend(surface);
    Surface inside = surface.region(new Rect(0, 1, WIDTH, HEIGHT + 1));
    Surface top = inside.region(new Rect(0, 0, WIDTH, HEIGHT));
    Axes axes = Axes.of(across.axis(), range().axis()).withBottom(false);
    Plot plot = new Plot(top, look.glyphs(), axes);
    curves.forEach(curve -> drawLines(plot, curve));
    curves.forEach(curve -> drawBand(plot, curve));
    curves.forEach(curve -> drawMarks(plot, curve));
    drawValues(inside, plot);
    return surface;
  }

  private RobustRange range() {
    List<Band> bands = new ArrayList<>(curves.stream().map(SweepCurve::band).toList());
    if (trains) {
      curves.forEach(curve -> bands.add(Band.of(curve.train())));
    }
    return RobustRange.of(spanManyTimes() ? Spacing.LOG : Spacing.LINEAR, bands);
  }

  private boolean spanManyTimes() {
    double[] means =
        curves.stream().flatMapToDouble(this::means).filter(Double::isFinite).toArray();
    double least = Arrays.stream(means).min().orElse(0);
    double greatest = Arrays.stream(means).max().orElse(0);
    return least > 0 && greatest > MANY_TIMES * least;
  }

  private DoubleStream means(SweepCurve curve) {
    DoubleStream test = Arrays.stream(curve.test());
    return trains ? DoubleStream.concat(test, Arrays.stream(curve.train())) : test;
  }

  private double[] places(SweepCurve curve) {
    return Arrays.stream(curve.values()).map(across::place).toArray();
  }

  private void drawLines(Plot plot, SweepCurve curve) {
    if (trains) {
      plot.curve(curve.trainPen(), places(curve), curve.train());
    }
    plot.curve(curve.pen(), places(curve), curve.test());
  }

  /** In letters, its edges would be taken for the curve. */
  private void drawBand(Plot plot, SweepCurve curve) {
    double[] places = places(curve);
    Band band = curve.band();
    if (!look.lettered()) {
      plot.curve(curve.bandPen(), places, band.low());
      plot.curve(curve.bandPen(), places, band.high());
    }
    plot.between(
        curve.pen().style(),
        places[0],
        x -> Interpolation.at(x, places, band.low()),
        x -> Interpolation.at(x, places, band.high()));
  }

  private void drawMarks(Plot plot, SweepCurve curve) {
    double[] places = places(curve);
    double[] test = curve.test();
    char mark = look.lettered() ? curve.pen().letter() : look.glyphs().dot();
    for (int i = 0; i < places.length; i++) {
      plot.mark(mark, curve.pen().style(), places[i], test[i]);
      if (best.equals(Optional.of(curve.cells().get(i)))) {
        plot.mark(look.glyphs().stop(), SweepTable.BEST, places[i], test[i]);
      }
    }
  }

  private void drawValues(Surface inside, Plot plot) {
    Map<Double, String> values = new TreeMap<>();
    for (SweepCurve curve : curves) {
      double[] numbers = curve.values();
      for (int i = 0; i < numbers.length; i++) {
        values.put(numbers[i], curve.cells().get(i).cell().spec().config().brief(swept));
      }
    }
    PlaceLabels labels = new PlaceLabels(inside, plot);
    values.forEach((value, text) -> labels.add(across.place(value), text, Style.DIM));
  }

  private void drawLegend(Surface surface) {
    boolean several = curves.size() > 1;
    int x = surface.text(1, 0, "test by " + swept.name(), Style.TEXT.withBold()) + 2;
    for (SweepCurve curve : curves) {
      x = entry(surface, x, curve.pen(), several ? curve.run() : "test");
    }
    if (trains) {
      Pen pen = curves.get(0).trainPen();
      x = entry(surface, x, several ? new Pen(Role.DIM, pen.line(), '.', false) : pen, "train");
    }
    if (curves.stream().anyMatch(curve -> curve.cells().stream().anyMatch(c -> c.count() > 1))) {
      x = surface.text(x, 0, look.plainWords() ? "/ 95 %" : "· · 95 %", Style.DIM) + 2;
    }
    if (best.isPresent()) {
      x = surface.text(x, 0, look.glyphs().stop() + " ", SweepTable.BEST);
      surface.text(x, 0, "lowest", Style.TEXT);
    }
  }

  private int entry(Surface surface, int x, Pen pen, String word) {
    int end = surface.text(x, 0, pen.sample(look.glyphs()) + " ", pen.style());
    return surface.text(end, 0, word, Style.TEXT) + 2;
  }
}
