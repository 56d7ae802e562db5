package overfit.train;

/** How a run stands. */
public enum RunStatus {
  /** Epochs are left. */
  RUNNING,
  /** All epochs are done. */
  FINISHED,
  /** The loss left the finite numbers; the weights are those of the last epoch where it had not. */
  DIVERGED
}
