package overfit.train.layers;

import java.util.List;
import overfit.train.Findings;
import overfit.train.InspectedRun;
import overfit.train.InspectedState;
import overfit.train.Inspection;

/**
 * Computes the sharpness of the selected run, now and over its past; finds {@link
 * SharpnessOverTime}.
 */
public final class SharpnessInspection implements Inspection {

  private final PathMemo<SharpnessState> memo = new PathMemo<>(SharpnessState::of);

  /** Until all of the past is known, each look is followed by another. */
  @Override
  public Object dependsOn(List<InspectedState> runs) {
    return memo.isComplete() ? runs : new Object();
  }

  @Override
  public void inspect(List<InspectedRun> runs, Findings findings) {
    InspectedRun selected = runs.get(0);
    memo.follow(
        selected, findings, states -> findings.found(new SharpnessOverTime(selected.id(), states)));
  }

  /** All ask for the same. */
  @Override
  public boolean equals(Object other) {
    return other instanceof SharpnessInspection;
  }

  @Override
  public int hashCode() {
    return 1;
  }
}
