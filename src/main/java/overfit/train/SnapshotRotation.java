package overfit.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Pictures of runs that play. The fit of the run that is looked at moves with every picture; those
 * of the others move {@value Snapshot#NUMBERS_PER_SECOND} times a second, and so do all numbers and
 * losses, each at a moment of its own. To compute a fit takes as long as two epochs, every cell
 * that changes has to go over the wire, nobody reads faster, and only one curve can be looked at.
 */
final class SnapshotRotation {

  private static final long PERIOD_NANOS = 1_000_000_000 / Snapshot.NUMBERS_PER_SECOND;

  private Map<Integer, RunSnapshot> last = Map.of();
  private SnapshotRequest watched = SnapshotRequest.USUAL;
  private long before;

  /** Of slower training nothing may be left for the next picture, which is far. */
  static boolean areFastEnough(Speed speed) {
    return speed.unlimited() || speed.epochsPerSecond() > Snapshot.NUMBERS_PER_SECOND;
  }

  /** Runs that stand still, of which all is to be seen; nothing is the present. */
  List<RunSnapshot> standing(Experiment experiment, OptionalLong epoch, SnapshotRequest request) {
    List<RunSnapshot> runs = experiment.snapshots(epoch, request);
    remember(epoch.isEmpty() ? runs : List.of());
    return runs;
  }

  private void remember(List<RunSnapshot> runs) {
    last = runs.stream().collect(Collectors.toMap(RunSnapshot::id, Function.identity()));
  }

  /** What is to be seen of the runs at a time, with the rest as it was the last time. */
  List<RunSnapshot> playing(Experiment experiment, SnapshotRequest request, long now) {
    List<ManagedRun> members = experiment.members();
    int turns = members.size() + 1;
    boolean numbers = comes(0, turns, now);
    List<RunSnapshot> runs = new ArrayList<>();
    for (ManagedRun managed : members) {
      boolean fits = managed.id() == request.run() || comes(runs.size() + 1, turns, now);
      runs.add(picture(managed, request, fits, numbers));
    }
    watched = request;
    before = now;
    remember(runs);
    return runs;
  }

  /** Whether one of so many turns came since the last time. */
  private boolean comes(int turn, int turns, long now) {
    long offset = turn * PERIOD_NANOS / turns;
    return Math.floorDiv(now - offset, PERIOD_NANOS) > Math.floorDiv(before - offset, PERIOD_NANOS);
  }

  private RunSnapshot picture(
      ManagedRun managed, SnapshotRequest request, boolean fits, boolean numbers) {
    RunSnapshot old = last.get(managed.id());
    if (old == null || !request.equals(watched) || !goesOn(old, managed.run())) {
      return now(managed, request);
    }
    if (!fits) {
      Run run = managed.run();
      return numbers ? old.withNumbers(run.scores(), run.curves()) : old;
    }
    RunSnapshot run = now(managed, request);
    return numbers ? run : run.withNumbers(old.scores(), old.curves());
  }

  private static RunSnapshot now(ManagedRun managed, SnapshotRequest request) {
    return managed.snapshot(OptionalLong.empty(), request);
  }

  /** It is only some epochs further, on the same way, and neither was nor is at its end. */
  private static boolean goesOn(RunSnapshot old, Run run) {
    return run.running()
        && old.status() == RunStatus.RUNNING
        && old.goal() == run.goal()
        && old.start().equals(run.start())
        && old.config().equals(run.config())
        && old.epoch() <= run.epoch();
  }
}
