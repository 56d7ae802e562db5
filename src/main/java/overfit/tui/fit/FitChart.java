package overfit.tui.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import overfit.config.Settings;
import overfit.data.Target;
import overfit.plot.Interpolation;
import overfit.plot.LineStyle;
import overfit.plot.Pen;
import overfit.plot.Plot;
import overfit.plot.Scatter;
import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Size;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.train.FittedPoints;
import overfit.train.RunSnapshot;
import overfit.train.baseline.BaselineCurve;
import overfit.train.history.Points;
import overfit.train.uncertainty.Ensemble;
import overfit.tui.model.Crosshair;
import overfit.tui.model.FitView;
import overfit.tui.model.PlottedRun;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;
import overfit.tui.widget.SampleMarks;

/** A plot of the fits of some runs, the samples and the true function. */
public final class FitChart {

  private static final Pen RESIDUAL = new Pen(Role.RESIDUAL, LineStyle.SOLID, '|', false);

  /** The fit of the selected run's averaged parameters. */
  private static final Pen AVERAGED = new Pen(Role.TEXT, LineStyle.DASHED, '%', false);

  private static final Pen CURSOR = new Pen(Role.VALUE_CURSOR, LineStyle.DOTTED, '|', false);

  /** A longer formula takes the room of the runs in a legend at 80 columns. */
  private static final int LONGEST_FORMULA = 16;

  private final Look look;
  private final List<PlottedRun> runs;
  private final int others;
  private final RunSnapshot front;
  private final FitView view;
  private final FitAxes axes;
  private final Optional<EnsembleBand> band;

  /**
   * @param runs the runs whose curves are drawn, except those that learn from other data
   * @param front the run whose samples are drawn
   */
  public FitChart(Look look, List<PlottedRun> runs, RunSnapshot front) {
    this(look, runs, front, FitView.INITIAL);
  }

  /** The band of an ensemble around its mean, in the colour of the first run; no runs. */
  public FitChart(Look look, RunSnapshot front, Ensemble ensemble) {
    this(look, List.of(), front, FitView.INITIAL, Optional.of(new EnsembleBand(look, ensemble, 0)));
  }

  FitChart(Look look, List<PlottedRun> runs, RunSnapshot front, FitView view) {
    this(look, runs, front, view, Optional.empty());
  }

  /**
   * @param band drawn behind the curves
   */
  FitChart(
      Look look,
      List<PlottedRun> runs,
      RunSnapshot front,
      FitView view,
      Optional<EnsembleBand> band) {
    this.band = band;
    this.look = look;
    this.runs = PlottedRun.sharing(front, runs);
    this.others = runs.size() - this.runs.size();
    this.front = front;
    this.view = view;
    this.axes = FitAxes.of(front, view);
  }

  public void draw(Surface surface) {
    paint(surface);
  }

  /** Draws it with the terminal's cursor on the crosshair, if that is in range. */
  void drawWithCursor(Surface surface) {
    Plot plot = paint(surface);
    view.crosshair()
        .ifPresent(
            at -> {
              OptionalInt column = plot.across().cell(at.x());
              OptionalInt height = plot.up().cell(at.y());
              if (column.isPresent() && height.isPresent()) {
                int row = plot.up().cells() - 1 - height.getAsInt();
                surface.region(plot.area()).cursor(column.getAsInt(), row);
              }
            });
  }

  private Plot paint(Surface surface) {
    Points truth = front.truth();
    Plot plot = new Plot(surface, look.glyphs(), axes.across(), axes.up());
    SampleMarks samples = samples(plot);
    samples.drawBehind(look);
    band.ifPresent(drawn -> drawn.shade(plot));
    if (view.residuals() && !samples.isDensity()) {
      residuals(plot, front.trained());
      residuals(plot, front.heldOut());
    }
    runs.stream().filter(PlottedRun::faint).forEach(run -> curve(plot, run));
    plot.curve(Pen.TARGET, truth.x(), truth.y());
    view.ghost().ifPresent(kept -> plot.curve(kept.pen(look), kept.fit().x(), kept.fit().y()));
    baselines((pen, curve) -> plot.curve(pen, curve.points().x(), curve.points().y()));
    front.averagedFit().ifPresent(fit -> plot.curve(AVERAGED, fit.x(), fit.y()));
    backToFront().stream().filter(run -> !run.faint()).forEach(run -> curve(plot, run));
    band.ifPresent(drawn -> drawn.line(plot));
    if (view.wide()) {
      zones(plot);
    }
    view.crosshair().ifPresent(at -> cross(plot, at));
    samples.drawAbove();
    view.crosshair().ifPresent(at -> mark(plot, at));
    return plot;
  }

  private void baselines(BiConsumer<Pen, BaselineCurve> use) {
    List<BaselineCurve> curves = front.baselines();
    IntStream.range(0, curves.size()).forEach(i -> use.accept(Pen.baseline(i), curves.get(i)));
  }

  /** The place at a cell of the surface on which it would be drawn; empty beside the plot. */
  Optional<Crosshair> at(Surface surface, int column, int row) {
    Plot plot = new Plot(surface, look.glyphs(), axes.across(), axes.up());
    Rect area = plot.area();
    if (!area.contains(column, row)) {
      return Optional.empty();
    }
    double y = plot.up().value(area.y() + area.height() - 1 - row);
    return Optional.of(Crosshair.at(plot.across().value(column - area.x()), y));
  }

  private SampleMarks samples(Plot plot) {
    return SampleMarks.of(
        scatter(plot, front.trained().points()), scatter(plot, front.heldOut().points()));
  }

  private static Scatter scatter(Plot plot, Points points) {
    return plot.scatter(points.x(), points.y());
  }

  private static void residuals(Plot plot, FittedPoints fitted) {
    plot.stems(RESIDUAL, fitted.points().x(), fitted.predictions(), fitted.points().y());
  }

  /** Shades the ranges without samples. */
  private void zones(Plot plot) {
    Style style = Style.of(Role.ZONE);
    Arrays.stream(front.data().x()).min().ifPresent(x -> plot.zone(style, axes.across().from(), x));
    Arrays.stream(front.data().x()).max().ifPresent(x -> plot.zone(style, x, axes.across().to()));
  }

  private void cross(Plot plot, Crosshair at) {
    List<PlottedRun> ordered = backToFront();
    double[] heights =
        ordered.stream()
            .map(plotted -> plotted.run().fit())
            .mapToDouble(fit -> Interpolation.at(at.x(), fit.x(), fit.y()))
            .toArray();
    plot.cross(
        CURSOR, at.x(), ordered.stream().map(plotted -> plotted.pen(look)).toList(), heights);
  }

  /** The runs with the selected one last, over the others. */
  private List<PlottedRun> backToFront() {
    return runs.stream().sorted(Comparator.comparing(PlottedRun::selected)).toList();
  }

  /** Marks the crosshair; a held sample is drawn there, and faintly at its old place. */
  private void mark(Plot plot, Crosshair at) {
    Points samples = SampleSets.all(front);
    Optional<Crosshair.Held> held = at.held().filter(sample -> sample.isIn(samples));
    held.ifPresent(sample -> plot.mark(look.glyphs().faint(), Style.DIM, sample.x(), sample.y()));
    boolean dot = held.isPresent() || SamplePoints.at(at, SampleSets.all(front), axes).isPresent();
    Style style = Style.of(dot ? Role.DATA : Role.VALUE_CURSOR).withBold();
    char sign = dot ? look.glyphs().dot() : '+';
    plot.mark(sign, dot ? style.withReversed() : style, at.x(), at.y());
  }

  /** Draws it with the legend in the first row. */
  public void drawWithLegend(Surface surface) {
    Size size = new Size(surface.width(), surface.height() - 1);
    Label.rowAndMore(surface, 1, 0, surface.width(), 3, legend(size), 0);
    draw(surface.region(new Rect(0, 1, size.width(), size.height())));
  }

  private void curve(Plot plot, PlottedRun plotted) {
    Points fit = plotted.run().fit();
    plot.curve(plotted.pen(look), fit.x(), fit.y());
  }

  /** The number of samples out of range, and the values at the crosshair. */
  List<Label> readout() {
    List<Label> labels = new ArrayList<>();
    String clipped = axes.clipped(SampleSets.all(front));
    if (!clipped.isEmpty()) {
      labels.add(Label.of(clipped, Style.of(Role.NOTICE)));
    }
    view.crosshair()
        .ifPresent(
            at -> {
              boolean onSample = SamplePoints.at(at, SampleSets.all(front), axes).isPresent();
              labels.addAll(new CrosshairReadout(look, runs, front, axes, band).at(at, onSample));
            });
    return labels;
  }

  /**
   * The legend of a chart of this size: the learner's answer, which stays in a narrow pane, then
   * its curves and samples, the most important first.
   */
  List<Label> legend(Size size) {
    List<Label> labels = new ArrayList<>(names(PlottedRun::answered));
    band.ifPresent(drawn -> labels.addAll(drawn.legend()));
    if (front.config().get(Settings.TARGET) != Target.UNKNOWN) {
      labels.add(Label.curve(look, Pen.TARGET, function()));
    }
    SampleMarks samples = samples(size);
    labels.add(
        samples.trained().isDensity()
            ? density(samples.density())
            : mark(look.glyphs().dot(), SampleMarks.TRAINED, "data"));
    if (front.heldOut().points().count() > 0) {
      labels.add(samples.heldOut().isDensity() ? heldOutDensity() : heldOut());
    }
    List<Label> names = names(run -> !run.answered());
    labels.addAll(names);
    int place = Math.min(labels.size(), labels.size() - names.size() + 1);
    List<Label> formulas = new ArrayList<>();
    front.averagedFit().ifPresent(fit -> formulas.add(Label.curve(look, AVERAGED, "averaged")));
    baselines((pen, curve) -> formulas.add(Label.curve(look, pen, curve.name())));
    labels.addAll(place, formulas);
    if (others > 0) {
      labels.add(place, Label.of("+" + others + " on other data", Style.DIM));
    }
    view.ghost()
        .ifPresent(kept -> labels.add(place, Label.curve(look, kept.pen(look), kept.words())));
    return labels;
  }

  /** The names of some of the runs, the selected one first. */
  private List<Label> names(Predicate<PlottedRun> some) {
    return runs.stream()
        .filter(some)
        .sorted(Comparator.comparing(PlottedRun::selected).reversed())
        .map(run -> Label.curve(look, run.pen(look), run.label(look)))
        .toList();
  }

  private SampleMarks samples(Size size) {
    Surface surface = new Surface(size.width(), size.height());
    return samples(new Plot(surface, look.glyphs(), axes.across(), axes.up()));
  }

  private static Label mark(char dot, Style style, String word) {
    return new Label(String.valueOf(dot), style, word, Style.TEXT);
  }

  private Label heldOut() {
    return mark(look.glyphs().hollow(), SampleMarks.HELD_OUT, "held out");
  }

  private Label density(Style style) {
    String words =
        front.data().count() + (view.residuals() ? " samples: too many for residuals" : " samples");
    return density(style, words);
  }

  private Label heldOutDensity() {
    return density(SampleMarks.HELD_OUT, front.heldOut().points().count() + " held out");
  }

  private Label density(Style style, String words) {
    return new Label(Scatter.densitySample(look.glyphs(), look.colour()), style, words, Style.TEXT);
  }

  /** The formula of the true function if it is short and has glyphs for it, or else its name. */
  private String function() {
    Target target = front.config().get(Settings.TARGET);
    String formula = target.formula();
    boolean plain = formula.chars().allMatch(c -> c < 0x7f);
    boolean shown = formula.length() <= LONGEST_FORMULA && (plain || !look.plainWords());
    return shown ? formula : target.key();
  }
}
