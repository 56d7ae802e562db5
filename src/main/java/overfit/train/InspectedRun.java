package overfit.train;

import java.util.List;

/**
 * A copy of a run that belongs to an {@link Inspection}.
 *
 * @param id the id of the original
 * @param path the parameters at up to 65 epochs, from the initial ones to the present
 */
public record InspectedRun(int id, Run run, List<Weights> path) {

  /** A run without an original, such as one that was trained without a screen. */
  public static InspectedRun of(Run run) {
    return new InspectedRun(0, run, run.path());
  }
}
