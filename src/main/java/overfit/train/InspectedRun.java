package overfit.train;

import java.util.List;
import java.util.function.Supplier;

/** A copy of a run that belongs to an {@link Inspection}; it is made when it is asked for. */
public final class InspectedRun {

  private final int id;
  private final Supplier<Run> copy;
  private final List<Weights> path;
  private Run run;

  InspectedRun(int id, Supplier<Run> copy, List<Weights> path) {
    this.id = id;
    this.copy = copy;
    this.path = List.copyOf(path);
  }

  public InspectedRun(int id, Run run, List<Weights> path) {
    this(id, () -> run, path);
  }

  /** A run without an original, such as one that was trained without a screen. */
  public static InspectedRun of(Run run) {
    return new InspectedRun(0, run, run.path());
  }

  /** The id of the original. */
  public int id() {
    return id;
  }

  /** The copy, always the same. */
  public synchronized Run run() {
    if (run == null) {
      run = copy.get();
    }
    return run;
  }

  /** The parameters at up to 65 epochs, from the initial ones to the present. */
  public List<Weights> path() {
    return path;
  }
}
