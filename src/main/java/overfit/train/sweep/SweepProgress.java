package overfit.train.sweep;

/**
 * How far a sweep is.
 *
 * @param ended the number of trials that have ended
 * @param trials the number of all trials
 * @param found the work that was done before it began, in units of the plan
 * @param work the work that is done, with that
 * @param all the work of all trials
 */
public record SweepProgress(int ended, int trials, double found, double work, double all) {

  /** With less work done, the time left would be a guess. */
  private static final double LEAST_SHARE = 0.001;

  /** Of a minute. */
  private static final int SECONDS = 60;

  /** Of an hour. */
  private static final int MINUTES = 60;

  /** The part of the work that is done, from 0 to 1. */
  public double share() {
    return all == 0 ? 1 : Math.min(1, work / all);
  }

  /**
   * An estimate of the time left; NaN as long as there is none.
   *
   * @param seconds the time since it began
   */
  public double secondsLeft(double seconds) {
    double done = work - found;
    return done < LEAST_SHARE * all ? Double.NaN : seconds * Math.max(0, all - work) / done;
  }

  /**
   * {@code 59 s left}, {@code 12 min left}, {@code 3 h 5 min left}, rounded up; "" as long as there
   * is no estimate.
   *
   * @param seconds the time since it began
   */
  public String left(double seconds) {
    double left = secondsLeft(seconds);
    if (Double.isNaN(left)) {
      return "";
    }
    if (left <= SECONDS) {
      return (long) Math.ceil(left) + " s left";
    }
    long minutes = (long) Math.ceil(left / SECONDS);
    return minutes < MINUTES
        ? minutes + " min left"
        : minutes / MINUTES + " h " + minutes % MINUTES + " min left";
  }
}
