package overfit.tui.fit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import overfit.config.Settings;
import overfit.data.Target;
import overfit.plot.ArrayMemo;
import overfit.plot.Axis;
import overfit.plot.Band;
import overfit.plot.RobustRange;
import overfit.plot.Spacing;
import overfit.screen.NumberText;
import overfit.train.RunSnapshot;
import overfit.train.history.Points;
import overfit.tui.model.FitView;

/**
 * The axes of the fit pane. They do not depend on the fits, so that these are seen to move.
 *
 * @param base the y axis without the crosshair, so that its steps stay the same
 * @param up the y axis, extended to the crosshair
 */
record FitAxes(Axis across, Axis base, Axis up) {

  /** The margin above and below, as a share of the range of the samples and the true function. */
  private static final double MARGIN = 0.08;

  private static final ArrayMemo<double[], Axis> NEAR = new ArrayMemo<>();

  private static final ArrayMemo<double[], String> CLIPPED = new ArrayMemo<>();

  /** The part of the true function that is shown with the samples. */
  private record Shown(Points truth, double min, double max) {}

  static FitAxes of(RunSnapshot front, FitView view) {
    double[] x = front.truth().x();
    Axis base = heights(front);
    Axis up =
        view.crosshair()
            .map(at -> Axis.linear(Math.min(base.from(), at.y()), Math.max(base.to(), at.y())))
            .orElse(base);
    return new FitAxes(across(front, x[0], x[x.length - 1]), base, up);
  }

  /** The x axis, in multiples of π unless the true function is unknown. */
  static Axis across(RunSnapshot front, double from, double to) {
    boolean known = front.config().get(Settings.TARGET) != Target.UNKNOWN;
    return known ? Axis.pi(from, to) : Axis.linear(from, to);
  }

  /** The y axis: the true function extends it by at most the height of the samples. */
  private static Axis heights(RunSnapshot front) {
    double[] truth = front.truth().y();
    Axis near = near(front);
    double height = near.to() - near.from();
    double low = finite(truth).min().orElse(near.from());
    double high = finite(truth).max().orElse(near.to());
    double from = Math.min(near.from(), Math.max(low, near.from() - height));
    double to = Math.max(near.to(), Math.min(high, near.to() + height));
    double margin = MARGIN * (to - from);
    return Axis.linear(from - margin, to + margin);
  }

  private static Axis near(RunSnapshot front) {
    double min = front.config().get(Settings.X_MIN);
    double max = front.config().get(Settings.X_MAX);
    Shown shown = new Shown(front.truth(), min, max);
    double[] data = SampleSets.all(front).y();
    return NEAR.get(data, shown, () -> near(data, inside(shown)));
  }

  /** The range of the samples and the true function among them, without outliers. */
  private static Axis near(double[] data, double[] truth) {
    RobustRange range = RobustRange.of(Spacing.LINEAR, List.of(Band.of(data), Band.of(truth)));
    if (range.above() + range.below() > 0) {
      return range.axis();
    }
    double[] all = DoubleStream.concat(finite(data), finite(truth)).toArray();
    return Axis.linear(
        Arrays.stream(all).min().orElse(Double.NaN), Arrays.stream(all).max().orElse(Double.NaN));
  }

  /** The values of the true function from x-min to x-max. */
  private static double[] inside(Shown shown) {
    double[] x = shown.truth().x();
    return IntStream.range(0, x.length)
        .filter(i -> x[i] >= shown.min() && x[i] <= shown.max())
        .mapToDouble(i -> shown.truth().y()[i])
        .toArray();
  }

  /** A place with as many digits as tell columns and rows apart: {@code x 0.5 y -1.2}. */
  String place(double x, double y) {
    return "x "
        + NumberText.rounded(x, across.lastPlace())
        + " y "
        + NumberText.rounded(y, base.lastPlace());
  }

  /** The height of a curve, with the digits of the axis. */
  String height(double y) {
    return NumberText.steady(y, base.lastPlace());
  }

  private static DoubleStream finite(double[] values) {
    return Arrays.stream(values).filter(Double::isFinite);
  }

  /** {@code 1 point above}; empty if all samples are in range. */
  String clipped(Points data) {
    return CLIPPED.get(data.y(), up, () -> clipped(data.y()));
  }

  private String clipped(double[] heights) {
    int above = (int) Arrays.stream(heights).filter(y -> y > up.to()).count();
    int below = (int) Arrays.stream(heights).filter(y -> y < up.from()).count();
    return new RobustRange(up, above, below, 0).clipped();
  }
}
