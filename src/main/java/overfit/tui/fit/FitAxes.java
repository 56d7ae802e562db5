package overfit.tui.fit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import overfit.config.Settings;
import overfit.data.Target;
import overfit.plot.Axis;
import overfit.plot.Band;
import overfit.plot.RobustRange;
import overfit.plot.Spacing;
import overfit.train.RunSnapshot;
import overfit.train.history.Points;
import overfit.tui.model.FitView;

/**
 * What the fit pane shows. It does not follow the fits, so that they are seen to move.
 *
 * @param still the heights without the crosshair, so that what it steps over stays the same
 * @param up the heights, as far as the crosshair has gone
 */
record FitAxes(Axis across, Axis still, Axis up) {

  /** Beyond the samples and the true function, as a share of their height. */
  private static final double MARGIN = 0.08;

  static FitAxes of(RunSnapshot front, FitView view) {
    double[] x = front.truth().x();
    Axis still = heights(front);
    Axis up =
        view.crosshair()
            .map(at -> Axis.linear(Math.min(still.from(), at.y()), Math.max(still.to(), at.y())))
            .orElse(still);
    return new FitAxes(across(front, x[0], x[x.length - 1]), still, up);
  }

  /** In parts of π only where functions are of that kind. */
  static Axis across(RunSnapshot front, double from, double to) {
    boolean known = front.config().get(Settings.TARGET) != Target.UNKNOWN;
    return known ? Axis.pi(from, to) : Axis.linear(from, to);
  }

  /** Far from the samples a true function may rise as high again as they do, and no more. */
  private static Axis heights(RunSnapshot front) {
    double[] truth = front.truth().y();
    Axis near = near(front.data().y(), inside(front));
    double height = near.to() - near.from();
    double low = finite(truth).min().orElse(near.from());
    double high = finite(truth).max().orElse(near.to());
    double from = Math.min(near.from(), Math.max(low, near.from() - height));
    double to = Math.max(near.to(), Math.min(high, near.to() + height));
    double margin = MARGIN * (to - from);
    return Axis.linear(from - margin, to + margin);
  }

  /** The samples and the true function among them; without a sample that would squash the rest. */
  private static Axis near(double[] data, double[] truth) {
    RobustRange range = RobustRange.of(Spacing.LINEAR, List.of(Band.of(data), Band.of(truth)));
    if (range.above() + range.below() > 0) {
      return range.axis();
    }
    double[] all = DoubleStream.concat(finite(data), finite(truth)).toArray();
    return Axis.linear(
        Arrays.stream(all).min().orElse(Double.NaN), Arrays.stream(all).max().orElse(Double.NaN));
  }

  /** The true function where samples are drawn. */
  private static double[] inside(RunSnapshot front) {
    Points truth = front.truth();
    double min = front.config().get(Settings.X_MIN);
    double max = front.config().get(Settings.X_MAX);
    return IntStream.range(0, truth.count())
        .filter(i -> truth.x()[i] >= min && truth.x()[i] <= max)
        .mapToDouble(i -> truth.y()[i])
        .toArray();
  }

  private static DoubleStream finite(double[] values) {
    return Arrays.stream(values).filter(Double::isFinite);
  }

  /** {@code 1 point above}; empty if all samples are seen. */
  String unseen(Points data) {
    int above = (int) Arrays.stream(data.y()).filter(y -> y > up.to()).count();
    int below = (int) Arrays.stream(data.y()).filter(y -> y < up.from()).count();
    return new RobustRange(up, above, below, 0).clipped();
  }
}
