package overfit.cli.process;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Threads that share some work while the caller waits. */
public final class JobThreads {

  private static final long WAIT_MILLIS = 100;

  private final Runnable work;
  private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

  private JobThreads(Runnable work) {
    this.work = work;
  }

  /**
   * Runs {@code work} on several threads at once until it has returned on all. Where the system
   * allows fewer threads, on these; without any, on that of the caller. If the work throws on a
   * thread, the others are waited for all the same; then the first exception is thrown here.
   *
   * @param meanwhile called on the caller's thread, about ten times a second
   */
  public static void run(int count, Runnable work, Runnable meanwhile) {
    JobThreads jobs = new JobThreads(work);
    jobs.await(jobs.start(count), meanwhile);
    jobs.rethrow();
  }

  private ExecutorService start(int count) {
    ExecutorService threads = Executors.newFixedThreadPool(count, JobThreads::daemon);
    int started = 0;
    try {
      for (; started < count; started++) {
        threads.execute(this::attempt);
      }
    } catch (OutOfMemoryError noThread) {
      if (started == 0) {
        attempt();
      }
    }
    threads.shutdown();
    return threads;
  }

  private void attempt() {
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      failures.add(e);
    }
  }

  private void await(ExecutorService threads, Runnable meanwhile) {
    try {
      while (!threads.awaitTermination(WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
        meanwhile.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void rethrow() {
    Throwable first = failures.poll();
    if (first == null) {
      return;
    }
    failures.stream().filter(other -> other != first).forEach(first::addSuppressed);
    if (first instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) first;
  }

  private static Thread daemon(Runnable job) {
    Thread thread = new Thread(job, "job");
    thread.setDaemon(true);
    return thread;
  }
}
