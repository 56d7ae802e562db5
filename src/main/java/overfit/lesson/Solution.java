package overfit.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import overfit.config.Overrides;
import overfit.config.RunSpec;

/**
 * What fulfils a task: settings for runs of the experiment from which it starts, or another
 * experiment.
 *
 * @param lines as it is written in the lesson
 * @param changes the settings of each run that solves it, and the run that they change; empty if it
 *     is another experiment
 * @param opening that experiment
 */
public record Solution(List<String> lines, List<Change> changes, Optional<Opening> opening) {

  public Solution {
    lines = List.copyOf(lines);
    changes = List.copyOf(changes);
  }

  /**
   * Settings for a run.
   *
   * @param run the index of the run among those from which the task starts
   */
  public record Change(int run, Overrides settings) {

    /** The changed run, which keeps its name. */
    RunSpec of(List<RunSpec> runs) {
      RunSpec before = runs.get(run);
      return before.withConfig(before.config().with(settings));
    }
  }

  /** The runs that solve the task, named like those that they change. */
  public List<RunSpec> runs(Task task) {
    return opening
        .map(Opening::runs)
        .orElseGet(() -> changes.stream().map(change -> change.of(task.start().runs())).toList());
  }

  /**
   * All runs of the experiment when the task is solved, with another seed: the changed ones in the
   * places of those that they change. A second change of one run is a run beside it.
   */
  public List<RunSpec> experiment(Task task, long seed) {
    if (opening.isPresent()) {
      return opening.get().runs(seed);
    }
    List<RunSpec> before = task.start().runs(seed);
    List<RunSpec> after = new ArrayList<>(before);
    for (Change change : changes) {
      RunSpec solved = change.of(before);
      boolean first = after.get(change.run()).equals(before.get(change.run()));
      if (first) {
        after.set(change.run(), solved);
      } else {
        after.add(new RunSpec(solved.name() + "-" + (after.size() + 1), solved.config()));
      }
    }
    return after;
  }
}
