package overfit.train;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What the training thread is asked to do, at the end of the epoch that it is in. */
public sealed interface Order {

  /** Called on the training thread only. */
  void applyTo(TrainingLoop loop);

  /** Pause, or go on; after the end, train as many epochs again. */
  record PlayOrPause() implements Order {
    @Override
    public void applyTo(TrainingLoop loop) {
      loop.playOrPause();
    }
  }

  /** Pause and train one epoch. */
  record StepOnce() implements Order {
    @Override
    public void applyTo(TrainingLoop loop) {
      loop.stepOnce();
    }
  }

  record SetSpeed(Speed speed) implements Order {
    @Override
    public void applyTo(TrainingLoop loop) {
      loop.setSpeed(speed);
    }
  }

  /**
   * The runs are to be these: what differs is changed under them, and runs begin again that cannot
   * go on with it; a pause stays a pause.
   *
   * @param known the runs as the screen knew them, the base of the three-way merge: what is the
   *     same in both is not to be changed, also where it has changed by itself meanwhile
   */
  record Follow(List<WantedRun> known, List<WantedRun> wanted) implements Order {
    @Override
    public void applyTo(TrainingLoop loop) {
      loop.follow(known, wanted);
    }
  }

  /** All runs begin again, with the settings they have; a pause stays a pause. */
  record Restart() implements Order {
    @Override
    public void applyTo(TrainingLoop loop) {
      loop.restart();
    }
  }

  /** Pause and show a past epoch; nothing for the present. */
  record Visit(OptionalLong epoch) implements Order {
    @Override
    public void applyTo(TrainingLoop loop) {
      loop.visit(epoch);
    }
  }

  /**
   * Show a past epoch; or train up to one to come, as fast as it goes, and pause there.
   *
   * @param run the id of the run that says which it is; without one the run that is ahead
   * @param goal where training then ends, if that is later
   */
  record Go(OptionalInt run, long epoch, long goal) implements Order {

    public Go(long epoch, long goal) {
      this(OptionalInt.empty(), epoch, goal);
    }

    public Go(long epoch) {
      this(epoch, epoch);
    }

    public static Go of(int run, long epoch) {
      return new Go(OptionalInt.of(run), epoch, epoch);
    }

    @Override
    public void applyTo(TrainingLoop loop) {
      loop.go(run, epoch, goal);
    }
  }

  /** What snapshots are to have from now on. */
  record See(SnapshotRequest request) implements Order {
    @Override
    public void applyTo(TrainingLoop loop) {
      loop.see(request);
    }
  }

  /** The end of the thread. */
  record Stop() implements Order {
    @Override
    public void applyTo(TrainingLoop loop) {
      loop.stop();
    }
  }
}
