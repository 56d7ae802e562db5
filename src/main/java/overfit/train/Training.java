package overfit.train;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Trains in a background thread: takes orders and provides snapshots.
 *
 * <p>There is a slot for one snapshot; an empty slot requests the next one. The training thread
 * never waits for the screen, and snapshots are never queued: a slow screen skips some.
 */
public final class Training implements Trainer {

  /** How long to wait for the thread to end: longer than an epoch usually takes. */
  private static final long PATIENCE_MILLIS = 1000;

  /** As after every task, a snapshot follows it, but not before there is time for one. */
  private static final Consumer<TrainingLoop> NOTHING = loop -> {};

  /** Orders, and requests for a snapshot from other threads. */
  private final BlockingQueue<Consumer<TrainingLoop>> tasks = new LinkedBlockingQueue<>();

  private final AtomicLong sent = new AtomicLong();
  private final AtomicReference<Snapshot> slot = new AtomicReference<>();
  private final Runnable onSnapshot;
  private final Thread thread;

  /**
   * Starts immediately. An uncaught exception ends the thread.
   *
   * @param onSnapshot called on the training thread when a snapshot is available
   * @param first orders executed before the first epoch
   */
  public Training(
      List<WantedRun> wanted,
      Speed speed,
      Clock clock,
      EngineChooser engines,
      Runnable onSnapshot,
      Order... first) {
    this.onSnapshot = onSnapshot;
    List.of(first).forEach(this::order);
    Inspections inspections =
        new Inspections(
            task -> daemon(task, "inspection", Thread.MIN_PRIORITY).start(),
            clock,
            () -> tasks.add(NOTHING));
    thread =
        daemon(
            () -> run(new TrainingLoop(wanted, speed, clock, engines, inspections)),
            "training",
            Thread.NORM_PRIORITY);
    thread.start();
  }

  private static Thread daemon(Runnable task, String name, int priority) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.setPriority(priority);
    return thread;
  }

  @Override
  public long order(Order order) {
    tasks.add(loop -> loop.carryOut(order));
    return sent.incrementAndGet();
  }

  @Override
  public Optional<Snapshot> take() {
    return Optional.ofNullable(slot.getAndSet(null));
  }

  /** Pending orders are discarded; if the epoch takes longer, the daemon thread ends later. */
  @Override
  public boolean stop(long milliseconds) {
    tasks.clear();
    order(new Order.Stop());
    try {
      if (milliseconds > 0) {
        thread.join(milliseconds);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return !thread.isAlive();
  }

  @Override
  public void close() {
    stop(PATIENCE_MILLIS);
  }

  private void run(TrainingLoop loop) {
    boolean changed = offer(loop, true);
    while (loop.open()) {
      changed |= perform(loop);
      if (loop.replaying()) {
        loop.replay();
      } else if (loop.playing() && loop.waiting() <= 0) {
        loop.step();
        changed = true;
      }
      changed = offer(loop, changed);
    }
  }

  /** Waits for a task, or until an epoch is due, and executes all tasks. */
  private boolean perform(TrainingLoop loop) {
    Consumer<TrainingLoop> task = next(loop);
    boolean any = task != null;
    while (task != null) {
      task.accept(loop);
      task = tasks.poll();
    }
    return any;
  }

  private Consumer<TrainingLoop> next(TrainingLoop loop) {
    try {
      return loop.idle()
          ? tasks.take()
          : tasks.poll(Math.max(0, loop.waiting()), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      return TrainingLoop::stop;
    }
  }

  /**
   * Fills the slot if it is empty and there is time for a snapshot; an idle loop always leaves its
   * latest snapshot.
   */
  private boolean offer(TrainingLoop loop, boolean changed) {
    boolean wanted = loop.idle() || slot.get() == null && !loop.replaying();
    if (changed && wanted && loop.hasTimeForSnapshot()) {
      slot.set(loop.snapshot());
      onSnapshot.run();
      return false;
    }
    return changed;
  }
}
