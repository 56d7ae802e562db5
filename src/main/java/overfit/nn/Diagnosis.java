package overfit.nn;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the first quantity that is not finite, in the order of computation. */
record Diagnosis(List<Layer> layers) {
  /** "hidden layer 2: gradient is infinite" if a parameter is not finite; otherwise empty. */
  Optional<String> ofParameters() {
    for (int l = 0; l < layers.size(); l++) {
      Optional<String> found = find(l, "weight or bias", layers.get(l).values());
      if (found.isPresent()) {
        // A non-finite gradient is the cause, since it comes before the update.
        return ofGradients().or(() -> found);
      }
    }
    return Optional.empty();
  }

  /** The same for gradients, from the output layer backwards. */
  Optional<String> ofGradients() {
    for (int l = layers.size() - 1; l >= 0; l--) {
      Optional<String> found = find(l, "gradient", layers.get(l).gradients());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The same for the pre-activations of a chunk's forward pass. */
  Optional<String> ofSums(Chunk chunk) {
    for (int l = 0; l < layers.size(); l++) {
      int layer = l;
      Optional<String> found =
          find(l, "sum of weighted inputs", chunk.sums(l))
              .or(() -> find(layer, "normalized sum", chunk.normalizedSums(layer)));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<String> find(int layer, String quantity, Stream<double[]> rows) {
    return rows.flatMapToDouble(Arrays::stream)
        .filter(value -> !Double.isFinite(value))
        .mapToObj(
            value -> LayerName.of(layer, layers.size()) + ": " + quantity + " is " + kind(value))
        .findFirst();
  }

  private static String kind(double value) {
    return Double.isNaN(value) ? "not a number" : "infinite";
  }
}
