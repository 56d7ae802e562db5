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
}
