package overfit.tui.save;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The undo history of opening experiments. Immutable.
 *
 * @param before the experiments that undo reopens, the next last
 * @param after the experiments that redo reopens, the next last
 */
public record ExperimentHistory(List<ClosedExperiment> before, List<ClosedExperiment> after) {

  public static final ExperimentHistory EMPTY = new ExperimentHistory(List.of(), List.of());

  /** The length of the history. */
  public static final int LONGEST = 20;

  public ExperimentHistory {
    before = List.copyOf(before.subList(Math.max(0, before.size() - LONGEST), before.size()));
    after = List.copyOf(after);
  }

  /** After a new experiment was opened. */
  public ExperimentHistory opened(ClosedExperiment here) {
    return new ExperimentHistory(with(before, here), List.of());
  }

  /** The experiment to reopen, if there is one in that direction. */
  public Optional<ClosedExperiment> next(boolean back) {
    List<ClosedExperiment> closed = back ? before : after;
    return closed.isEmpty() ? Optional.empty() : Optional.of(closed.get(closed.size() - 1));
  }

  /** After the next one in that direction was reopened. */
  public ExperimentHistory reopened(boolean back, ClosedExperiment here) {
    return back
        ? new ExperimentHistory(withoutLast(before), with(after, here))
        : new ExperimentHistory(with(before, here), withoutLast(after));
  }

  private static List<ClosedExperiment> with(List<ClosedExperiment> all, ClosedExperiment last) {
    List<ClosedExperiment> more = new ArrayList<>(all);
    more.add(last);
    return more;
  }

  private static List<ClosedExperiment> withoutLast(List<ClosedExperiment> all) {
    return all.subList(0, all.size() - 1);
  }
}
