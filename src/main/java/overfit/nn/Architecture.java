package overfit.nn;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The architecture of a network.
 *
 * @param inputs the number of input features
 * @param hidden the widths of the hidden layers, first to last
 * @param outputs the number of output features
 * @param activations one per hidden layer, or a single one for all
 * @param initialization the initialization of weights and biases
 * @param gain the gain of initializations that have one; if empty, that of the activation
 * @param normalization what comes between each hidden layer and its activation
 */
public record Architecture(
    int inputs,
    List<Integer> hidden,
    int outputs,
    List<Activation> activations,
    Initialization initialization,
    OptionalDouble gain,
    Normalization normalization) {
  public Architecture {
    hidden = List.copyOf(hidden);
    activations = List.copyOf(activations);
    if (activations.size() != 1 && activations.size() != hidden.size()) {
      throw new IllegalArgumentException(
          "expected one activation or " + hidden.size() + ", found " + activations);
    }
    if (inputs < 1 || outputs < 1 || hidden.stream().anyMatch(width -> width < 1)) {
      throw new IllegalArgumentException(
          "expected widths from 1, found " + inputs + ", " + hidden + ", " + outputs);
    }
  }

  /** The same activation after every hidden layer, and its gain; no normalization. */
  public Architecture(
      int inputs,
      List<Integer> hidden,
      int outputs,
      Activation activation,
      Initialization initialization) {
    this(
        inputs,
        hidden,
        outputs,
        List.of(activation),
        initialization,
        OptionalDouble.empty(),
        Normalization.NONE);
  }

  public Architecture withNormalization(Normalization other) {
    return new Architecture(inputs, hidden, outputs, activations, initialization, gain, other);
  }

  /** The activation after layer l, counted from 0; the identity after the last layer. */
  Activation activation(int l) {
    if (l == hidden.size()) {
      return Activation.IDENTITY;
    }
    return activations.get(Math.min(l, activations.size() - 1));
  }

  /** Whether layer l, counted from 0, is normalized: the last one never is. */
  boolean normalizes(int l) {
    return normalization == Normalization.LAYER && l < hidden.size();
  }

  /** The gain for layer l; the last layer, which has no activation, uses the one before. */
  double gain(int l) {
    return gain.orElse(activation(Math.max(0, Math.min(l, hidden.size() - 1))).gain());
  }

  /**
   * Whether the same parameters give the same outputs: they differ only in how the first parameters
   * are drawn.
   */
  public boolean computesLike(Architecture other) {
    return equals(
        new Architecture(
            other.inputs,
            other.hidden,
            other.outputs,
            other.activations,
            initialization,
            gain,
            other.normalization));
  }

  /** The number of weights without biases: the multiplications of one forward pass per sample. */
  long weights() {
    long sum = 0;
    long before = inputs;
    for (int width : hidden) {
      sum += before * width;
      before = width;
    }
    return sum + before * outputs;
  }
}
