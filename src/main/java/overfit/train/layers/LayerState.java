package overfit.train.layers;

import java.util.Optional;
import java.util.OptionalInt;
import overfit.nn.Activation;

/**
 * A layer of a network at some epoch. Norms are 2-norms over all elements; gradients are those of
 * the train loss over all samples, with dropout off and without penalties, in the units of
 * training.
 *
 * @param name {@code hidden layer 2} or {@code output layer}
 * @param units the number of units
 * @param activation the activation function; empty for the output layer
 * @param weight the norm of the weight
 * @param bias the norm of the bias
 * @param weightGradient the norm of the gradient of the weight
 * @param biasGradient the norm of the gradient of the bias
 * @param update the length of the next update of the weight over the norm of the weight
 * @param sums what the activation is applied to, over all samples and units: the sums of the units,
 *     normalized if the network normalizes them
 * @param activations the activations; for the output layer the sums
 * @param flat the share of activations on a flat part of the activation function: saturated ones,
 *     and zeros of relu; NaN if it has none
 * @param dead the number of relu's units that are 0 for all samples; empty for others
 */
public record LayerState(
    String name,
    int units,
    Optional<Activation> activation,
    double weight,
    double bias,
    double weightGradient,
    double biasGradient,
    double update,
    Spread sums,
    Spread activations,
    double flat,
    OptionalInt dead,
    Histograms histograms) {

  /** The distributions of weights, of their gradients, and of activations. */
  public record Histograms(Histogram weights, Histogram gradients, Histogram activations) {

    /** Of a layer of which they are not known. */
    public static final Histograms NONE =
        new Histograms(Histogram.NONE, Histogram.NONE, Histogram.NONE);
  }

  /** {@code hidden 2} or {@code output}. */
  public String shortName() {
    return name.replace(" layer", "");
  }

  /** The norm of the gradient of weight and bias together. */
  public double gradient() {
    return Math.hypot(weightGradient, biasGradient);
  }

  /** Whether the flat part is the zero of relu. */
  public boolean hasZeros() {
    return dead.isPresent();
  }
}
