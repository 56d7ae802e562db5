package overfit.tui.rate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import overfit.plot.Axis;
import overfit.plot.LineStyle;
import overfit.plot.Pen;
import overfit.plot.Plot;
import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Surface;
import overfit.train.rate.RateCurve;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;

/** The losses of a search over the learning rate, with its minimum and its suggestion. */
public final class RateChart {

  private static final Pen SMOOTHED = new Pen(Role.RUN_1, LineStyle.SOLID, 'a', true);
  private static final Pen LOSS = new Pen(Role.DIM, LineStyle.LIGHT, '.', false);
  private static final Pen MINIMUM = new Pen(Role.FLOOR, LineStyle.SPARSE, ':', false);
  private static final Pen SUGGESTION = new Pen(Role.VALUE_CURSOR, LineStyle.SOLID, '|', true);

  /** Losses are shown up to the highest before the minimum, and this share of the fall above it. */
  private static final double ABOVE = 0.25;

  private final Look look;
  private final RateCurve curve;

  public RateChart(Look look, RateCurve curve) {
    this.look = look;
    this.curve = curve;
  }

  /** The legend in the first row, the plot below it. */
  public void draw(Surface surface) {
    Label.rowAndMore(surface, 1, 0, surface.width(), 3, legend(), 0);
    Surface below = surface.region(new Rect(0, 1, surface.width(), surface.height() - 1));
    Axis across = Axis.log(curve.range().from(), curve.range().to());
    Plot plot = new Plot(below, look.glyphs(), across, heights());
    curve.minimum().ifPresent(rate -> plot.column(MINIMUM, rate));
    curve.suggestion().ifPresent(rate -> plot.column(SUGGESTION, rate));
    plot.curve(LOSS, curve.rates(), curve.losses());
    plot.curve(SMOOTHED, curve.rates(), curve.smoothed());
  }

  private Axis heights() {
    double[] before =
        DoubleStream.concat(
                Arrays.stream(curve.losses()).limit(1 + curve.lowest()),
                Arrays.stream(curve.smoothed()).limit(1 + curve.lowest()))
            .toArray();
    double least = Arrays.stream(before).min().orElse(0);
    double most = Arrays.stream(before).max().orElse(1);
    double rest = ABOVE * (most > least ? most - least : Math.abs(most));
    return Axis.linear(Math.max(0, least - rest), most + rest);
  }

  private List<Label> legend() {
    List<Label> labels = new ArrayList<>();
    labels.add(Label.curve(look, SMOOTHED, "loss, smoothed"));
    labels.add(Label.curve(look, LOSS, "each step"));
    curve
        .minimum()
        .ifPresent(
            rate -> labels.add(Label.curve(look, MINIMUM, "lowest " + RateWords.rate(rate))));
    curve
        .suggestion()
        .ifPresent(
            rate -> labels.add(Label.curve(look, SUGGESTION, "a tenth " + RateWords.rate(rate))));
    return labels;
  }
}
