package overfit.train;

/** The status of a run. */
public enum RunStatus {
  /** Epochs are left. */
  RUNNING,
  /** All epochs are done. */
  FINISHED,
  /** The loss is not finite; the weights are those of the last epoch with a finite loss. */
  DIVERGED
}
