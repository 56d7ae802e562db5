package overfit.train.sweep;

/** Trains a sweep beside an experiment. */
public interface SweepTrainer extends AutoCloseable {

  /** Whether there are trials that have not ended, and nobody has stopped it. Costs nothing. */
  boolean running();

  /** What it has done so far. */
  SweepSnapshot snapshot();

  /**
   * Ends after the current epochs; results stay, trials that have not ended are dropped. Waits for
   * that, and returns whether it has ended.
   */
  boolean stop(long milliseconds);

  /** Ends, and waits a second for that at most. */
  @Override
  void close();
}
