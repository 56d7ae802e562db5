package overfit.train.layers;

import java.util.List;
import overfit.train.InspectedRun;

/**
 * Computes the sharpness of the selected run, now and over its past; finds {@link
 * SharpnessOverTime}.
 */
public final class SharpnessInspection extends PathInspection<SharpnessState> {

  public SharpnessInspection() {
    super(SharpnessState::of, last -> List.of());
  }

  @Override
  Object finding(InspectedRun selected, List<SharpnessState> states) {
    return new SharpnessOverTime(selected.id(), states);
  }
}
