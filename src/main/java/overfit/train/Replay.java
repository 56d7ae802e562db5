package overfit.train;

import java.util.function.BooleanSupplier;

/**
 * A way through the past of a run, which stays in the present itself: a twin goes there.
 *
 * <p>In a long past the checkpoints of a run are far apart. So the twin leaves some of its own
 * behind it, between two of them: from one visited epoch to those around it is not far.
 */
final class Replay {

  private final Run run;
  private final Run twin;
  private Checkpoints steps;

  Replay(Run run) {
    this.run = run;
    twin = run.twin();
    steps = Checkpoints.few(run.parameters());
  }

  /** Goes to an epoch of the past, at most as far as it goes on; whether it is there. */
  boolean towards(long epoch, BooleanSupplier goesOn) {
    Checkpoint before = before(epoch);
    twin.following(run);
    if (twin.epoch() > epoch || twin.epoch() < before.epoch()) {
      twin.restore(before);
    }
    while (twin.epoch() < epoch && goesOn.getAsBoolean()) {
      steps.offer(twin.epoch(), twin::checkpoint);
      twin.step();
    }
    return twin.epoch() == epoch;
  }

  private Checkpoint before(long epoch) {
    Checkpoint before = run.before(epoch);
    if (steps.reaches(epoch) && steps.before(epoch).epoch() >= before.epoch()) {
      return steps.before(epoch);
    }
    steps = Checkpoints.few(run.parameters());
    return before;
  }

  /** The twin, as the run was after so many epochs. */
  Run at(long epoch) {
    towards(epoch, () -> true);
    return twin;
  }
}
