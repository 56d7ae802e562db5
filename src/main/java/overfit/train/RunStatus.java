package overfit.train;

/** The status of a run. */
public enum RunStatus {
  /** Epochs are left. */
  RUNNING("interrupted"),
  /** All epochs are done. */
  FINISHED("finished"),
  /** Early stopping has ended it, and the network is that of the best epoch. */
  STOPPED("finished"),
  /** The loss is not finite; the weights are those of the last epoch with a finite loss. */
  DIVERGED("diverged");

  private final String word;

  RunStatus(String word) {
    this.word = word;
  }

  /** The word for a run that nobody trains any more: with epochs left, it was interrupted. */
  public String word() {
    return word;
  }
}
