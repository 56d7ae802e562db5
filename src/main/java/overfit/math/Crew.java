package overfit.math;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Threads that share one piece of work after another: the caller's, and helpers' that an executor
 * lends. What is computed never depends on how many there are, nor on whether the executor finds
 * the time: everyone, the caller included, draws the next task by its number, and a helper that
 * comes late finds nothing left to do. Nothing is allocated but what the executor needs to start a
 * helper.
 *
 * <p>All that is trained in turn shares one crew. Where two threads want it at once, one of them
 * does its work alone.
 */
public final class Crew {
  /** The caller's thread and no other. */
  public static final Crew ALONE = new Crew(1, task -> {});

  /** Tasks take microseconds: a thread that parks would come back too late. */
  private static final int SPINS = 1000;

  /**
   * How long a helper looks out for the next work, some tenths of a millisecond: longer than what a
   * training does by itself between two steps, and short for a processor that is not needed.
   */
  private static final int LOOKOUT = 5000;

  private final int size;
  private final Executor executor;
  private final Runnable helper = this::help;
  private final AtomicInteger helpers = new AtomicInteger();
  private final AtomicBoolean busy = new AtomicBoolean();

  /**
   * The number of tasks in the upper half and the next to be drawn in the lower, so that a late
   * helper cannot take a number of the last work for one of this.
   */
  private final AtomicLong tickets = new AtomicLong();

  /** So many tasks have finished this part. */
  private final AtomicIntegerArray finished;

  private Work work;
  private volatile Throwable failure;

  /**
   * Numbered tasks. Each belongs to one thread, which begins the tasks in order, performs them at
   * the same time as others do theirs, and then finishes them part by part, each part in the order
   * of the tasks. When a task begins, all but the last {@code size} − 1 before it are finished.
   */
  public interface Work {
    int tasks();

    /** From 1 to the crew's size. */
    int parts();

    void perform(int task);

    void finish(int task, int part);
  }

  /** So many threads, the caller's included. */
  public Crew(int size, Executor executor) {
    if (size < 1) {
      throw new IllegalArgumentException("expected a crew from 1, found " + size);
    }
    this.size = size;
    this.executor = executor;
    finished = new AtomicIntegerArray(size);
  }

  /** The caller included. */
  public int size() {
    return size;
  }

  /** The caller alone does all tasks, in order. */
  public static void alone(Work work) {
    int tasks = work.tasks();
    for (int task = 0; task < tasks; task++) {
      work.perform(task);
      for (int part = 0; part < work.parts(); part++) {
        work.finish(task, part);
      }
    }
  }

  /** Does all tasks. Whatever a task throws, whoever has it, is thrown at the end. */
  public void perform(Work next) {
    if (size == 1 || !busy.compareAndSet(false, true)) {
      alone(next);
      return;
    }
    try {
      share(next);
    } finally {
      busy.set(false);
    }
  }

  private void share(Work next) {
    int tasks = next.tasks();
    work = next;
    failure = null;
    for (int part = 0; part < next.parts(); part++) {
      finished.set(part, 0);
    }
    tickets.set((long) tasks << Integer.SIZE);
    callHelpers(Math.min(size, tasks) - 1);
    takePart();
    await(next.parts() - 1, tasks);
    rethrow(failure);
  }

  private static void rethrow(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
  }

  private void callHelpers(int wanted) {
    try {
      for (int there = helpers.get(); there < wanted; there++) {
        helpers.incrementAndGet();
        executor.execute(helper);
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

  /** Goes through all parts in any case, for others wait for them. */
  private void take(int task) {
    Work current = work; // after the last part the caller may go on to another
    int parts = current.parts();
    perform(current, task);
    for (int part = 0; part < parts; part++) {
      await(part, task);
      finish(current, task, part);
      finished.set(part, task + 1);
    }
  }

  private void perform(Work current, int task) {
    try {
      if (failure == null) {
        current.perform(task);
      }
    } catch (RuntimeException | Error e) {
      failure = e;
    }
  }

  private void finish(Work current, int task, int part) {
    try {
      if (failure == null) {
        current.finish(task, part);
      }
    } catch (RuntimeException | Error e) {
      failure = e;
    }
  }

  private void await(int part, int tasks) {
    for (int i = 0; finished.get(part) < tasks; i++) {
      if (i < SPINS) {
        Thread.onSpinWait();
      } else {
        Thread.yield();
      }
    }
  }
}
