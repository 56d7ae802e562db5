package overfit.tui.page.multiples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import overfit.plot.Axes;
import overfit.plot.Axis;
import overfit.plot.Band;
import overfit.plot.LineStyle;
import overfit.plot.Pen;
import overfit.plot.PlaceLabels;
import overfit.plot.Plot;
import overfit.plot.RobustRange;
import overfit.plot.Spacing;
import overfit.plot.SweptAxis;
import overfit.screen.NumberText;
import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.train.RunSnapshot;
import overfit.train.RunStatus;
import overfit.tui.model.Model;
import overfit.tui.model.PlottedRun;
import overfit.tui.widget.Border;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;
import overfit.tui.widget.ValueRange;

/** The losses of a sweep over the swept setting; the best test loss is marked. */
final class SweepChart {

  private static final Pen TEST = new Pen(Role.TEXT, LineStyle.SOLID, '.', false);
  private static final Pen TRAIN = new Pen(Role.DIM, LineStyle.DOTTED, '\'', false);
  private static final Style BEST = Style.of(Role.GOOD).withBold();

  /** The least train loss shown, as a share of the least test loss: 0 would squash those. */
  private static final double LEAST = 0.2;

  private final Model model;
  private final Look look;
  private final List<PlottedRun> runs;
  private final SweptSetting swept;
  private final SweptAxis across;
  private final double[] places;
  private final double[] test;
  private final double[] train;
  private final Optional<Integer> best;

  /** Sorts the runs by ascending values. */
  SweepChart(Model model, Look look, List<PlottedRun> unsorted, SweptSetting swept) {
    int[] order =
        IntStream.range(0, unsorted.size())
            .boxed()
            .sorted(Comparator.comparing(swept.values()::get))
            .mapToInt(i -> i)
            .toArray();
    this.model = model;
    this.look = look;
    this.swept = swept;
    runs = Arrays.stream(order).mapToObj(unsorted::get).toList();
    across = SweptAxis.of(swept.values().stream().mapToDouble(v -> v).toArray());
    places = Arrays.stream(order).mapToDouble(i -> across.place(swept.values().get(i))).toArray();
    test = runs.stream().mapToDouble(run -> loss(run.run(), run.run().testLoss())).toArray();
    train = runs.stream().mapToDouble(run -> loss(run.run(), run.run().trainLoss())).toArray();
    best = best(test);
  }

  /** NaN for a diverged run, whose last finite loss is from an earlier epoch. */
  private static double loss(RunSnapshot run, double value) {
    return run.status() == RunStatus.DIVERGED ? Double.NaN : value;
  }

  void draw(Surface area) {
    RobustRange range = range();
    Surface inside =
        Border.draw(area, look.glyphs(), "Loss by " + swept.setting().name(), legend());
    Border.foot(area, look, Label.of(below(range.axis()), Style.DIM));
    Surface top = inside.region(new Rect(0, 0, inside.width(), inside.height() - 1));
    Axes axes = Axes.of(across.axis(), range.axis()).withBottom(false);
    Plot plot = new Plot(top, look.glyphs(), axes);
    plot.level(Pen.FLOOR, floor());
    plot.curve(TRAIN, places, train);
    plot.curve(TEST, places, test);
    for (int i = 0; i < places.length; i++) {
      drawRun(plot, i);
    }
    best.ifPresent(i -> plot.mark(look.glyphs().stop(), BEST, places[i], test[i]));
    drawValues(inside, plot);
  }

  private void drawRun(Plot plot, int i) {
    PlottedRun run = runs.get(i);
    plot.mark(look.mark(run.colour()), run.pen(look).style(), places[i], test[i]);
  }

  private RobustRange range() {
    Spacing spacing = model.view().loss().log() ? Spacing.LOG : Spacing.LINEAR;
    double least = LEAST * ValueRange.NONE.with(test).with(floor()).low();
    double[] visible = Arrays.stream(train).map(loss -> loss < least ? least : loss).toArray();
    List<Band> bands = List.of(Band.of(test), Band.of(visible), Band.of(new double[] {floor()}));
    return RobustRange.of(spacing, bands);
  }

  private String below(Axis up) {
    long train = Arrays.stream(this.train).filter(loss -> loss < up.from()).count();
    return train == 0 ? "" : "train: " + train + " below axis";
  }

  /** The noise floor, if all runs have the same. */
  private double floor() {
    double first = runs.get(0).run().floor();
    boolean same = runs.stream().allMatch(run -> run.run().floor() == first);
    return same && first > 0 ? first : Double.NaN;
  }

  private void drawValues(Surface inside, Plot plot) {
    PlaceLabels labels = new PlaceLabels(inside, plot);
    for (int i = 0; i < places.length; i++) {
      Style style = best.equals(Optional.of(i)) ? BEST : Style.DIM;
      labels.add(places[i], swept.text(runs.get(i).run().config()), style);
    }
  }

  private static Optional<Integer> best(double[] test) {
    return IntStream.range(0, test.length)
        .boxed()
        .filter(i -> Double.isFinite(test[i]))
        .min(Comparator.comparing(i -> test[i]));
  }

  private List<Label> legend() {
    List<Label> labels = new ArrayList<>();
    best.ifPresent(i -> labels.add(bestLabel(i)));
    labels.add(Label.curve(look, TEST, "test"));
    labels.add(Label.curve(look, TRAIN, "train"));
    if (!Double.isNaN(floor())) {
      labels.add(Label.curve(look, Pen.FLOOR, "noise floor"));
    }
    return labels;
  }

  private Label bestLabel(int i) {
    String value = swept.text(runs.get(i).run().config());
    String words = "best " + value + ": " + NumberText.loss(test[i]);
    return new Label(String.valueOf(look.glyphs().stop()), BEST, words, Style.TEXT);
  }
}
