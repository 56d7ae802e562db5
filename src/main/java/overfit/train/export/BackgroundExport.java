package overfit.train.export;

import java.util.Optional;
import overfit.file.InputException;
import overfit.train.Clock;

/** Writes an export in a background thread of low priority. */
public final class BackgroundExport {

  private final RunExport export;
  private final Clock clock;
  private final Runnable onEnd;
  private final Thread thread;
  private volatile boolean stopped;
  private volatile boolean ended;
  private volatile Optional<InputException> failure = Optional.empty();

  /**
   * Starts immediately. An uncaught exception ends the thread.
   *
   * @param onEnd called on the background thread when it has nothing left to do
   */
  public BackgroundExport(RunExport export, Clock clock, Runnable onEnd) {
    this.export = export;
    this.clock = clock;
    this.onEnd = onEnd;
    thread = new Thread(this::write, "export");
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    thread.start();
  }

  private void write() {
    try {
      ended = export.write(clock, () -> !stopped);
    } catch (InputException e) {
      failure = Optional.of(e);
      ended = true;
    }
    onEnd.run();
  }

  public RunExport export() {
    return export;
  }

  /** Whether it is written or has failed; not if it was stopped before. */
  public boolean ended() {
    return ended;
  }

  /** Why it could not be written. */
  public Optional<InputException> failure() {
    return failure;
  }

  /** Ends after the current epoch, and drops what is not whole; waits for that so long. */
  public void stop(long milliseconds) {
    stopped = true;
    try {
      thread.join(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
