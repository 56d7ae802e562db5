package overfit.train;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A command to the training thread, executed between two epochs. */
public sealed interface Order {

  /** Called on the training thread only. */
  void applyTo(TrainingLoop loop);

  /** Pause or resume; after the end, train the same number of epochs again. */
  record PlayOrPause() implements Order {
    @Override
    public void applyTo(TrainingLoop loop) {
      loop.playOrPause();
    }
  }

  /** Return to the present and train on, after a pause too, if a run has epochs left. */
  record Resume() implements Order {
    @Override
    public void applyTo(TrainingLoop loop) {
      loop.resume();
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
   * Change the runs to {@code wanted}. Live settings apply to the running networks, another number
   * of epochs extends or cuts the run, other changes and a later attempt restart it, an earlier
   * attempt gives it back; a pause remains a pause.
   *
   * @param base the runs that {@code wanted} was derived from, the base of a three-way merge:
   *     settings that are equal in both keep their present values
   */
  record Follow(List<WantedRun> base, List<WantedRun> wanted) implements Order {
    @Override
    public void applyTo(TrainingLoop loop) {
      loop.update(base, wanted);
    }
  }

  /** Pause and show a past epoch; an empty one shows the present. */
  record Visit(OptionalLong epoch) implements Order {
    @Override
    public void applyTo(TrainingLoop loop) {
      loop.visit(epoch);
    }
  }

  /**
   * Show a past epoch, or fast-forward to a future one and pause there.
   *
   * @param run the id of the run whose epoch counts; if empty, the run with the most epochs
   * @param goal the new goal of training, if that is later
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

  /** Set the content of the following snapshots. */
  record See(SnapshotRequest request) implements Order {
    @Override
    public void applyTo(TrainingLoop loop) {
      loop.setRequest(request);
    }
  }

  /** Stop the thread. */
  record Stop() implements Order {
    @Override
    public void applyTo(TrainingLoop loop) {
      loop.stop();
    }
  }
}
