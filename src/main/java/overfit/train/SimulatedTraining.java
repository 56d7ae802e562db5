package overfit.train;

import java.util.List;
import java.util.Optional;

/**
 * Training in simulated time, on the caller's thread: the same orders at the same times give the
 * same epochs on any machine.
 *
 * <p>An epoch takes at least 200 µs, so unlimited speed means 5000 epochs per second.
 * Fast-forwarding and replaying take no time.
 */
public final class SimulatedTraining implements Trainer {

  /** The least time of an epoch. */
  public static final long EPOCH_NANOS = 200_000;

  private final TrainingLoop loop;
  private long now;
  private boolean changed = true;

  public SimulatedTraining(List<WantedRun> wanted, Speed speed, EngineChooser engines) {
    loop = new TrainingLoop(wanted, speed, () -> now, engines);
  }

  @Override
  public long order(Order order) {
    loop.carryOut(order);
    while (loop.replaying()) {
      loop.replay();
    }
    while (loop.fastForwarding()) {
      loop.step();
    }
    changed = true;
    return loop.orders();
  }

  /** Advances the time and trains the epochs that become due. */
  public void advance(long nanos) {
    long end = now + nanos;
    while (loop.playing() && now + next() <= end) {
      now += next();
      loop.step();
      changed = true;
    }
    now = end;
  }

  private long next() {
    return Math.max(EPOCH_NANOS, loop.waiting());
  }

  @Override
  public Optional<Snapshot> take() {
    if (!changed) {
      return Optional.empty();
    }
    changed = false;
    return Optional.of(loop.snapshot());
  }

  @Override
  public boolean stop(long milliseconds) {
    loop.stop();
    return true;
  }

  @Override
  public void close() {
    stop(0);
  }
}
