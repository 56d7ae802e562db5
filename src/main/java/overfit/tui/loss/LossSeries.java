package overfit.tui.loss;

import java.util.Arrays;
import overfit.plot.Axis;
import overfit.plot.Band;
import overfit.plot.Smoothing;
import overfit.train.history.EpochCurve;
import overfit.train.history.Points;

/** One loss over the epochs, raw and smoothed. */
final class LossSeries {

  private final EpochCurve curve;
  private final Points line;

  LossSeries(EpochCurve curve, Smoothing smoothing) {
    this.curve = curve;
    Points means = curve.means();
    this.line =
        smoothing.isOff()
            ? means
            : new Points(means.x(), smoothing.smooth(means.y(), curve.width(), lastWidth()));
  }

  /** The raw loss. */
  Points raw() {
    return curve.points();
  }

  /** The loss as it is drawn, smoothed if smoothing is on. */
  Points line() {
    return line;
  }

  /**
   * The loss at an epoch, smoothed if smoothing is on; the mean if an entry covers several epochs.
   * NaN out of range; the last entry also counts for the epoch after it, where training stands.
   */
  double at(long epoch) {
    int entry = curve.indexOf(epoch);
    if (entry < 0
        || epoch < curve.epoch(0) - curve.width() / 2.0
        || epoch > curve.epoch(curve.count() - 1) + (lastWidth() + 1) / 2) {
      return Double.NaN;
    }
    return line.y()[entry];
  }

  /** The difference to another series, at the epochs of this one that both have. */
  Points less(LossSeries other) {
    double[] y = new double[line.count()];
    int count = 0;
    for (; count < y.length; count++) {
      double there = other.at((long) line.x()[count]);
      if (Double.isNaN(there)) {
        break;
      }
      y[count] = line.y()[count] - there;
    }
    return new Points(Arrays.copyOf(line.x(), count), Arrays.copyOf(y, count));
  }

  /** The minimum and maximum of each entry in a range of epochs, and of those next to it. */
  Band within(Axis epochs) {
    int first = Math.max(0, curve.indexOf(epochs.from()));
    int count = curve.indexOf(epochs.to()) - first + 1;
    double[] low = new double[count];
    double[] high = new double[count];
    for (int i = 0; i < count; i++) {
      low[i] = curve.low(first + i);
      high[i] = curve.high(first + i);
    }
    return new Band(low, high);
  }

  /** The number of epochs in the last entry so far. */
  private double lastWidth() {
    int last = curve.count() - 1;
    if (last < 1) {
      return curve.width();
    }
    double end = curve.epoch(last - 1) + curve.width() / 2.0;
    return 2 * (curve.epoch(last) - end);
  }
}
