package overfit.tui.save;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The experiments that were left for others. Immutable.
 *
 * @param before those that were open earlier, the latest last
 * @param after those that were left to go back, the next last
 */
public record ExperimentHistory(List<ClosedExperiment> before, List<ClosedExperiment> after) {

  public static final ExperimentHistory EMPTY = new ExperimentHistory(List.of(), List.of());

  /** So many openings can be undone. */
  public static final int LONGEST = 20;

  public ExperimentHistory {
    before = List.copyOf(before.subList(Math.max(0, before.size() - LONGEST), before.size()));
    after = List.copyOf(after);
  }

  /** After one was left for another that was not open yet. */
  public ExperimentHistory leaving(ClosedExperiment here) {
    return new ExperimentHistory(with(before, here), List.of());
  }

  /** Nothing if there is none in that direction. */
  public Optional<ClosedExperiment> next(boolean back) {
    List<ClosedExperiment> way = back ? before : after;
    return way.isEmpty() ? Optional.empty() : Optional.of(way.get(way.size() - 1));
  }

  /** After one was left for the next one in that direction. */
  public ExperimentHistory going(boolean back, ClosedExperiment here) {
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
