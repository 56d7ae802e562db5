package overfit.train;

import java.util.ArrayList;
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
 * Runs that are stepped together. Equal data and seed settings give equal data and equal first
 * weights, so a difference between two runs is the difference of their settings.
 */
public final class Experiment {

  /** So many removed runs are kept for whoever wants them back. */
  private static final int REMOVED = 12;

  private final EngineChooser engines;
  private final boolean remembers;
  private final Map<Integer, ManagedRun> removed = new LinkedHashMap<>();
  private List<ManagedRun> members = new ArrayList<>();

  public Experiment(List<RunSpec> specs) {
    this(specs, EngineChooser.SERIAL);
  }

  /** The same experiment, computed with what {@code engines} chooses. */
  public Experiment(List<RunSpec> specs, EngineChooser engines) {
    this(WantedRun.of(specs), engines, false);
  }

  /**
   * @param remembers whether its runs can be rewound
   */
  Experiment(List<WantedRun> wanted, EngineChooser engines, boolean remembers) {
    this.engines = engines;
    this.remembers = remembers;
    wanted.forEach(run -> members.add(new ManagedRun(run, created(run))));
  }

  public List<Run> runs() {
    return members.stream().map(ManagedRun::run).toList();
  }

  public boolean ended() {
    return runs().stream().noneMatch(Run::running);
  }

  /**
   * The runs whose turn it is: those that are furthest behind. A restarted run catches up alone.
   */
  public List<Run> due() {
    long epoch = runs().stream().filter(Run::running).mapToLong(Run::epoch).min().orElse(0);
    return runs().stream().filter(run -> run.running() && run.epoch() == epoch).toList();
  }

  /** One epoch of all runs that are due. */
  public void step() {
    due().forEach(Run::step);
  }

  /**
   * Makes the runs those that are wanted: changes, adds, removes and sorts them.
   *
   * @param known how they were known to whoever wants this
   */
  void follow(List<WantedRun> known, List<WantedRun> wanted) {
    Map<Integer, ManagedRun> all = new LinkedHashMap<>(removed);
    members.forEach(managed -> all.put(managed.id(), managed));
    known.stream()
        .filter(run -> all.containsKey(run.id()))
        .forEach(run -> all.get(run.id()).know(run));
    List<ManagedRun> next = new ArrayList<>();
    for (WantedRun run : wanted) {
      ManagedRun managed = all.remove(run.id());
      if (managed == null) {
        managed = new ManagedRun(run, created(run));
      } else if (removed.containsKey(run.id())) {
        extendLikeOthers(managed.run());
      }
      managed.follow(run);
      next.add(managed);
    }
    members = next;
    keep(all);
  }

  private void keep(Map<Integer, ManagedRun> gone) {
    removed.clear();
    gone.values().stream().skip(Math.max(0, gone.size() - REMOVED)).forEach(this::keep);
  }

  private void keep(ManagedRun gone) {
    removed.put(gone.id(), gone);
  }

  private Run created(WantedRun wanted) {
    Run run =
        wanted.branch().flatMap(from -> branch(wanted, from)).orElseGet(() -> beginning(wanted));
    extendLikeOthers(run);
    return run;
  }

  /** As far as those that were to be trained as long. */
  private void extendLikeOthers(Run run) {
    runs().stream()
        .filter(
            other -> other.config().get(Settings.EPOCHS).equals(run.config().get(Settings.EPOCHS)))
        .forEach(other -> run.extendTo(other.goal()));
  }

  /** Nothing if the other run is not there, or is none that can go on with what is wanted. */
  private Optional<Run> branch(WantedRun wanted, WantedRun.Branch from) {
    Optional<Run> branch =
        find(from.parent())
            .map(parent -> parent.branch(from.epoch(), wanted.name()))
            .filter(run -> run.lives(wanted.config()));
    branch.ifPresent(run -> run.adjust(wanted.config()));
    return branch;
  }

  private Optional<ManagedRun> find(int id) {
    return Stream.concat(members.stream(), removed.values().stream())
        .filter(managed -> managed.id() == id)
        .findFirst();
  }

  private Run beginning(WantedRun wanted) {
    return remembers ? Run.remembered(wanted.spec(), engines) : Run.of(wanted.spec(), engines);
  }

  /** All runs begin again with the settings they have now. */
  void restart() {
    members.forEach(ManagedRun::restart);
  }

  /** As many epochs again. */
  void extend() {
    runs().forEach(Run::extend);
  }

  void extend(long epochs) {
    runs().forEach(run -> run.extend(epochs));
  }

  /** A run up to an epoch, if that is later than its end, and those that were to end with it. */
  void extendWith(Run leader, long epoch) {
    long end = leader.goal();
    runs().stream().filter(run -> run.goal() == end).forEach(run -> run.extendTo(epoch));
  }

  /** The run of an id; otherwise of those that are ahead one that goes furthest. */
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

  /** Epochs of the run that is ahead. */
  long epoch() {
    return runs().stream().mapToLong(Run::epoch).max().orElse(0);
  }

  /** All runs on their way to a past epoch, as far as they go on; whether they are there. */
  boolean travel(long epoch, BooleanSupplier goesOn) {
    return members.stream().allMatch(managed -> managed.travel(epoch, goesOn));
  }

  /** A picture of every run as it is now. */
  public List<RunSnapshot> snapshots() {
    return snapshots(OptionalLong.empty(), SnapshotRequest.USUAL);
  }

  List<ManagedRun> members() {
    return members;
  }

  /** A picture of every run, as it is now or as it was after so many epochs. */
  List<RunSnapshot> snapshots(OptionalLong epoch, SnapshotRequest request) {
    return members.stream().map(managed -> managed.snapshot(epoch, request)).toList();
  }
}
