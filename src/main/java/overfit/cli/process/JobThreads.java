package overfit.cli.process;

import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Threads that share some work while the caller waits. */
public final class JobThreads {

  private static final long WAIT_MILLIS = 100;

  private JobThreads() {}

  /**
   * Runs {@code work} on several threads at once until it has returned on all. Where the system
   * allows fewer threads, on these; without any, on that of the caller. An exception of the work is
   * thrown here.
   *
   * @param meanwhile called on the caller's thread, about ten times a second
   */
  public static void run(int count, Runnable work, Runnable meanwhile) {
    ExecutorService threads = Executors.newFixedThreadPool(count, JobThreads::daemon);
    CompletionService<Void> jobs = new ExecutorCompletionService<>(threads);
    int running = start(count, work, jobs);
    threads.shutdown();
    if (running == 0) {
      work.run();
    }
    try {
      while (running > 0) {
        Future<Void> ended = jobs.poll(WAIT_MILLIS, TimeUnit.MILLISECONDS);
        if (ended == null) {
          meanwhile.run();
        } else {
          rethrow(ended);
          running--;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int start(int count, Runnable work, CompletionService<Void> jobs) {
    for (int started = 0; started < count; started++) {
      try {
        jobs.submit(work, null);
      } catch (OutOfMemoryError noThread) {
        return started;
      }
    }
    return count;
  }

  private static void rethrow(Future<Void> ended) throws InterruptedException {
    try {
      ended.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause();
    }
  }

  private static Thread daemon(Runnable job) {
    Thread thread = new Thread(job, "job");
    thread.setDaemon(true);
    return thread;
  }
}
