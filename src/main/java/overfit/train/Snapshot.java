package overfit.train;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An immutable snapshot of an experiment for display.
 *
 * @param playing whether training is running, not paused
 * @param visited the past epoch that is shown; empty for the present
 * @param present the largest number of epochs of any run
 * @param orders the number of orders that were carried out before it
 * @param request what the runs have, and what was inspected
 * @param findings what the requested inspections have found so far
 */
public record Snapshot(
    List<RunSnapshot> runs,
    boolean playing,
    Speed speed,
    OptionalLong visited,
    long present,
    long orders,
    SnapshotRequest request,
    List<Object> findings) {

  /** How often losses, and fits of runs that are not selected, are updated during training. */
  public static final int NUMBERS_PER_SECOND = 8;

  /** A snapshot of the present, before any order. */
  public Snapshot(List<RunSnapshot> runs, boolean playing, Speed speed) {
    this(
        runs,
        playing,
        speed,
        OptionalLong.empty(),
        latest(runs),
        0,
        SnapshotRequest.USUAL,
        List.of());
  }

  private static long latest(List<RunSnapshot> runs) {
    return runs.stream().mapToLong(RunSnapshot::epoch).max().orElse(0);
  }

  /** A copy that is playing. */
  public Snapshot asPlaying() {
    return new Snapshot(runs, true, speed, visited, present, orders, request, findings);
  }

  /** Whether all runs have finished, diverged or stopped early. */
  public boolean ended() {
    return runs.stream().allMatch(run -> run.status() != RunStatus.RUNNING);
  }

  /** Whether all have ended, early stopping some of them, and none can be extended. */
  public boolean stopped() {
    return ended()
        && runs.stream().noneMatch(run -> run.status() == RunStatus.FINISHED)
        && runs.stream().anyMatch(run -> run.status() == RunStatus.STOPPED);
  }

  /** Whether nothing but the fits and the present epoch has changed. */
  public boolean onlyFitsMovedSince(Snapshot before) {
    return playing == before.playing
        && speed.equals(before.speed)
        && visited.isEmpty()
        && before.visited.isEmpty()
        && findings.equals(before.findings)
        && runs.size() == before.runs.size()
        && IntStream.range(0, runs.size())
            .allMatch(i -> runs.get(i).onlyFitMovedSince(before.runs.get(i)));
  }

  /** What an inspection has found, by its class; empty if there is nothing yet. */
  public <T> Optional<T> finding(Class<T> kind) {
    return findings.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  /** The internal errors of requested inspections. */
  public Stream<InspectionFailure> failures() {
    return findings.stream()
        .filter(InspectionFailure.class::isInstance)
        .map(InspectionFailure.class::cast);
  }

  /** The run with this id; a run that was just added may not be there yet. */
  public Optional<RunSnapshot> run(int id) {
    return runs.stream().filter(run -> run.id() == id).findFirst();
  }
}
