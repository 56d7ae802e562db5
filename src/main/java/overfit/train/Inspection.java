package overfit.train;

import java.util.List;

/**
 * Something about runs that is computed only while it is looked at, beside training. Equal
 * inspections ask for the same, so it is best a record.
 */
public interface Inspection {

  /** Whether it needs all runs, and not only the selected one. */
  default boolean comparesRuns() {
    return false;
  }

  /**
   * What it depends on: while that is equal, nothing is computed again. Called on the training
   * thread for every snapshot.
   *
   * @param runs the selected run first
   */
  default Object dependsOn(List<InspectedState> runs) {
    return runs;
  }

  /**
   * Computes it, coarsely at first if it takes long. Called on a thread beside training.
   *
   * @param runs the selected run first; they are copies that belong to it
   */
  void inspect(List<InspectedRun> runs, Findings findings);
}
