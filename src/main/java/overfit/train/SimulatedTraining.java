package overfit.train;

import java.util.List;
import java.util.Optional;

/**
 * Training in made-up time, on the thread of whoever lets it pass: the same orders at the same
 * times give the same epochs, on any machine.
 *
 * <p>An epoch takes 200 µs at least, as if on a machine that is as fast as that: without a limit
 * 5000 are trained in a second. What goes as fast as it can to an epoch that was asked for, and all
 * walks through the past, take no time.
 */
public final class SimulatedTraining implements Trainer {

  private static final long EPOCH_NANOS = 200_000;

  private final TrainingLoop loop;
  private long now;
  private boolean changed = true;

  public SimulatedTraining(List<WantedRun> wanted, Speed speed, EngineChooser engines) {
    loop = new TrainingLoop(wanted, speed, () -> now, engines);
  }

  @Override
  public void order(Order order) {
    order.applyTo(loop);
    while (loop.travelling()) {
      loop.travel();
    }
    while (loop.hurrying()) {
      loop.step();
    }
    changed = true;
  }

  /** Trains the epochs that are due in so much time. */
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
  public void close() {
    loop.stop();
  }
}
