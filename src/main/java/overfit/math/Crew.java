package overfit.math;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Workers on one piece of work after another. Everyone, the caller included, draws the next task by
 * its number, waits for those that it builds on, and performs it; a helper that comes late finds
 * nothing left to do. Nothing is allocated but what the executor needs to start a helper.
 *
 * <p>{@link #perform} is for one thread at a time.
 */
public final class Crew {
  /** Tasks take microseconds: a thread that parks would come back too late. */
  private static final int SPINS = 1000;

  /**
   * How long a helper looks out for the next work, some tenths of a millisecond: longer than what a
   * training does by itself between two steps, and short for a processor that is not needed.
   */
  private static final int LOOKOUT = 5000;

  private final Workers workers;
  private final Runnable helper = this::help;
  private final AtomicInteger helpers = new AtomicInteger();

  /**
   * The number of tasks in the upper half and the next to be drawn in the lower, so that a late
   * helper cannot take a number of the last work for one of this.
   */
  private final AtomicLong tickets = new AtomicLong();

  private final AtomicInteger done = new AtomicInteger();
  private Work work;
  private volatile Throwable failure;

  /** Numbered tasks. */
  public interface Work {
    int tasks();

    /**
     * So many tasks have to be done before this one begins. They are the first ones: where a task
     * waits for k, all from number k on do.
     */
    int before(int task);

    void perform(int task);
  }

  public Crew(Workers workers) {
    this.workers = workers;
  }

  /** The caller included. */
  public int size() {
    return workers.count();
  }

  /** The caller alone performs all tasks, in order. */
  public static void alone(Work work) {
    int tasks = work.tasks();
    for (int i = 0; i < tasks; i++) {
      work.perform(i);
    }
  }

  /** The workers, at most so many, perform all tasks. */
  public void perform(Work next, int most) {
    work = next;
    failure = null;
    done.set(0);
    int tasks = next.tasks();
    tickets.set((long) tasks << Integer.SIZE);
    callHelpers(Math.min(workers.count(), most));
    takePart();
    await(tasks);
    if (failure != null) {
      throw new IllegalStateException("a task failed", failure);
    }
  }

  private void callHelpers(int crew) {
    try {
      while (helpers.get() < crew - 1) {
        helpers.incrementAndGet();
        workers.executor().execute(helper);
      }
    } catch (RejectedExecutionException | OutOfMemoryError e) {
      // An executor that was shut down, or has no more threads, leaves all tasks to the caller.
      helpers.decrementAndGet();
    }
  }

  /** Stays as long as one work follows soon after the other. */
  private void help() {
    try {
      do {
        takePart();
      } while (moreComes());
    } finally {
      helpers.decrementAndGet();
    }
  }

  private boolean moreComes() {
    for (int i = 0; i < LOOKOUT; i++) {
      if (isOpen(tickets.get())) {
        return true;
      }
      Thread.onSpinWait();
    }
    return false;
  }

  private static boolean isOpen(long ticket) {
    return (int) ticket < (int) (ticket >>> Integer.SIZE);
  }

  private void takePart() {
    long ticket = tickets.getAndIncrement();
    while (isOpen(ticket)) {
      take((int) ticket);
      ticket = tickets.getAndIncrement();
    }
  }

  private void take(int task) {
    try {
      await(work.before(task));
      work.perform(task);
    } catch (RuntimeException | Error e) {
      failure = e;
    } finally {
      done.incrementAndGet();
    }
  }

  private void await(int tasks) {
    for (int i = 0; done.get() < tasks; i++) {
      if (i < SPINS) {
        Thread.onSpinWait();
      } else {
        Thread.yield();
      }
    }
  }
}
