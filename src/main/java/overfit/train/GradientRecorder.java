package overfit.train;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import overfit.nn.LayerPass;
import overfit.nn.Parameters;
import overfit.nn.PassRecorder;

/** Takes down both passes of a step, and the gradient after each stage that is in force. */
final class GradientRecorder implements UpdateWatcher {

  private final PassRecorder passes = new PassRecorder();
  private final Map<GradientStage, double[]> gradients = new EnumMap<>(GradientStage.class);
  private final Parameters parameters;
  private final Set<GradientStage> inForce;

  GradientRecorder(Parameters parameters, Set<GradientStage> inForce) {
    this.parameters = parameters;
    this.inForce = inForce;
  }

  @Override
  public Optional<PassRecorder> recorder() {
    return Optional.of(passes);
  }

  @Override
  public void did(GradientStage stage) {
    if (inForce.contains(stage)) {
      gradients.put(stage, parameters.toGradientVector());
    }
  }

  List<LayerPass> layers() {
    return passes.layers();
  }

  Map<GradientStage, double[]> gradients() {
    return gradients;
  }
}
