package overfit.train;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import overfit.config.Config;
import overfit.config.Overrides;
import overfit.config.Settings;

/** A run that can be changed and rewound, together with its latest {@link WantedRun}. */
final class ManagedRun {

  private final Config start;
  private final KeptRuns<KeptRuns.Attempt, KeptRuns.Trained> kept;
  private WantedRun wanted;
  private Overrides changes = Overrides.none();
  private Run run;
  private Optional<Replay> replay = Optional.empty();

  /**
   * @param kept receives what a restart replaces
   */
  ManagedRun(WantedRun wanted, Run run, KeptRuns<KeptRuns.Attempt, KeptRuns.Trained> kept) {
    this.start = wanted.config();
    this.kept = kept;
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
   * their present values, such as those changed by a preset's edits. The run restarts if nothing
   * but its attempt is a later one, if it cannot continue with the new settings, or if it has
   * diverged and more than its number of epochs changes; an earlier attempt that is kept comes back
   * as it was.
   */
  void update(WantedRun next) {
    WantedRun before = wanted;
    wanted = next;
    if (isKept(before, next)) {
      replace(before, kept.take(attempt(next)).orElseThrow());
    } else if (differ(before, next)) {
      applyChange(before);
    }
    run.rename(next.name());
  }

  /** Forgets the attempts that were undone. */
  void forgetUndone() {
    kept.forget(each -> each.id() == id() && each.number() > wanted.attempt());
  }

  /** Whether an update would bring back a run as it was before a restart. */
  boolean isRestoredBy(WantedRun next) {
    return isKept(wanted, next);
  }

  private boolean isKept(WantedRun before, WantedRun next) {
    return next.attempt() != before.attempt() && kept.contains(attempt(next));
  }

  private static KeptRuns.Attempt attempt(WantedRun run) {
    return new KeptRuns.Attempt(run.id(), run.attempt());
  }

  private static boolean differ(WantedRun before, WantedRun next) {
    return next.attempt() > before.attempt()
        || !next.branch().equals(before.branch())
        || !next.config().equals(before.config());
  }

  private void applyChange(WantedRun before) {
    Config config = Config.merge(before.config(), wanted.config(), run.config());
    Overrides all = changes.and(run.config().changesTo(config));
    if (continues(before, config)) {
      keepIfCut(before, config.get(Settings.EPOCHS));
      changes = all;
      run.adjust(config);
      cutToGoal();
    } else {
      replace(before, new KeptRuns.Trained(restarted(start.with(all)), all));
    }
  }

  /** Keeps a run as it is before it is cut, and continues with a copy. */
  private void keepIfCut(WantedRun before, long end) {
    if (wanted.attempt() != before.attempt() && run.isCutBy(end)) {
      replace(
          before, new KeptRuns.Trained(run.copies().at(replay().at(end).checkpoint()), changes));
    }
  }

  /** A run that was trained past its goal goes back to it; it is replayed from a checkpoint. */
  private void cutToGoal() {
    if (run.pastGoal()) {
      run.cut(replay().at(run.goal()).checkpoint());
      replay = Optional.empty();
    }
  }

  private boolean continues(WantedRun before, Config config) {
    boolean only = wanted.config().equals(before.config());
    return !(only && wanted.attempt() > before.attempt())
        && wanted.branch().equals(before.branch())
        && run.canContinueWith(config);
  }

  /** From the initial weights or the branch point; the edits of its preset are applied again. */
  private Run restarted(Config config) {
    return wanted.branch().isPresent()
        ? run.copies().restartedFromBranch(config)
        : run.copies().restarted(config);
  }

  /** Continues with another run, and keeps the present one unless its attempt is the same. */
  private void replace(WantedRun before, KeptRuns.Trained next) {
    if (wanted.attempt() != before.attempt()) {
      kept.keep(attempt(before), new KeptRuns.Trained(run, changes));
    }
    run = next.run();
    changes = next.changes();
    replay = Optional.empty();
    cutToGoal();
  }

  /** A branch of this run after an epoch, or at the present if that epoch is not reached yet. */
  Run branch(long epoch, String name) {
    return run.copies()
        .branch(isPast(epoch) ? replay().at(epoch).checkpoint() : run.checkpoint(), name);
  }

  /** Replays to a past epoch while {@code proceed} is true; whether the epoch is reached. */
  boolean replayTo(long epoch, BooleanSupplier proceed) {
    return !isPast(epoch) || replay().advance(epoch, proceed);
  }

  /** What determines the state at the present or at a past epoch. */
  InspectedState state(OptionalLong epoch) {
    return new InspectedState(id(), run.start(), Math.min(run.epoch(), epoch.orElse(run.epoch())));
  }

  /** A copy of the run at the present or at a past epoch. */
  InspectedRun inspected(OptionalLong epoch) {
    Run shown =
        epoch.isPresent() && isPast(epoch.getAsLong()) ? replay().at(epoch.getAsLong()) : run;
    return new InspectedRun(
        id(), run.copies().later(shown.checkpoint()), run.checkpoints().pathTo(shown.weights()));
  }

  /** A snapshot of the present or of a past epoch. */
  RunSnapshot snapshot(OptionalLong epoch, SnapshotRequest request) {
    return epoch.isPresent() && isPast(epoch.getAsLong())
        ? replay().at(epoch.getAsLong()).snapshot(id(), request).withCurves(run.history().curves())
        : run.snapshot(id(), request);
  }

  private boolean isPast(long epoch) {
    return epoch < run.epoch();
  }

  /** Frees memory: the next replay starts at a checkpoint of the run. */
  void forgetReplay() {
    replay = Optional.empty();
  }

  private Replay replay() {
    if (replay.isEmpty()) {
      replay = Optional.of(new Replay(run));
    }
    return replay.get();
  }
}
