package overfit.nn;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The shape of a network: inputs, the widths of its hidden layers in order, outputs, and what its
 * layers start and answer with.
 *
 * @param activations one for each hidden layer, or a single one for all
 * @param gain of the initializations that know one; if there is none, what suits the activation
 */
public record Architecture(
    int inputs,
    List<Integer> hidden,
    int outputs,
    List<Activation> activations,
    Initialization initialization,
    OptionalDouble gain) {
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

  /** The same activation after every hidden layer, and the gain that suits it. */
  public Architecture(
      int inputs,
      List<Integer> hidden,
      int outputs,
      Activation activation,
      Initialization initialization) {
    this(inputs, hidden, outputs, List.of(activation), initialization, OptionalDouble.empty());
  }

  /** What stands after layer l, counted from 0; after the last, nothing. */
  Activation activation(int l) {
    if (l == hidden.size()) {
      return Activation.IDENTITY;
    }
    return activations.get(Math.min(l, activations.size() - 1));
  }

  /** What layer l draws its weights with; the last, which has no activation, as the one before. */
  double gain(int l) {
    return gain.orElse(activation(Math.max(0, Math.min(l, hidden.size() - 1))).gain());
  }

  /** How many there are, biases not counted: the multiplications that one sample takes. */
  public long weights() {
    long sum = 0;
    long before = inputs;
    for (int width : hidden) {
      sum += before * width;
      before = width;
    }
    return sum + before * outputs;
  }
}
