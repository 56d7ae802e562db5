package overfit.train.uncertainty;

import java.util.stream.IntStream;
import overfit.config.Config;
import overfit.config.Settings;
import overfit.train.Evaluation;
import overfit.train.Run;
import overfit.train.history.Points;

/**
 * Where the members of an ensemble predict; the arrays are never modified.
 *
 * @param curve evenly spaced, far beyond the range of x on both sides
 * @param test the test points, and there the true function; NaN if it is not known
 * @param heldOut the points that are held out; none if they are too many to keep for every member
 */
record EnsemblePoints(double[] curve, Points test, Points heldOut) {

  private static final int CURVE = 481;

  /** How far the curve goes beyond the range on each side, relative to that. */
  private static final double BEYOND = 0.5;

  /** Two hundred members then keep 16 MB. */
  private static final int MOST_HELD_OUT = 10_000;

  static EnsemblePoints of(Run run) {
    Config config = run.config();
    return new EnsemblePoints(curve(config), Evaluation.testTruth(config), heldOut(run));
  }

  private static Points heldOut(Run run) {
    return run.heldOut().count() > MOST_HELD_OUT ? Points.NONE : run.heldOut();
  }

  private static double[] curve(Config config) {
    double low = config.get(Settings.X_MIN);
    double high = config.get(Settings.X_MAX);
    double from = low - BEYOND * (high - low);
    double step = (1 + 2 * BEYOND) * (high - low) / (CURVE - 1);
    return IntStream.range(0, CURVE).mapToDouble(i -> from + i * step).toArray();
  }
}
