package overfit.config;

import overfit.data.HoldoutBy;

/** How many of the points of a config are held out for testing. */
public final class Holdout {

  /** The usual share of own points. */
  static final double USUAL = 0.2;

  /** With fewer own points none are held out, unless the user says so. */
  private static final int LEAST_POINTS = 10;

  private Holdout() {}

  /** The share of the points to hold out; 0 if points to test on are given. */
  public static double share(Config config) {
    if (config.get(Settings.HELD_OUT).isPresent()) {
      return 0;
    }
    return config.get(Settings.HOLDOUT).orElse(isPossible(config) ? USUAL : 0);
  }

  /** Whether there are own points, and enough to hold some out. */
  public static boolean isPossible(Config config) {
    return !config.targetKnown()
        && config.get(Settings.HELD_OUT).isEmpty()
        && config.pointCount() >= LEAST_POINTS;
  }

  /** The number of points that are held out of those given or drawn. */
  static int count(Config config) {
    return HoldoutBy.count(config.pointCount(), share(config));
  }

  /** The number of points to test on, held out or given. */
  public static int testCount(Config config) {
    return config
        .get(Settings.HELD_OUT)
        .map(points -> points.count())
        .orElseGet(() -> count(config));
  }
}
