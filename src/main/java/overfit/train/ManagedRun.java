package overfit.train;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import overfit.config.Config;
import overfit.config.Overrides;

/** A run of an experiment that can be changed and rewound, and how it is known to be wanted. */
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
  }

  int id() {
    return wanted.id();
  }

  Run run() {
    return run;
  }

  /** How the run was last known to whoever is going to want it otherwise. */
  void know(WantedRun known) {
    wanted = known;
  }

  /**
   * Makes the run what is wanted now. Only what is wanted otherwise than it was known is changed:
   * what a preset changed at some epoch stays. A run that cannot go on with it, or that has
   * diverged, begins again.
   */
  void follow(WantedRun next) {
    WantedRun before = wanted;
    wanted = next;
    run.rename(next.name());
    boolean leaves = next.branch().equals(before.branch());
    if (!leaves || !next.config().equals(before.config())) {
      change(before, leaves);
    }
  }

  private void change(WantedRun before, boolean leaves) {
    Config config = Config.merge(before.config(), wanted.config(), run.config());
    changes = changes.and(run.config().changesTo(config));
    if (leaves && run.lives(config) && run.status() != RunStatus.DIVERGED) {
      run.adjust(config);
    } else {
      restart();
    }
  }

  /**
   * From its beginning, or where it left another run, with all that was changed since; what its
   * preset changes at some epoch comes again.
   */
  void restart() {
    Config config = start.with(changes);
    run = wanted.branch().isPresent() ? run.again(config) : run.anew(config);
    replay = Optional.empty();
  }

  /** A run that leaves this one after so many epochs, or now where it has fewer. */
  Run branch(long epoch, String name) {
    return run.branch(past(epoch) ? replay().at(epoch).checkpoint() : run.checkpoint(), name);
  }

  /** On its way to a past epoch, as far as it goes on; whether it is there. */
  boolean travel(long epoch, BooleanSupplier goesOn) {
    return !past(epoch) || replay().towards(epoch, goesOn);
  }

  /** As it is now, or as it was after so many epochs. */
  RunSnapshot snapshot(OptionalLong epoch, SnapshotRequest request) {
    return epoch.isPresent() && past(epoch.getAsLong())
        ? replay().at(epoch.getAsLong()).snapshot(id(), request).withCurves(run.curves())
        : run.snapshot(id(), request);
  }

  private boolean past(long epoch) {
    return epoch < run.epoch();
  }

  private Replay replay() {
    if (replay.isEmpty()) {
      replay = Optional.of(new Replay(run));
    }
    return replay.get();
  }
}
