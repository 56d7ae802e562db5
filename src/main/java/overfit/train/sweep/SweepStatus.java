package overfit.train.sweep;

/** Whether a sweep is still being trained. */
public enum SweepStatus {
  RUNNING,
  /** It ended before all trials had ended. */
  STOPPED,
  DONE
}
