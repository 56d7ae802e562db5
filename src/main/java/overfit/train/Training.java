package overfit.train;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The background thread that trains: orders in, snapshots out.
 *
 * <p>One snapshot waits in a slot; an empty slot means that one is wanted. The thread never waits
 * for whoever looks, and nobody who looks makes a queue: a slow screen misses pictures.
 */
public final class Training implements Trainer {

  /** Long enough for an epoch of any network that is pleasant to watch. */
  private static final long PATIENCE_MILLIS = 1000;

  private final BlockingQueue<Order> orders = new LinkedBlockingQueue<>();
  private final AtomicReference<Snapshot> slot = new AtomicReference<>();
  private final Runnable offered;
  private final Thread thread;

  /**
   * Starts at once. A fault ends the thread, as any uncaught exception does.
   *
   * @param offered called on the training thread when a snapshot is there
   * @param first what it does before the first epoch
   */
  public Training(
      List<WantedRun> wanted,
      Speed speed,
      Clock clock,
      EngineChooser engines,
      Runnable offered,
      Order... first) {
    this.offered = offered;
    orders.addAll(List.of(first));
    thread = new Thread(() -> run(new TrainingLoop(wanted, speed, clock, engines)), "training");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void order(Order order) {
    orders.add(order);
  }

  @Override
  public Optional<Snapshot> take() {
    return Optional.ofNullable(slot.getAndSet(null));
  }

  /**
   * Ends the thread after the epoch that it is in; what else was ordered is left undone. An epoch
   * of more than a second is not waited for; the thread then ends by itself.
   */
  @Override
  public void close() {
    orders.clear();
    order(new Order.Stop());
    try {
      thread.join(PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(TrainingLoop loop) {
    boolean changed = offer(loop, true);
    while (loop.open()) {
      changed |= follow(loop);
      if (loop.travelling()) {
        loop.travel();
      } else if (loop.playing() && loop.waiting() <= 0) {
        loop.step();
        changed = true;
      }
      changed = offer(loop, changed);
    }
  }

  /** Waits for an order, or until an epoch is due, and does all that was ordered. */
  private boolean follow(TrainingLoop loop) {
    Order order = next(loop);
    boolean any = order != null;
    while (order != null) {
      loop.wantPicture();
      order.applyTo(loop);
      order = orders.poll();
    }
    return any;
  }

  private Order next(TrainingLoop loop) {
    try {
      return loop.resting()
          ? orders.take()
          : orders.poll(Math.max(0, loop.waiting()), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      return new Order.Stop();
    }
  }

  /**
   * Fills an empty slot, if there is time for it; a loop at rest leaves its last picture there in
   * any case.
   */
  private boolean offer(TrainingLoop loop, boolean changed) {
    boolean wanted = loop.resting() || slot.get() == null && !loop.travelling();
    if (changed && wanted && loop.affordsPicture()) {
      slot.set(loop.snapshot());
      offered.run();
      return false;
    }
    return changed;
  }
}
