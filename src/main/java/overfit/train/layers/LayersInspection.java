package overfit.train.layers;

import java.util.List;
import overfit.train.InspectedRun;

/**
 * Looks at the layers of the selected run, now and over its past; finds {@link LayersOverTime}. So
 * that its warnings are those of {@code train --diagnostics}, it looks at the same epochs too.
 */
public final class LayersInspection extends PathInspection<NetworkState> {

  public LayersInspection() {
    super((run, wanted) -> NetworkState.of(run), Diagnostics::due);
  }

  @Override
  Object finding(InspectedRun selected, List<NetworkState> states) {
    return LayersOverTime.of(selected.id(), selected.run(), states);
  }
}
