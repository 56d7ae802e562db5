package overfit.train;

import java.util.function.BooleanSupplier;

/**
 * Recomputes past epochs of a run. The run itself is not touched: a twin is restored from a
 * checkpoint and trained again.
 *
 * <p>In a long run, checkpoints are far apart. So the replay keeps intermediate ones between two of
 * them, which makes it cheap to visit neighbouring epochs.
 */
final class Replay {

  private final Run run;
  private final Run twin;
  private Checkpoints intermediate;

  Replay(Run run) {
    this.run = run;
    twin = run.copies().twin();
    intermediate = Checkpoints.forReplay(run.parameters());
  }

  /** Trains the twin to a past epoch while {@code proceed} is true; whether it is reached. */
  boolean advance(long epoch, BooleanSupplier proceed) {
    Checkpoint nearest = nearest(epoch);
    twin.mirror(run);
    if (twin.epoch() > epoch || twin.epoch() < nearest.epoch()) {
      twin.restore(nearest);
    }
    while (twin.epoch() < epoch && proceed.getAsBoolean()) {
      intermediate.addIfDue(twin.epoch(), twin::checkpoint);
      twin.step();
    }
    return twin.epoch() == epoch;
  }

  /** The latest checkpoint at or before an epoch. */
  private Checkpoint nearest(long epoch) {
    Checkpoint nearest = run.atOrBefore(epoch);
    if (intermediate.covers(epoch) && intermediate.atOrBefore(epoch).epoch() >= nearest.epoch()) {
      return intermediate.atOrBefore(epoch);
    }
    intermediate = Checkpoints.forReplay(run.parameters());
    return nearest;
  }

  /** The twin, in the state that the run had after an epoch. */
  Run at(long epoch) {
    advance(epoch, () -> true);
    return twin;
  }
}
