package overfit.train;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import overfit.nn.LayerPass;
import overfit.nn.ParameterLayout;
import overfit.nn.Step;

/**
 * One update of a network, taken apart, in the units of training. Vectors are in the order of the
 * network's parameters; none is ever modified.
 *
 * @param epoch the epochs trained before it
 * @param batches the batches of its epoch, of which it is the first
 * @param loss the mean over the batch, before the update and without penalties; if it is not
 *     finite, no parameter changes
 * @param layers what the layers compute for the batch, first to last
 * @param targets y, the target of each sample of the batch
 * @param gradients the gradient after each stage that is in force, in their order; the last is what
 *     the optimizer uses
 * @param before the parameters before the update
 * @param after the parameters after it
 * @param optimizerBefore the state of the optimizer before the update
 * @param optimizer the state of the optimizer after it
 */
public record NextUpdate(
    long epoch,
    int batches,
    double loss,
    Step step,
    ParameterLayout layout,
    List<LayerPass> layers,
    double[] targets,
    Map<GradientStage, double[]> gradients,
    double[] before,
    double[] after,
    double[] optimizerBefore,
    double[] optimizer) {

  public NextUpdate {
    layers = List.copyOf(layers);
    gradients = Collections.unmodifiableMap(new EnumMap<>(gradients));
  }

  /** Whether the loss is finite: otherwise the run diverges here. */
  public boolean made() {
    return Double.isFinite(loss);
  }

  /** The number of samples in the batch. */
  public int samples() {
    return targets.length;
  }

  /** The number of parameters. */
  public int parameters() {
    return before.length;
  }

  /** The gradient of the loss. */
  public double[] lossGradient() {
    return gradients.get(GradientStage.BACKWARD);
  }

  /** The gradient that the optimizer uses. */
  public double[] gradient() {
    double[] last = lossGradient();
    for (double[] each : gradients.values()) {
      last = each;
    }
    return last;
  }

  /** The learning rate. */
  public double rate() {
    return step.rate();
  }

  /** How much the update changes each parameter. */
  public double[] change() {
    double[] change = after.clone();
    for (int i = 0; i < change.length; i++) {
      change[i] -= before[i];
    }
    return change;
  }
}
