package overfit.tui.loss;

import overfit.plot.Axis;
import overfit.plot.Band;
import overfit.plot.Smoothing;
import overfit.train.history.EpochCurve;
import overfit.train.history.Points;

/** One loss over the epochs, as it is drawn and read. */
record LossSeries(EpochCurve curve, Smoothing smoothing) {

  /** As it was. */
  Points raw() {
    return curve.points();
  }

  /** As it is drawn: smooth, if that is wanted. */
  Points line() {
    return smoothing.isOff() ? curve.points() : smooth();
  }

  /**
   * What is read at an epoch, smooth if that is wanted; the mean where an entry has several epochs.
   * NaN before the first; the last speaks for the epoch after it too, when training was there.
   */
  double at(long epoch) {
    int entry = curve.indexOf(epoch);
    if (entry < 0
        || epoch < curve.epoch(0) - curve.width() / 2.0
        || epoch > curve.epoch(curve.count() - 1) + (lastWidth() + 1) / 2) {
      return Double.NaN;
    }
    return smoothing.isOff() ? curve.mean(entry) : smooth().y()[entry];
  }

  /** The lowest and highest values of the epochs that are shown, and of those next to them. */
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

  private Points smooth() {
    Points means = curve.means();
    return new Points(means.x(), smoothing.smooth(means.y(), curve.width(), lastWidth()));
  }

  /** How many epochs the last entry has so far. */
  private double lastWidth() {
    int last = curve.count() - 1;
    if (last < 1) {
      return curve.width();
    }
    double end = curve.epoch(last - 1) + curve.width() / 2.0;
    return 2 * (curve.epoch(last) - end);
  }
}
