package overfit.train.layers;

import java.util.List;
import java.util.function.LongFunction;
import overfit.train.Findings;
import overfit.train.InspectedRun;
import overfit.train.InspectedState;
import overfit.train.Inspection;

/**
 * Looks at the selected run, now and over its past.
 *
 * <p>It remembers what it has seen of the past, so it is not a record. All of a class are equal,
 * since they ask for the same; as long as they are requested, that which was requested first goes
 * on, and the others are not used.
 */
abstract class PathInspection<T> implements Inspection {

  private final PathMemo<T> memo;

  /**
   * @param between epochs up to another that are looked at even if they were not kept
   */
  PathInspection(PathMemo.Look<T> look, LongFunction<List<Long>> between) {
    memo = new PathMemo<>(look, between);
  }

  /** What is found; the present is the last of the states. */
  abstract Object finding(InspectedRun selected, List<T> states);

  /** Until all of the past is known, each look is followed by another. */
  @Override
  public final Object dependsOn(List<InspectedState> runs) {
    return memo.isComplete() ? runs : new Object();
  }

  @Override
  public final void inspect(List<InspectedRun> runs, Findings findings) {
    InspectedRun selected = runs.get(0);
    memo.follow(selected, findings, states -> findings.found(finding(selected, states)));
  }

  @Override
  public final boolean equals(Object other) {
    return other != null && getClass() == other.getClass();
  }

  @Override
  public final int hashCode() {
    return getClass().hashCode();
  }
}
