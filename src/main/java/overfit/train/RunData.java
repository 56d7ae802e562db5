package overfit.train;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import overfit.config.Config;
import overfit.config.Holdout;
import overfit.config.Settings;
import overfit.data.PointList;
import overfit.data.Samples;
import overfit.data.Scaling;
import overfit.data.Standardization;
import overfit.train.history.Points;

/**
 * The data of a run: its points in the user's units, and as samples in the units of training, which
 * stay those of the points at the start even if points are edited since.
 */
final class RunData {

  private final Samples drawn;
  private final Standardization standardization;
  private final Points trained;
  private final Points heldOut;
  private final Samples samples;
  private final Optional<Samples> heldOutSamples;
  private final DataSummary summary;

  private RunData(Samples drawn, Standardization standardization, Points[] sets) {
    this.drawn = drawn;
    this.standardization = standardization;
    trained = sets[0];
    heldOut = sets[1];
    samples = Samples.of(trained.x(), trained.y(), standardization);
    heldOutSamples =
        heldOut.count() == 0
            ? Optional.empty()
            : Optional.of(Samples.of(heldOut.x(), heldOut.y(), standardization));
    summary = computeSummary();
  }

  /**
   * The data at the start of a run.
   *
   * @param drawn noisy samples of the target; not used if points are given
   */
  static RunData of(Config start, Samples drawn) {
    Points[] sets = sets(start, drawn);
    Standardization standardization =
        start.standardizes() ? Standardization.of(sets[0].x(), sets[0].y()) : Standardization.NONE;
    return new RunData(drawn, standardization, sets);
  }

  /** The data of the same run if it starts with other points. */
  RunData restarted(Config start) {
    return of(start, drawn);
  }

  /** The data of the same run with other points. */
  RunData with(Config config) {
    return new RunData(drawn, standardization, sets(config, drawn));
  }

  /** Whether the points that two configs give are not the same. */
  static boolean differ(Config one, Config other) {
    return !one.get(Settings.POINTS).equals(other.get(Settings.POINTS))
        || !one.get(Settings.HELD_OUT).equals(other.get(Settings.HELD_OUT));
  }

  /** The points to train on and those to test on. */
  private static Points[] sets(Config config, Samples drawn) {
    PointList given = config.get(Settings.POINTS);
    Points all =
        given.count() == 0
            ? new Points(drawn.x().getColumn(0), drawn.y().getColumn(0))
            : points(given);
    if (config.get(Settings.HELD_OUT).isPresent()) {
      return new Points[] {all, points(config.get(Settings.HELD_OUT).get())};
    }
    boolean[] tested =
        config
            .get(Settings.HOLDOUT_BY)
            .heldOut(all.x(), Holdout.share(config), config.get(Settings.SEED));
    return new Points[] {part(all, tested, false), part(all, tested, true)};
  }

  private static Points points(PointList list) {
    return new Points(
        IntStream.range(0, list.count()).mapToDouble(list::x).toArray(),
        IntStream.range(0, list.count()).mapToDouble(list::y).toArray());
  }

  private static Points part(Points all, boolean[] tested, boolean wanted) {
    int[] chosen = IntStream.range(0, tested.length).filter(i -> tested[i] == wanted).toArray();
    return chosen.length == tested.length
        ? all
        : new Points(
            IntStream.of(chosen).mapToDouble(i -> all.x()[i]).toArray(),
            IntStream.of(chosen).mapToDouble(i -> all.y()[i]).toArray());
  }

  /** The points to train on, in the user's units. */
  Points trained() {
    return trained;
  }

  /** The points to test on, in the user's units; without points if none are held out. */
  Points heldOut() {
    return heldOut;
  }

  /** Whether the points to test on are those of other data. */
  boolean testsAs(RunData other) {
    return Arrays.equals(heldOut.x(), other.heldOut.x())
        && Arrays.equals(heldOut.y(), other.heldOut.y());
  }

  /** All points, first those to train on. */
  Points all() {
    return new Points(joined(trained.x(), heldOut.x()), joined(trained.y(), heldOut.y()));
  }

  private static double[] joined(double[] first, double[] second) {
    return DoubleStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray();
  }

  /** What a verdict needs to know of the points. */
  DataSummary summary() {
    return summary;
  }

  private DataSummary computeSummary() {
    return new DataSummary(
        trained.count(),
        heldOut.count(),
        Standardization.of(trained.x(), trained.y()),
        heldOut.count() > 0 && least(heldOut.x()) > greatest(trained.x()),
        Scaling.areEqual(trained.x()),
        Scaling.areEqual(trained.y()));
  }

  private static double least(double[] values) {
    return Arrays.stream(values).min().orElse(Double.POSITIVE_INFINITY);
  }

  private static double greatest(double[] values) {
    return Arrays.stream(values).max().orElse(Double.NEGATIVE_INFINITY);
  }

  Standardization standardization() {
    return standardization;
  }

  /** The points to train on, in the units of training. */
  Samples samples() {
    return samples;
  }

  /** The points to test on, in the units of training; empty if none are held out. */
  Optional<Samples> heldOutSamples() {
    return heldOutSamples;
  }
}
