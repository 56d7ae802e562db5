package overfit.train;

import java.util.List;

/**
 * An immutable picture of an experiment: all that a screen needs.
 *
 * @param playing whether the training thread goes on by itself
 */
public record Snapshot(List<RunSnapshot> runs, boolean playing, Speed speed) {

  /** No run has an epoch left. */
  public boolean ended() {
    return runs.stream().allMatch(run -> run.status() != Status.RUNNING);
  }
}
