package overfit.tui.fit;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import overfit.plot.Axis;
import overfit.plot.Band;
import overfit.plot.LineStyle;
import overfit.plot.Pen;
import overfit.plot.Plot;
import overfit.screen.NumberText;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.train.uncertainty.Ensemble;
import overfit.train.uncertainty.EnsembleCurve;
import overfit.train.uncertainty.ErrorParts;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;

/**
 * The squared error to expect for a new point over x, as three bands one over the other: noise,
 * variance, bias².
 */
final class ErrorChart {

  private static final Pen NOISE = new Pen(Role.FLOOR, LineStyle.SPARSE, 'n', false);
  private static final Pen VARIANCE = new Pen(Role.RUN_1, LineStyle.SOLID, 'v', false);
  private static final Pen BIAS = new Pen(Role.RUN_2, LineStyle.DASHED, 'b', false);

  /** The margin above the highest error. */
  private static final double MARGIN = 1.1;

  private final Look look;
  private final Axis across;
  private final EnsembleCurve curve;
  private final ErrorParts parts;
  private final String bias;

  /**
   * @param across the x axis of the fits
   * @param ensemble one with a band around a known truth
   */
  ErrorChart(Look look, Axis across, Ensemble ensemble) {
    this.look = look;
    this.across = across;
    this.curve = ensemble.curve();
    this.parts = ensemble.parts().orElseThrow();
    this.bias = BiasWord.of(look, ensemble.plan());
  }

  void draw(Surface surface) {
    double[] variance = curve.fits().variance();
    double[] bias = curve.biasSquared();
    double[] first = sums(i -> parts.noise());
    double[] second = sums(i -> parts.noise() + variance[i]);
    double[] all = sums(i -> parts.noise() + variance[i] + bias[i]);
    Plot plot = new Plot(surface, look.glyphs(), across, Axis.linear(0, MARGIN * highest(all)));
    draw(plot, BIAS, second, all);
    draw(plot, VARIANCE, first, second);
    draw(plot, NOISE, sums(i -> 0), first);
  }

  private double[] sums(IntToDoubleFunction at) {
    double[] sums = new double[curve.x().length];
    Arrays.setAll(sums, at);
    return sums;
  }

  /** The highest of those on the axis. */
  private double highest(double[] sums) {
    double highest = 0;
    for (int i = 0; i < sums.length; i++) {
      boolean shown = curve.x()[i] >= across.from() && curve.x()[i] <= across.to();
      highest = shown ? Math.max(highest, sums[i]) : highest;
    }
    return highest;
  }

  private void draw(Plot plot, Pen pen, double[] low, double[] high) {
    plot.band(pen, curve.x(), new Band(low, high));
    plot.curve(pen, curve.x(), high);
  }

  /** From above to below, with the means over the test points. */
  List<Label> legend() {
    return List.of(
        withMean(BIAS, bias, parts.fits().bias2()),
        withMean(VARIANCE, "variance", parts.fits().variance()),
        withMean(NOISE, "noise", parts.noise()),
        Label.of("one over the other", Style.DIM));
  }

  private Label withMean(Pen pen, String word, double mean) {
    return Label.curve(look, pen, word + " " + NumberText.loss(mean));
  }
}
