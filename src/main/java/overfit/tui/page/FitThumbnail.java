package overfit.tui.page;

import java.util.List;
import overfit.plot.ArrayMemo;
import overfit.plot.Axes;
import overfit.plot.Axis;
import overfit.plot.AxisLabels;
import overfit.plot.Pen;
import overfit.plot.Plot;
import overfit.plot.Scatter;
import overfit.screen.Surface;
import overfit.train.RunSnapshot;
import overfit.train.history.Points;
import overfit.tui.model.PlottedRun;
import overfit.tui.widget.Look;
import overfit.tui.widget.SampleMarks;
import overfit.tui.widget.ValueRange;

/** A small plot of one fit; several share their axes, and how samples are drawn. */
public record FitThumbnail(Look look, Axis across, Axis up, List<RunSnapshot> runs) {

  /** The margin above and below, as a share of the range of the samples and the true function. */
  private static final double MARGIN = 0.08;

  private static final ArrayMemo<double[], ValueRange> RANGES = new ArrayMemo<>();

  /** Axes for the samples and the true function of all runs, which stay fixed while they train. */
  public static FitThumbnail of(Look look, List<RunSnapshot> runs) {
    ValueRange x = ValueRange.NONE;
    ValueRange y = ValueRange.NONE;
    for (RunSnapshot run : runs) {
      x = x.with(run.truth().x());
      ValueRange data = range(run.data().y());
      ValueRange heldOut = range(run.heldOut().points().y());
      y = y.with(data.low()).with(data.high()).with(run.truth().y());
      y = y.with(heldOut.low()).with(heldOut.high());
    }
    double margin = MARGIN * (y.high() - y.low());
    boolean known = runs.stream().anyMatch(run -> run.scores().targetKnown());
    Axis across = known ? Axis.pi(x.low(), x.high()) : Axis.linear(x.low(), x.high());
    return new FitThumbnail(look, across, Axis.linear(y.low() - margin, y.high() + margin), runs);
  }

  private static SampleMarks samples(Plot plot, RunSnapshot run) {
    return SampleMarks.of(
        scatter(plot, run.trained().points()), scatter(plot, run.heldOut().points()));
  }

  private static Scatter scatter(Plot plot, Points points) {
    return plot.scatter(points.x(), points.y());
  }

  private static ValueRange range(double[] samples) {
    return RANGES.get(samples, ValueRange.NONE, () -> ValueRange.NONE.with(samples));
  }

  /**
   * @param left the columns for labels on the left
   * @param bottom whether there are labels at the bottom
   */
  public void draw(Surface surface, PlottedRun plotted, int left, boolean bottom) {
    Axes axes = Axes.of(across, up).withLeft(left).withBottom(bottom);
    Plot plot = new Plot(surface, look.glyphs(), axes);
    RunSnapshot run = plotted.run();
    Points fit = run.fit();
    boolean density = runs.stream().anyMatch(each -> samples(plot, each).isDensity());
    SampleMarks samples = samples(plot, run).withDensity(density);
    samples.drawBehind(look);
    plot.curve(Pen.TARGET, run.truth().x(), run.truth().y());
    plot.curve(look.pen(plotted.colour(), true), fit.x(), fit.y());
    samples.drawAbove();
  }

  /**
   * The columns that labels of the y axis need beside fits.
   *
   * @param rows the height of a fit
   * @param least enough columns, if two labels fit into them
   */
  public int labelWidth(int rows, int least) {
    return AxisLabels.leftWidth(look.glyphs(), up, rows, least);
  }

  /** Labels the y axis of fits drawn without labels; see {@link AxisLabels#left}. */
  public void labelLeft(Surface beside) {
    AxisLabels.left(beside, look.glyphs(), up);
  }

  /** Labels their x axis; see {@link AxisLabels#bottom}. */
  public void labelBottom(Surface below) {
    AxisLabels.bottom(below, look.glyphs(), across);
  }
}
