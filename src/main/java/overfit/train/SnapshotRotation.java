package overfit.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Snapshots during training, in which not everything is up to date. The fit of the selected run is
 * updated in every snapshot; the fits of the other runs, and all scores and losses, are updated
 * {@value Snapshot#NUMBERS_PER_SECOND} times per second, in turn. This saves time, since a fit
 * costs as much as two epochs, and output, since every changed cell is sent to the terminal.
 */
final class SnapshotRotation {

  private static final long PERIOD_NANOS = 1_000_000_000 / Snapshot.NUMBERS_PER_SECOND;

  private Map<Integer, RunSnapshot> last = Map.of();
  private SnapshotRequest watched = SnapshotRequest.USUAL;
  private long before;

  /** Whether the rotation is used: in slow training, every snapshot is complete. */
  static boolean appliesTo(Speed speed) {
    return speed.unlimited() || speed.epochsPerSecond() > Snapshot.NUMBERS_PER_SECOND;
  }

  /** Complete snapshots of a past epoch, or of the present if empty. */
  List<RunSnapshot> paused(Experiment experiment, OptionalLong epoch, SnapshotRequest request) {
    List<RunSnapshot> runs = experiment.snapshots(epoch, request);
    remember(epoch.isEmpty() ? runs : List.of());
    return runs;
  }

  private void remember(List<RunSnapshot> runs) {
    last = runs.stream().collect(Collectors.toMap(RunSnapshot::id, Function.identity()));
  }

  /** Snapshots with the parts that are due at a time; the rest is as in the last ones. */
  List<RunSnapshot> playing(Experiment experiment, SnapshotRequest request, long now) {
    List<ManagedRun> members = experiment.members();
    int slots = members.size() + 1;
    boolean updateNumbers = isDue(0, slots, now);
    List<RunSnapshot> runs = new ArrayList<>();
    for (ManagedRun managed : members) {
      boolean updateFit = managed.id() == request.run() || isDue(runs.size() + 1, slots, now);
      runs.add(snapshot(managed, request, updateFit, updateNumbers));
    }
    watched = request;
    before = now;
    remember(runs);
    return runs;
  }

  /** Whether a slot of the rotation came up since the last snapshots. */
  private boolean isDue(int slot, int slots, long now) {
    long offset = slot * PERIOD_NANOS / slots;
    return Math.floorDiv(now - offset, PERIOD_NANOS) > Math.floorDiv(before - offset, PERIOD_NANOS);
  }

  private RunSnapshot snapshot(
      ManagedRun managed, SnapshotRequest request, boolean updateFit, boolean updateNumbers) {
    RunSnapshot old = last.get(managed.id());
    if (old == null || !request.equals(watched) || !continues(old, managed.run())) {
      return now(managed, request);
    }
    if (!updateFit) {
      Run run = managed.run();
      return updateNumbers ? old.withNumbers(run.scores(), run.history().curves()) : old;
    }
    RunSnapshot run = now(managed, request);
    return updateNumbers ? run : run.withNumbers(old.scores(), old.curves());
  }

  private static RunSnapshot now(ManagedRun managed, SnapshotRequest request) {
    return managed.snapshot(OptionalLong.empty(), request);
  }

  /** Whether the run was and is running, with the same settings, goal and edits. */
  private static boolean continues(RunSnapshot old, Run run) {
    return run.running()
        && old.status() == RunStatus.RUNNING
        && old.goal() == run.goal()
        && old.start().equals(run.start())
        && old.config().equals(run.config())
        && old.epoch() <= run.epoch();
  }
}
