package overfit.tui.loss;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import overfit.plot.Axes;
import overfit.plot.Pen;
import overfit.plot.Plot;
import overfit.screen.Surface;
import overfit.train.RunSnapshot;
import overfit.train.history.Points;
import overfit.tui.model.PlottedRun;
import overfit.tui.widget.Look;

/** A plot of the losses of some runs over the epochs. */
final class LossChart {

  private final Look look;
  private final LossPens pens;
  private final LossData scene;
  private final List<PlottedRun> ordered;
  private final Plot plot;

  private LossChart(LossData scene, Look look, Surface surface) {
    this.look = look;
    this.pens = new LossPens(look);
    this.scene = scene;
    this.ordered =
        scene.runs().stream().sorted(Comparator.comparing(PlottedRun::selected)).toList();
    Axes axes = Axes.of(scene.epochs(), scene.losses());
    this.plot =
        new Plot(
            surface, look.glyphs(), scene.view().trace() ? axes.withRight(scene.rates()) : axes);
  }

  static void draw(LossData scene, Look look, Surface surface) {
    LossChart chart = new LossChart(scene, look, surface);
    chart.drawEvents();
    chart.plot.level(Pen.FLOOR, scene.front().run().noiseFloor());
    if (!scene.view().smoothing().isOff()) {
      chart.drawRaw();
    }
    chart.drawLines();
    chart.drawBest();
    chart.drawCursor();
  }

  /** Vertical lines for the edits and the branch of the selected run, and for the epoch shown. */
  private void drawEvents() {
    scene.edits().forEach(epoch -> plot.column(LossPens.EDIT, epoch));
    scene.branch().ifPresent(epoch -> plot.column(pens.branch(scene.front()), epoch));
    scene.visited().ifPresent(epoch -> plot.column(LossPens.PAST, epoch));
  }

  private void drawRaw() {
    ordered.forEach(plotted -> curve(pens.raw(), scene.train(plotted).raw()));
    curve(pens.raw(), scene.test(scene.front()).raw());
  }

  private void drawLines() {
    ordered.forEach(plotted -> curve(pen(plotted), scene.train(plotted).line()));
    curve(LossPens.TEST, scene.test(scene.front()).line());
    Points rates = scene.front().run().curves().rate().points();
    plot.curveAtRight(LossPens.RATE, rates.x(), rates.y());
  }

  /** Smoothed lines are bold, to stand out from the raw ones. */
  private Pen pen(PlottedRun plotted) {
    Pen pen = plotted.pen(look);
    return scene.view().smoothing().isOff() ? pen : pen.withBold();
  }

  private void curve(Pen pen, Points points) {
    plot.curve(pen, points.x(), points.y());
  }

  private void drawBest() {
    RunSnapshot run = scene.front().run();
    if (run.bestEpoch() > 0) {
      plot.mark(LossPens.BEST_MARK, LossPens.BEST, run.bestEpoch(), run.bestTestLoss());
    }
  }

  private void drawCursor() {
    if (scene.view().cursor().isEmpty()) {
      return;
    }
    long epoch = scene.view().cursor().getAsLong();
    List<Pen> curves = new ArrayList<>(ordered.stream().map(plotted -> plotted.pen(look)).toList());
    List<Double> values = new ArrayList<>();
    ordered.forEach(plotted -> values.add(scene.train(plotted).at(epoch)));
    curves.add(LossPens.TEST);
    values.add(scene.test(scene.front()).at(epoch));
    double[] heights = values.stream().mapToDouble(Double::doubleValue).toArray();
    plot.cross(LossPens.CURSOR, epoch, curves, heights);
  }
}
