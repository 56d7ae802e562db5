package overfit.train.sweep;

import overfit.train.Run;

/** The run of a trial while it is trained, by one thread. */
public interface KeptRun extends AutoCloseable {

  /** The run, as far as it is trained. */
  Run run();

  /** The training time until now. */
  double secondsBefore();

  /**
   * An epoch is done.
   *
   * @param seconds the training time so far
   */
  void stepped(double seconds);

  /** Training has ended, or is interrupted. */
  void ended(double seconds);

  @Override
  void close();

  /** A run that is kept nowhere. */
  static KeptRun inMemory(Run run) {
    return inMemory(run, () -> {});
  }

  /**
   * A run that is kept nowhere.
   *
   * @param onEnd called when its training has ended, but not if that is interrupted
   */
  static KeptRun inMemory(Run run, Runnable onEnd) {
    return new KeptRun() {
      @Override
      public Run run() {
        return run;
      }

      @Override
      public double secondsBefore() {
        return 0;
      }

      @Override
      public void stepped(double seconds) {}

      @Override
      public void ended(double seconds) {
        if (!run.running()) {
          onEnd.run();
        }
      }

      @Override
      public void close() {}
    };
  }
}
