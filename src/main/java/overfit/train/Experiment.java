package overfit.train;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import overfit.config.RunSpec;
import overfit.config.Settings;

/**
 * Runs that are trained together. Equal data settings and seeds give equal data and equal initial
 * weights, so any difference between two runs comes from their settings.
 */
public final class Experiment {

  private final EngineChooser engines;
  private final boolean rewindable;
  private final KeptRuns<KeptRuns.Attempt, KeptRuns.Trained> kept =
      new KeptRuns<>(KeptRuns.Trained::run, KeptRuns.MAX_SIZE);
  private KeptRuns<Integer, ManagedRun> removed = noneRemoved();
  private List<ManagedRun> members = new ArrayList<>();
  private int latestAttempt;

  public Experiment(List<RunSpec> specs) {
    this(specs, EngineChooser.SERIAL);
  }

  /** The same experiment, computed with the engines that {@code engines} chooses. */
  public Experiment(List<RunSpec> specs, EngineChooser engines) {
    this(WantedRun.of(specs), engines, false);
  }

  /** An experiment of runs that may have been trained before. */
  public static Experiment of(List<Run> runs) {
    Experiment experiment = new Experiment(List.of(), EngineChooser.SERIAL, false);
    for (Run run : runs) {
      WantedRun wanted = new WantedRun(experiment.members.size(), run.start(), Optional.empty());
      experiment.members.add(new ManagedRun(wanted, run, experiment.kept));
    }
    return experiment;
  }

  /**
   * @param rewindable whether runs keep checkpoints so that they can be rewound
   */
  Experiment(List<WantedRun> wanted, EngineChooser engines, boolean rewindable) {
    this.engines = engines;
    this.rewindable = rewindable;
    wanted.forEach(run -> members.add(new ManagedRun(run, created(run), kept)));
  }

  private static KeptRuns<Integer, ManagedRun> noneRemoved() {
    return new KeptRuns<>(ManagedRun::run, KeptRuns.MAX_SIZE);
  }

  public List<Run> runs() {
    return members.stream().map(ManagedRun::run).toList();
  }

  public boolean ended() {
    return runs().stream().noneMatch(Run::running);
  }

  /** The runs to train next: those with the fewest epochs. A restarted run catches up alone. */
  public List<Run> due() {
    long epoch = runs().stream().filter(Run::running).mapToLong(Run::epoch).min().orElse(0);
    return runs().stream().filter(run -> run.running() && run.epoch() == epoch).toList();
  }

  /** One epoch of all runs that are due. */
  public void step() {
    due().forEach(Run::step);
  }

  /**
   * Changes, adds, removes and reorders the runs to match {@code wanted}.
   *
   * @param base the runs that {@code wanted} was derived from, the base of a three-way merge
   */
  void update(List<WantedRun> base, List<WantedRun> wanted) {
    Map<Integer, ManagedRun> all = new LinkedHashMap<>();
    everyone().forEach(managed -> all.put(managed.id(), managed));
    base.stream()
        .filter(run -> all.containsKey(run.id()))
        .forEach(run -> all.get(run.id()).rebase(run));
    forgetUndone(wanted, all.values());
    List<ManagedRun> next = new ArrayList<>();
    for (WantedRun run : wanted) {
      ManagedRun managed =
          Optional.ofNullable(all.remove(run.id()))
              .orElseGet(() -> new ManagedRun(run, created(run), kept));
      boolean returns = removed.contains(run.id()) || managed.isRestoredBy(run);
      managed.update(run);
      if (returns) {
        extendLikeOthers(managed.run());
      }
      next.add(managed);
    }
    members = next;
    removed = noneRemoved();
    all.values().forEach(this::remove);
  }

  /** The number of an attempt is new if it was not undone. */
  private void forgetUndone(List<WantedRun> wanted, Collection<ManagedRun> all) {
    int latest = wanted.stream().mapToInt(WantedRun::attempt).max().orElse(0);
    if (latest > latestAttempt) {
      latestAttempt = latest;
      all.forEach(ManagedRun::forgetUndone);
    }
  }

  private void remove(ManagedRun gone) {
    gone.forgetReplay();
    removed.keep(gone.id(), gone);
  }

  /** The removed runs that are kept, then those that are trained. */
  private Stream<ManagedRun> everyone() {
    return Stream.concat(removed.all().stream(), members.stream());
  }

  private Run created(WantedRun wanted) {
    Run run = wanted.branch().flatMap(from -> branch(wanted, from)).orElseGet(() -> fresh(wanted));
    extendLikeOthers(run);
    return run;
  }

  /** Extends a run to the goal of the other runs with the same number of epochs. */
  private void extendLikeOthers(Run run) {
    runs().stream()
        .filter(
            other -> other.config().get(Settings.EPOCHS).equals(run.config().get(Settings.EPOCHS)))
        .forEach(other -> run.extendTo(other.goal()));
  }

  /** Empty if the parent does not exist or cannot continue with the wanted settings. */
  private Optional<Run> branch(WantedRun wanted, WantedRun.Branch from) {
    Optional<Run> branch =
        find(from.parent())
            .map(parent -> parent.branch(from.epoch(), wanted.name()))
            .filter(run -> run.canContinueWith(wanted.config()));
    branch.ifPresent(run -> run.adjust(wanted.config()));
    return branch;
  }

  private Optional<ManagedRun> find(int id) {
    return everyone().filter(managed -> managed.id() == id).findFirst();
  }

  private Run fresh(WantedRun wanted) {
    return rewindable ? Run.rewindable(wanted.spec(), engines) : Run.of(wanted.spec(), engines);
  }

  /** Extends each run by its number of epochs. */
  void extend() {
    runs().forEach(Run::extend);
  }

  void extend(long epochs) {
    runs().forEach(run -> run.extend(epochs));
  }

  /** Extends a run, and all runs with the same goal, up to an epoch if that is later. */
  void extendWith(Run leader, long epoch) {
    long end = leader.goal();
    runs().stream().filter(run -> run.goal() == end).forEach(run -> run.extendTo(epoch));
  }

  /** The run with this id; without an id, the run with the most epochs, then the latest goal. */
  Run leader(OptionalInt id) {
    return id.stream()
        .boxed()
        .flatMap(wanted -> members.stream().filter(managed -> managed.id() == wanted))
        .map(ManagedRun::run)
        .findFirst()
        .orElseGet(
            () ->
                runs().stream()
                    .max(Comparator.comparingLong(Run::epoch).thenComparingLong(Run::goal))
                    .orElseThrow());
  }

  /** The largest number of epochs of any run. */
  long epoch() {
    return runs().stream().mapToLong(Run::epoch).max().orElse(0);
  }

  /** Replays all runs to a past epoch while {@code proceed} is true; whether all are there. */
  boolean replayTo(long epoch, BooleanSupplier proceed) {
    return members.stream().allMatch(managed -> managed.replayTo(epoch, proceed));
  }

  /** Snapshots of all runs at the present epoch. */
  public List<RunSnapshot> snapshots() {
    return snapshots(OptionalLong.empty(), SnapshotRequest.USUAL);
  }

  List<ManagedRun> members() {
    return members;
  }

  /** Snapshots of all runs at the present or at a past epoch. */
  List<RunSnapshot> snapshots(OptionalLong epoch, SnapshotRequest request) {
    return members.stream().map(managed -> managed.snapshot(epoch, request)).toList();
  }
}
