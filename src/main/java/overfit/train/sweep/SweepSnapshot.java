package overfit.train.sweep;

/**
 * A sweep at some moment.
 *
 * @param summary the results of the trials that have ended
 * @param left an estimate of the time left; "" as long as there is none, and if it is not running
 */
public record SweepSnapshot(
    SweepStatus status, SweepSummary summary, SweepProgress progress, String left) {

  /** Of a sweep that nobody trains any more. */
  public static SweepSnapshot of(SweepSummary summary) {
    int ended = summary.results().size();
    int trials = summary.plan().trials().size();
    return new SweepSnapshot(
        ended < trials ? SweepStatus.STOPPED : SweepStatus.DONE,
        summary,
        new SweepProgress(ended, trials, 0, ended, trials),
        "");
  }

  /**
   * @param seconds since it began
   */
  static SweepSnapshot of(
      SweepStatus status, SweepPlan plan, SweepTraining training, double seconds) {
    // The progress first, so that it never counts more results than the summary has.
    SweepProgress progress = training.progress();
    return new SweepSnapshot(
        status,
        SweepSummary.of(plan, training.results()),
        progress,
        status == SweepStatus.RUNNING ? progress.left(seconds) : "");
  }
}
