package overfit.nn;

import java.util.List;

/**
 * The shape of a network: inputs, the widths of its hidden layers in order, outputs, and what its
 * layers start and answer with.
 */
public record Architecture(
    int inputs,
    List<Integer> hidden,
    int outputs,
    Activation activation,
    Initialization initialization) {
  public Architecture {
    hidden = List.copyOf(hidden);
    if (inputs < 1 || outputs < 1 || hidden.stream().anyMatch(width -> width < 1)) {
      throw new IllegalArgumentException(
          "expected widths from 1, found " + inputs + ", " + hidden + ", " + outputs);
    }
  }
}
