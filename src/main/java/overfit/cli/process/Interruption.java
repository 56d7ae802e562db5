package overfit.cli.process;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C while a command works: it finishes what it is at, prints what there is, and ends. */
public final class Interruption {

  /** Longer than any sensible epoch; after it the process ends without the results. */
  private static final long PATIENCE_SECONDS = 60;

  private final CountDownLatch done = new CountDownLatch(1);
  private volatile boolean requested;

  public boolean requested() {
    return requested;
  }

  /** Called by the main thread when nothing is left to print. */
  public void done() {
    done.countDown();
  }

  /**
   * Makes a signal that would end the process wait for the results. The process then ends with 128
   * + the signal's number, which is the Java runtime's own habit.
   */
  public void watch() {
    watch(PATIENCE_SECONDS);
  }

  /** Waits for at most so many seconds. */
  public void watch(long seconds) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> await(seconds), "interruption"));
  }

  /** From now on nothing new is begun. */
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
