package overfit.train;

import java.util.Optional;
import java.util.function.Supplier;
import overfit.config.Config;
import overfit.config.DataSettings;
import overfit.config.Edit;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.math.RandomStream;

/** Independent runs made from a run: copies, branches and restarts. The run stays as it is. */
public final class RunCopies {

  private final Run run;

  RunCopies(Run run) {
    this.run = run;
  }

  /** A copy at the present epoch. */
  public Run now() {
    return at(run.checkpoint());
  }

  /** A copy with the network of the last epoch, even if the run stopped early. */
  public Run atLastEpoch() {
    Run copy = now();
    copy.continueFromLast();
    return copy;
  }

  /** A copy at the last epoch of the run's path that is not after another epoch. */
  public Run keptAt(long latest) {
    return at(run.atOrBefore(latest));
  }

  /** A copy at an earlier epoch; {@code at} is the state there. */
  Run at(Checkpoint at) {
    return continued(run.settings(), run.origin(), branchPoint(at, run.name()));
  }

  /** The same, made by another thread while the run trains, and computed on that thread alone. */
  Supplier<Run> later(Checkpoint at) {
    RunSettings settings = run.settings();
    BranchPoint from = branchPoint(at, run.name());
    RunOrigin origin = new RunOrigin(EngineChooser.SERIAL, run.origin().charted()).at(from);
    return () -> continued(settings, origin, from);
  }

  /** The run before its first epoch, with the same edits, and without checkpoints of its own. */
  Run twin() {
    Checkpoints none = Checkpoints.none();
    Run twin = new Run(run.settings(), run.origin(), none, run.runData(), new RandomStream(0));
    twin.mirror(run);
    twin.restore(run.atOrBefore(0));
    return twin;
  }

  /**
   * A run that continues from a checkpoint of this one. It has the later edits of this run too, so
   * without further changes it gives the same results.
   */
  Run branch(Checkpoint at, String name) {
    return continued(branchPoint(at, name));
  }

  private BranchPoint branchPoint(Checkpoint at, String name) {
    RunSettings branched = run.settings().branched(at.epoch(), name);
    return new BranchPoint(branched, run.runData(), run.checkpoints().upTo(at.epoch()), at);
  }

  private Run continued(BranchPoint from) {
    RunSettings settings = from.settings().withGoal(run.goal());
    return continued(settings, run.origin().at(from), from);
  }

  private static Run continued(RunSettings settings, RunOrigin origin, BranchPoint from) {
    Checkpoints past = from.checkpoints().copy();
    Run run = new Run(settings, origin, past, from.data(), new RandomStream(0));
    run.restore(from.checkpoint());
    return run;
  }

  /**
   * The run, restarted with these settings from its branch point if it can continue from there, or
   * from the initial weights. The edits of its spec are applied again.
   */
  Run restartedFromBranch(Config wanted) {
    Optional<BranchPoint> from =
        run.origin().branch().filter(point -> point.canContinueWith(wanted));
    return withSettings(from.map(this::continued).orElseGet(() -> fresh(wanted)), wanted);
  }

  /** The run, restarted with these settings from the initial weights, even if it is a branch. */
  Run restarted(Config wanted) {
    return withSettings(fresh(wanted), wanted);
  }

  /** With the same number of epochs, its goal stays: training may have been extended. */
  private Run withSettings(Run other, Config wanted) {
    other.rename(run.name());
    other.adjust(wanted);
    long epochs = wanted.get(Settings.EPOCHS);
    other.endAt(epochs == run.config().get(Settings.EPOCHS) ? run.goal() : epochs);
    return other;
  }

  /** Keeps the branch point, since later settings may allow continuing from it again. */
  private Run fresh(Config wanted) {
    RunSpec spec = run.settings().spec();
    boolean others = DataSettings.choosesOthers(run.settings().edits().start(), wanted);
    RunSpec same = others ? spec.withEdits(Edit.withoutPoints(spec.edits())) : spec;
    RunOrigin origin = new RunOrigin(run.origin().engines(), true, run.origin().branch());
    return Run.rewindable(same.withConfig(wanted), origin);
  }
}
