package overfit.train.layers;

import java.util.List;
import overfit.train.Findings;
import overfit.train.InspectedRun;
import overfit.train.InspectedState;
import overfit.train.Inspection;

/** Looks at the layers of the selected run, now and over its past; finds {@link LayersOverTime}. */
public final class LayersInspection implements Inspection {

  private final PathMemo<NetworkState> memo = new PathMemo<>((run, wanted) -> NetworkState.of(run));

  /** Until all of the past is known, each look is followed by another. */
  @Override
  public Object dependsOn(List<InspectedState> runs) {
    return memo.isComplete() ? runs : new Object();
  }

  @Override
  public void inspect(List<InspectedRun> runs, Findings findings) {
    InspectedRun selected = runs.get(0);
    memo.follow(
        selected,
        findings,
        states -> findings.found(LayersOverTime.of(selected.id(), selected.run(), states)));
  }

  /** All ask for the same. */
  @Override
  public boolean equals(Object other) {
    return other instanceof LayersInspection;
  }

  @Override
  public int hashCode() {
    return 1;
  }
}
