package overfit.train;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import overfit.config.Config;
import overfit.config.Overrides;

/** A run that can be changed and rewound, together with its latest {@link WantedRun}. */
final class ManagedRun {

  private final Config start;
  private WantedRun wanted;
  private Overrides changes = Overrides.none();
  private Run run;
  private Optional<Replay> replay = Optional.empty();

  ManagedRun(WantedRun wanted, Run run) {
    this.start = wanted.config();
    this.wanted = wanted;
    this.run = run;
    cutToGoal();
  }

  int id() {
    return wanted.id();
  }

  Run run() {
    return run;
  }

  /** Sets the base of the three-way merge in the next {@link #update}. */
  void rebase(WantedRun base) {
    wanted = base;
  }

  /**
   * Applies the differences between the base and {@code next}. Settings that are equal in both keep
   * their present values, such as those changed by a preset's edits. The run restarts if it cannot
   * continue with the new settings or has diverged.
   */
  void update(WantedRun next) {
    WantedRun before = wanted;
    wanted = next;
    run.rename(next.name());
    boolean sameBranch = next.branch().equals(before.branch());
    if (!sameBranch || !next.config().equals(before.config())) {
      applyChange(before, sameBranch);
    }
  }

  private void applyChange(WantedRun before, boolean sameBranch) {
    Config config = Config.merge(before.config(), wanted.config(), run.config());
    changes = changes.and(run.config().changesTo(config));
    if (sameBranch && run.canContinueWith(config)) {
      run.adjust(config);
      cutToGoal();
    } else {
      restart();
    }
  }

  /** A run that was trained past its goal goes back to it; it is replayed from a checkpoint. */
  private void cutToGoal() {
    if (run.pastGoal()) {
      run.cut(replay().at(run.goal()).checkpoint());
      replay = Optional.empty();
    }
  }

  /**
   * Restarts from the initial weights, or from the branch point, with all changes made since. The
   * edits of its preset are applied again.
   */
  void restart() {
    Config config = start.with(changes);
    run = wanted.branch().isPresent() ? run.restartedFromBranch(config) : run.restarted(config);
    replay = Optional.empty();
    cutToGoal();
  }

  /** A branch of this run after an epoch, or at the present if that epoch is not reached yet. */
  Run branch(long epoch, String name) {
    return run.branch(isPast(epoch) ? replay().at(epoch).checkpoint() : run.checkpoint(), name);
  }

  /** Replays to a past epoch while {@code proceed} is true; whether the epoch is reached. */
  boolean replayTo(long epoch, BooleanSupplier proceed) {
    return !isPast(epoch) || replay().advance(epoch, proceed);
  }

  /** A snapshot of the present or of a past epoch. */
  RunSnapshot snapshot(OptionalLong epoch, SnapshotRequest request) {
    return epoch.isPresent() && isPast(epoch.getAsLong())
        ? replay().at(epoch.getAsLong()).snapshot(id(), request).withCurves(run.curves())
        : run.snapshot(id(), request);
  }

  private boolean isPast(long epoch) {
    return epoch < run.epoch();
  }

  private Replay replay() {
    if (replay.isEmpty()) {
      replay = Optional.of(new Replay(run));
    }
    return replay.get();
  }
}
