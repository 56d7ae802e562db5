package overfit.config;

import java.util.Collection;
import java.util.List;

/** How the settings of data hang together. */
public final class DataSettings {

  /** The columns of a file. */
  public static final List<Setting<String>> COLUMNS = List.of(Settings.X, Settings.Y);

  /** Files. */
  public static final List<Setting<String>> FILES = List.of(Settings.FILE, Settings.TEST);

  /** What names files or columns: a change of one makes them be read. */
  public static final List<Setting<String>> NAMING =
      List.of(Settings.FILE, Settings.X, Settings.Y, Settings.TEST);

  /** Which points to train on: of the layers of settings, one alone says it. */
  static final List<Setting<?>> OF_POINTS =
      List.of(Settings.POINTS, Settings.FILE, Settings.X, Settings.Y);

  /** Which points to test on. */
  static final List<Setting<?>> OF_TEST = List.of(Settings.TEST, Settings.HELD_OUT);

  /** Which points there are to train and test on, other than by editing them. */
  private static final List<Setting<?>> CHOOSING =
      List.of(
          Settings.FILE,
          Settings.X,
          Settings.Y,
          Settings.TEST,
          Settings.HOLDOUT,
          Settings.HOLDOUT_BY);

  /** What follows from files, unless it is given. */
  public static final List<Setting<?>> FOLLOWING =
      List.of(
          Settings.POINTS,
          Settings.HELD_OUT,
          Settings.TARGET,
          Settings.NOISE,
          Settings.X_MIN,
          Settings.X_MAX);

  /** All that determine the points of a run. */
  public static final List<Setting<?>> ALL =
      List.of(
          Settings.TARGET,
          Settings.SAMPLES,
          Settings.NOISE,
          Settings.X_MIN,
          Settings.X_MAX,
          Settings.POINTS,
          Settings.FILE,
          Settings.X,
          Settings.Y,
          Settings.TEST,
          Settings.HELD_OUT,
          Settings.HOLDOUT,
          Settings.HOLDOUT_BY,
          Settings.SEED);

  private DataSettings() {}

  /** Whether two configs give the same points. */
  public static boolean areEqual(Config one, Config other) {
    return ALL.stream().allMatch(setting -> one.get(setting).equals(other.get(setting)));
  }

  /** Whether other points are chosen in one than in the other, so that no edit of points holds. */
  public static boolean choosesOthers(Config one, Config other) {
    return CHOOSING.stream().anyMatch(setting -> !one.get(setting).equals(other.get(setting)));
  }

  /** Whether some of these settings choose or give points. */
  static boolean chooseOthers(Collection<Setting<?>> given) {
    return given.stream().anyMatch(CHOOSING::contains)
        || given.contains(Settings.POINTS)
        || given.contains(Settings.HELD_OUT);
  }

  /** Data that are drawn, with the target and the range that they have if nothing is said. */
  static Overrides drawn() {
    return Config.INITIAL
        .values(OF_POINTS)
        .and(Config.INITIAL.values(OF_TEST))
        .and(Config.INITIAL.values(FOLLOWING));
  }
}
