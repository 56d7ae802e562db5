package overfit.train;

import java.util.List;
import overfit.data.Standardization;
import overfit.nn.LinearWeights;
import overfit.nn.NormWeights;

/**
 * A copy of what makes up the network of a run.
 *
 * @param layers the weights and biases, layer by layer
 * @param norms those of the normalizations of the hidden layers, if any
 * @param standardization how the user's units become those of training
 */
public record TrainedNetwork(
    List<LinearWeights> layers, List<NormWeights> norms, Standardization standardization) {

  public TrainedNetwork {
    layers = List.copyOf(layers);
    norms = List.copyOf(norms);
  }
}
