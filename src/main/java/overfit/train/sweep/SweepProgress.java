package overfit.train.sweep;

/**
 * How far a sweep is.
 *
 * @param ended the number of trials that have ended
 * @param trials the number of all trials
 * @param work the work that is done, in units of the plan
 * @param all the work of all trials
 */
public record SweepProgress(int ended, int trials, double work, double all) {

  /** The part of the work that is done, from 0 to 1. */
  public double share() {
    return all == 0 ? 1 : Math.min(1, work / all);
  }
}
