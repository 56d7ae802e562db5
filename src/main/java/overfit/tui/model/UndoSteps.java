package overfit.tui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import overfit.config.RunSpec;
import overfit.train.WantedRun;

/** The steps of the undo history that change something when they are undone. */
final class UndoSteps {

  private UndoSteps() {}

  /**
   * Without the restarts whose earlier training is no longer kept.
   *
   * @param history earlier runs, the latest last
   * @param now the runs after the last step
   * @param kept the number of trained runs that are kept, the latest
   */
  static List<RunList> undoable(List<RunList> history, RunList now, int kept) {
    List<RunList> steps = new ArrayList<>(history);
    RunList after = now;
    long replaced = 0;
    for (int i = history.size() - 1; i >= 0; i--) {
      RunList before = history.get(i);
      replaced += replaced(before, after);
      if (replaced > kept && isRestart(before, after)) {
        steps.remove(i);
      }
      after = before;
    }
    return List.copyOf(steps);
  }

  private static long replaced(RunList before, RunList after) {
    return before.entries().stream()
        .filter(run -> after.find(run.id()).filter(now -> !now.isSameAttemptAs(run)).isPresent())
        .count();
  }

  /** Whether nothing was changed: the runs only train again. */
  private static boolean isRestart(RunList before, RunList after) {
    return replaced(before, after) > 0
        && before.baseline().equals(after.baseline())
        && untrained(before).equals(untrained(after));
  }

  private static List<RunEntry> untrained(RunList runs) {
    return runs.inGivenOrder().stream()
        .map(
            entry ->
                new RunEntry(
                    new WantedRun(
                        entry.id(), new RunSpec(entry.name(), entry.settings()), Optional.empty()),
                    entry.colour(),
                    entry.hidden()))
        .toList();
  }
}
