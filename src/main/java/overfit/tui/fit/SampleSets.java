package overfit.tui.fit;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import overfit.config.Config;
import overfit.config.Holdout;
import overfit.config.Overrides;
import overfit.config.Settings;
import overfit.data.PointList;
import overfit.plot.ArrayMemo;
import overfit.train.RunSnapshot;
import overfit.train.history.Points;

/**
 * The samples of a run: those to train on and those to test on. They are numbered together, first
 * those to train on; an edited sample stays in its set.
 */
record SampleSets(PointList trained, PointList heldOut) {

  private static final ArrayMemo<double[], Points> ALL = new ArrayMemo<>();

  static SampleSets of(RunSnapshot run) {
    return new SampleSets(list(run.data()), list(run.heldOut().points()));
  }

  private static PointList list(Points points) {
    return PointList.of(points.x(), points.y());
  }

  /** All samples of a snapshot. */
  static Points all(RunSnapshot run) {
    Points trained = run.data();
    Points heldOut = run.heldOut().points();
    return heldOut.count() == 0
        ? trained
        : ALL.get(trained.x(), heldOut.x(), () -> joined(trained, heldOut));
  }

  private static Points joined(Points first, Points second) {
    return second.count() == 0
        ? first
        : new Points(joined(first.x(), second.x()), joined(first.y(), second.y()));
  }

  private static double[] joined(double[] first, double[] second) {
    return DoubleStream.concat(DoubleStream.of(first), DoubleStream.of(second)).toArray();
  }

  Points all() {
    return joined(arrays(trained), arrays(heldOut));
  }

  private static Points arrays(PointList points) {
    return new Points(
        IntStream.range(0, points.count()).mapToDouble(points::x).toArray(),
        IntStream.range(0, points.count()).mapToDouble(points::y).toArray());
  }

  int count() {
    return trained.count() + heldOut.count();
  }

  double x(int i) {
    return isTrained(i) ? trained.x(i) : heldOut.x(i - trained.count());
  }

  double y(int i) {
    return isTrained(i) ? trained.y(i) : heldOut.y(i - trained.count());
  }

  private boolean isTrained(int i) {
    return i < trained.count();
  }

  /** With one more sample to train on. */
  SampleSets plus(double x, double y) {
    return new SampleSets(trained.plus(x, y), heldOut);
  }

  SampleSets with(int i, double x, double y) {
    return isTrained(i)
        ? new SampleSets(trained.with(i, x, y), heldOut)
        : new SampleSets(trained, heldOut.with(i - trained.count(), x, y));
  }

  /** The same x with other y, one for each sample. */
  SampleSets withHeights(double[] y) {
    int n = trained.count();
    return new SampleSets(
        PointList.of(arrays(trained).x(), Arrays.copyOf(y, n)),
        PointList.of(arrays(heldOut).x(), Arrays.copyOfRange(y, n, y.length)));
  }

  SampleSets without(int i) {
    return isTrained(i)
        ? new SampleSets(trained.without(i), heldOut)
        : new SampleSets(trained, heldOut.without(i - trained.count()));
  }

  /** Whether sample i is the only one to train on. */
  boolean isLast(int i) {
    return isTrained(i) && trained.count() == 1;
  }

  /** The settings that give these samples. */
  Overrides settings(Config config) {
    Config points = config.with(Settings.POINTS, trained).with(Settings.HELD_OUT, Optional.empty());
    boolean none = heldOut.count() == 0 && Holdout.share(points) == 0;
    return Overrides.none()
        .with(Settings.POINTS, trained)
        .with(Settings.HELD_OUT, none ? Optional.empty() : Optional.of(heldOut));
  }
}
