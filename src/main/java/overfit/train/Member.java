package overfit.train;

import java.util.Optional;
import java.util.OptionalLong;
import overfit.config.Config;
import overfit.config.NamedConfig;
import overfit.config.Overrides;

/** A run of an experiment that can be changed and rewound, and how it is wanted. */
final class Member {

  private final NamedConfig start;
  private Planned wanted;
  private Overrides changes = Overrides.none();
  private Run run;
  private Optional<Run> visited = Optional.empty();

  Member(Planned wanted, Run run) {
    this.start = wanted.plan();
    this.wanted = wanted;
    this.run = run;
  }

  int id() {
    return wanted.id();
  }

  Run run() {
    return run;
  }

  /**
   * Makes the run what is wanted now. Only what is wanted otherwise than before is changed: what a
   * preset changed at some epoch stays. A run that cannot go on with it, or that has diverged,
   * begins again.
   */
  void follow(Planned next) {
    run.rename(next.name());
    if (!next.config().equals(wanted.config())) {
      change(next);
    }
    wanted = next;
  }

  private void change(Planned next) {
    Config config = run.config().with(wanted.config().changesTo(next.config()));
    changes = changes.and(run.config().changesTo(config));
    if (run.lives(config) && run.status() != Status.DIVERGED) {
      run.adjust(config);
      visited = Optional.empty();
    } else {
      restart();
    }
  }

  /**
   * From its beginning, or where it left another run, with all that was changed since; what its
   * preset changes at some epoch comes again.
   */
  void restart() {
    NamedConfig plan = start.withConfig(start.config().with(changes));
    run = run.again(new NamedConfig(run.name(), plan.config(), plan.edits()));
    visited = Optional.empty();
  }

  /** As it is now, or as it was after so many epochs. */
  RunSnapshot snapshot(OptionalLong epoch, Watch watch) {
    if (epoch.isEmpty() || epoch.getAsLong() >= run.epoch()) {
      return run.snapshot(id(), watch);
    }
    long at = epoch.getAsLong();
    if (visited.filter(there -> there.epoch() == at).isEmpty()) {
      visited = Optional.of(run.at(at));
    }
    return visited.get().snapshot(id(), watch).withCurves(run.curves());
  }
}
