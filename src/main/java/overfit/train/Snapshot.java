package overfit.train;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * An immutable picture of an experiment: all that a screen needs.
 *
 * @param playing whether the training thread goes on by itself
 * @param visited the past epoch that is shown; nothing for the present
 * @param present epochs of the run that is ahead
 */
public record Snapshot(
    List<RunSnapshot> runs, boolean playing, Speed speed, OptionalLong visited, long present) {

  /** How often all moves while training goes on, but the fit that is looked at. */
  public static final int NUMBERS_PER_SECOND = 8;

  /** Of the present. */
  public Snapshot(List<RunSnapshot> runs, boolean playing, Speed speed) {
    this(runs, playing, speed, OptionalLong.empty(), latest(runs));
  }

  private static long latest(List<RunSnapshot> runs) {
    return runs.stream().mapToLong(RunSnapshot::epoch).max().orElse(0);
  }

  /** The same, of a training that goes on. */
  public Snapshot goingOn() {
    return new Snapshot(runs, true, speed, visited, present);
  }

  /** No run has an epoch left. */
  public boolean ended() {
    return runs.stream().allMatch(run -> run.status() != RunStatus.RUNNING);
  }

  /** Whether all is as it was, but what the networks make of x, and how far the runs are by now. */
  public boolean onlyFitsMovedSince(Snapshot before) {
    return playing == before.playing
        && speed.equals(before.speed)
        && visited.isEmpty()
        && before.visited.isEmpty()
        && runs.size() == before.runs.size()
        && IntStream.range(0, runs.size())
            .allMatch(i -> runs.get(i).onlyFitMovedSince(before.runs.get(i)));
  }

  /** The run of that id; a run that was only just planned is not there yet. */
  public Optional<RunSnapshot> run(int id) {
    return runs.stream().filter(run -> run.id() == id).findFirst();
  }
}
