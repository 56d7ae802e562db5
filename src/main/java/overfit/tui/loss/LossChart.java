package overfit.tui.loss;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import overfit.plot.Axes;
import overfit.plot.Pen;
import overfit.plot.Plot;
import overfit.screen.NumberText;
import overfit.screen.Rect;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.train.RunSnapshot;
import overfit.train.history.Points;
import overfit.tui.widget.Look;

/**
 * A plot of the losses of some runs over the epochs. The area between the test and the train loss
 * of the selected run, past its best epoch, is shaded: it is the generalization gap.
 */
final class LossChart {

  /** From this width on, the gap is explained. */
  private static final int WIDE = 70;

  private static final Style GUESSED = LossPens.GUESS.style();

  /** A share of the width. */
  private static final double TRUTH_LENGTH = 0.04;

  private final Look look;
  private final LossPens pens;
  private final LossData scene;
  private final LineEnds ends;
  private final Plot plot;

  private LossChart(LossData scene, Look look, Surface surface) {
    this.look = look;
    this.pens = new LossPens(look);
    this.scene = scene;
    this.ends = new LineEnds(scene, look, surface);
    Axes axes = Axes.of(scene.epochs(), scene.losses());
    Rect left = new Rect(0, 0, surface.width() - ends.width(), surface.height());
    this.plot =
        new Plot(
            surface.region(left),
            look.glyphs(),
            scene.traced() ? axes.withRight(scene.rates()) : axes);
  }

  static void draw(LossData scene, Look look, Surface surface) {
    LossChart chart = new LossChart(scene, look, surface);
    chart.drawEvents();
    if (scene.baseline().isPresent()) {
      chart.plot.level(Pen.FLOOR, 0);
    } else {
      chart.drawGap();
      chart.plot.level(Pen.FLOOR, scene.front().run().floor());
      chart.drawTruth();
    }
    chart.plot.toBackground();
    chart.drawLines();
    chart.drawGapWord();
    chart.drawBest();
    chart.ends.draw(chart.plot);
    chart.drawGuess();
    chart.drawCursor();
  }

  /** Names the line of a guessed epoch beside it; that of a loss if nothing is beside the plot. */
  private void drawGuess() {
    scene.guessedEpoch().ifPresent(epoch -> plot.wordBeside(look.you() + " ", GUESSED, epoch));
    if (ends.width() == 0) {
      scene.guessedLoss().ifPresent(loss -> plot.wordAbove(look.you() + " ", GUESSED, loss));
    }
  }

  /** The epoch at a cell of the surface on which the chart would be drawn; empty beside it. */
  static OptionalLong epochAt(LossData scene, Look look, Surface surface, int column, int row) {
    Plot plot = new LossChart(scene, look, surface).plot;
    Rect area = plot.area();
    return area.contains(column, row)
        ? OptionalLong.of(Math.round(plot.across().value(column - area.x())))
        : OptionalLong.empty();
  }

  /** Vertical lines for the edits and the branch of the selected run, and for the epoch shown. */
  private void drawEvents() {
    scene.edits().forEach(epoch -> plot.column(LossPens.EDIT, epoch));
    scene.branch().ifPresent(epoch -> plot.column(pens.branch(scene.front()), epoch));
    scene.visited().ifPresent(epoch -> plot.column(LossPens.PAST, epoch));
    scene.guessedEpoch().ifPresent(epoch -> plot.column(LossPens.GUESS, epoch));
    scene.guessedLoss().ifPresent(loss -> plot.level(LossPens.GUESS, loss));
  }

  /** A short line at the right edge: the train loss of the true function itself. */
  private void drawTruth() {
    double truth = scene.front().run().scores().truthLoss();
    double[] x = {scene.epochs().offset(scene.epochs().to(), -TRUTH_LENGTH), scene.epochs().to()};
    plot.curve(LossPens.TRUTH, x, new double[] {truth, truth});
  }

  private void drawGap() {
    Optional<LossLine> test = scene.ofFront(true);
    Optional<LossLine> train = scene.ofFront(false);
    RunSnapshot run = scene.front().run();
    if (test.isPresent() && train.isPresent() && run.bestEpoch() > 0) {
      plot.between(
          Style.of(scene.front().pen(look).role()),
          run.bestEpoch(),
          epoch -> train.get().at().applyAsDouble(Math.round(epoch)),
          epoch -> test.get().at().applyAsDouble(Math.round(epoch)));
    }
  }

  /** The gap at the last epoch of the chart, as a number in the hatched area. */
  private void drawGapWord() {
    Optional<LossLine> test = scene.ofFront(true);
    Optional<LossLine> train = scene.ofFront(false);
    RunSnapshot run = scene.front().run();
    double end = Math.min(run.epoch(), scene.epochs().to());
    if (test.isPresent() && train.isPresent() && run.bestEpoch() > 0 && run.bestEpoch() < end) {
      boolean now = end == run.epoch();
      double high = now ? run.testLoss() : test.get().at().applyAsDouble(Math.round(end));
      double low = now ? run.trainLoss() : train.get().at().applyAsDouble(Math.round(end));
      String what = plot.area().width() >= WIDE ? "test - train = gap " : "gap ";
      String word = " " + what + NumberText.loss(high - low) + " ";
      plot.wordBetween(word, scene.front().pen(look).style(), end, low, high);
    }
  }

  private void drawLines() {
    if (!scene.view().smoothing().isOff()) {
      scene.lines().forEach(line -> curve(pens.raw(), line.raw()));
    }
    scene.lines().forEach(line -> plot.meanCurve(line.pen(), line.points().x(), line.points().y()));
    Points rates = scene.front().run().curves().rate().points();
    plot.curveAtRight(LossPens.RATE, rates.x(), rates.y());
  }

  private void curve(Pen pen, Points points) {
    plot.curve(pen, points.x(), points.y());
  }

  private void drawBest() {
    long best = scene.front().run().bestEpoch();
    if (best > 0) {
      plot.mark(LossPens.BEST_MARK, LossPens.BEST, best, scene.heightOfBest());
    }
  }

  private void drawCursor() {
    if (scene.view().cursor().isEmpty()) {
      return;
    }
    long epoch = scene.view().cursor().getAsLong();
    List<Pen> curves = scene.lines().stream().map(LossLine::pen).toList();
    double[] heights =
        scene.lines().stream().mapToDouble(line -> line.at().applyAsDouble(epoch)).toArray();
    plot.cross(LossPens.CURSOR, epoch, curves, heights);
  }
}
