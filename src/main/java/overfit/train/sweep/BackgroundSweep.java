package overfit.train.sweep;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import overfit.train.Clock;
import overfit.train.EngineChooser;

/**
 * Trains a sweep in background threads of low priority. There is no queue: a snapshot is taken when
 * somebody wants one.
 */
public final class BackgroundSweep implements SweepTrainer {

  /** How long to wait for the threads to end: longer than an epoch usually takes. */
  private static final long PATIENCE_MILLIS = 1000;

  private static final long NANOS_PER_MILLISECOND = 1_000_000;

  private final SweepPlan plan;
  private final Clock clock;
  private final Runnable onEnd;
  private final long start;
  private final SweepTraining training;
  private final AtomicInteger working;
  private final List<Thread> threads;
  private volatile boolean stopped;

  /**
   * Starts immediately. An uncaught exception ends all threads.
   *
   * @param engines chooses engines that may be used by several threads at once
   * @param onEnd called on the last thread that ends
   */
  public BackgroundSweep(
      SweepPlan plan, int threads, Clock clock, EngineChooser engines, Runnable onEnd) {
    this.plan = plan;
    this.clock = clock;
    this.onEnd = onEnd;
    start = clock.nanos();
    training =
        new SweepTraining(
            plan, Shard.ALL, engines, clock, TrialText.NONE, TrialStore.NONE, () -> stopped);
    working = new AtomicInteger(threads);
    this.threads = IntStream.range(0, threads).mapToObj(this::thread).toList();
    this.threads.forEach(Thread::start);
  }

  /** One processor less than there are, for the screen and what it trains; at least one. */
  public static int threadsBesideScreen() {
    return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
  }

  private Thread thread(int number) {
    Thread thread = new Thread(this::work, "sweep-" + (number + 1));
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    return thread;
  }

  private void work() {
    try {
      training.run();
    } finally {
      if (working.decrementAndGet() == 0) {
        onEnd.run();
      }
    }
  }

  @Override
  public boolean running() {
    return !stopped && working.get() > 0;
  }

  @Override
  public SweepSnapshot snapshot() {
    return SweepSnapshot.of(status(), plan, training, (clock.nanos() - start) / 1e9);
  }

  private SweepStatus status() {
    if (running()) {
      return SweepStatus.RUNNING;
    }
    SweepProgress progress = training.progress();
    return progress.ended() < progress.trials() ? SweepStatus.STOPPED : SweepStatus.DONE;
  }

  @Override
  public boolean stop(long milliseconds) {
    stopped = true;
    long end = clock.nanos() + milliseconds * NANOS_PER_MILLISECOND;
    try {
      for (Thread thread : threads) {
        long left = (end - clock.nanos()) / NANOS_PER_MILLISECOND;
        if (left > 0) {
          thread.join(left);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return threads.stream().noneMatch(Thread::isAlive);
  }

  @Override
  public void close() {
    stop(PATIENCE_MILLIS);
  }
}
