package overfit.train.export;

/** Takes the losses of a run epoch by epoch. */
public interface EpochSink {

  /**
   * @param seconds the training time so far
   */
  void add(EpochLosses losses, double seconds);

  /** Training has ended, or is interrupted. */
  void end(double seconds);
}
