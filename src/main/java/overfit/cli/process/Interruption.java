package overfit.cli.process;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C during a command: it finishes the current step, prints partial results and ends. */
public final class Interruption {

  /** Longer than any realistic epoch; after it the process ends without the results. */
  private static final long TIMEOUT_SECONDS = 60;

  private final CountDownLatch done = new CountDownLatch(1);
  private volatile boolean requested;

  public boolean requested() {
    return requested;
  }

  /** Called by the main thread when everything is printed. */
  public void done() {
    done.countDown();
  }

  /**
   * Delays the end of the process after a signal until the results are printed. The JVM then exits
   * with 128 + the number of the signal.
   */
  public void watch() {
    watch(TIMEOUT_SECONDS);
  }

  /** The same, with a timeout in seconds. */
  public void watch(long seconds) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> await(seconds), "interruption"));
  }

  /** Asks the command to end after its current step. */
  public void request() {
    requested = true;
  }

  private void await(long seconds) {
    request();
    try {
      done.await(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
