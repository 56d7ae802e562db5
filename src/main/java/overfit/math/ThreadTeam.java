package overfit.math;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A group of threads that execute numbered tasks together: the caller's thread and helper threads
 * from an executor. The results depend neither on the number of threads nor on scheduling: every
 * thread takes the next task number from a shared counter, so a helper that starts late finds no
 * tasks left. Nothing is allocated except by the executor when it starts a helper.
 *
 * <p>Networks that are trained in turn share one team. If two threads use it at the same time, one
 * of them executes its tasks alone.
 */
public final class ThreadTeam {
  /** Only the caller's thread. */
  public static final ThreadTeam ALONE = new ThreadTeam(1, task -> {});

  /** Spins before yielding: tasks take microseconds, so parking a thread would take too long. */
  private static final int SPINS = 1000;

  /**
   * Spins of a helper that waits for more work, a few tenths of a millisecond: longer than the
   * serial part between two training steps, but short enough not to waste the processor.
   */
  static final int HELPER_SPINS = 5000;

  private final int size;
  private final Executor executor;
  private final Runnable helper = this::help;
  private final AtomicInteger helpers = new AtomicInteger();
  private final AtomicBoolean busy = new AtomicBoolean();

  /**
   * The number of tasks in the upper half and the next task number in the lower half. Both in one
   * word, so that a late helper cannot mistake a number of the previous work for one of this.
   */
  private final AtomicLong tickets = new AtomicLong();

  /** For each part, the number of tasks that have finished it. */
  private final AtomicIntegerArray finished;

  private Work work;
  private volatile Throwable failure;

  /**
   * Numbered tasks, each executed by one thread. Tasks start in order and are performed in
   * parallel; then each is finished part by part, and each part in the order of the tasks. When a
   * task starts, all except the last {@code size} − 1 tasks before it are finished.
   */
  public interface Work {
    int tasks();

    /** The number of parts, from 1 to the size of the team. */
    int parts();

    void perform(int task);

    void finish(int task, int part);
  }

  /** With a number of threads, including the caller's. */
  public ThreadTeam(int size, Executor executor) {
    if (size < 1) {
      throw new IllegalArgumentException("expected a team from 1, found " + size);
    }
    this.size = size;
    this.executor = executor;
    finished = new AtomicIntegerArray(size);
  }

  /** The number of threads, including the caller's. */
  public int size() {
    return size;
  }

  /** Executes all tasks in order on the caller's thread. */
  public static void alone(Work work) {
    int tasks = work.tasks();
    for (int task = 0; task < tasks; task++) {
      work.perform(task);
      for (int part = 0; part < work.parts(); part++) {
        work.finish(task, part);
      }
    }
  }

  /** Executes all tasks. An exception in any task is rethrown at the end. */
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
      for (int running = helpers.get(); running < wanted && reserve(wanted); running++) {
        executor.execute(helper);
      }
    } catch (RejectedExecutionException | OutOfMemoryError e) {
      // The executor was shut down or has no more threads: the caller executes the tasks.
      helpers.decrementAndGet();
    }
  }

  /** Counts one more helper, if there are fewer than {@code limit}. */
  private boolean reserve(int limit) {
    int before = helpers.getAndUpdate(running -> running < limit ? running + 1 : running);
    return before < limit;
  }

  /**
   * Runs as long as more work arrives within a short time. A caller may have counted on this helper
   * just before it left, so it looks once more after it is no longer counted.
   */
  private void help() {
    do {
      try {
        do {
          takePart();
        } while (moreWork());
      } finally {
        helpers.decrementAndGet();
      }
    } while (isOpen(tickets.get()) && reserve(size - 1));
  }

  private boolean moreWork() {
    for (int i = 0; i < HELPER_SPINS; i++) {
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

  /** Completes all parts even after a failure, since other threads wait for them. */
  private void take(int task) {
    Work current = work; // after the last part, the caller may start another
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
