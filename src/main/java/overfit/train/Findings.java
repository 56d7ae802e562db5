package overfit.train;

/** Takes what an {@link Inspection} finds, while it computes. */
public interface Findings {

  /** A result to show, an immutable value; it replaces the last one of the same class. */
  void found(Object finding);

  /** Whether it should go on; to be asked after every few passes over the samples at most. */
  boolean wanted();
}
