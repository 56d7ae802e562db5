package overfit.nn;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds where numbers ceased to be finite, in the order in which they are computed. */
record Diagnosis(List<Layer> layers) {
  /** "hidden layer 2: gradient is infinite" if a parameter is not finite, and why. */
  Optional<String> ofParameters() {
    for (int l = 0; l < layers.size(); l++) {
      Optional<String> found = find(l, "weight or bias", layers.get(l).values());
      if (found.isPresent()) {
        // A gradient that is not finite came before the step that it spoiled.
        return ofGradients().or(() -> found);
      }
    }
    return Optional.empty();
  }

  /** From the output, where they begin, down. */
  Optional<String> ofGradients() {
    for (int l = layers.size() - 1; l >= 0; l--) {
      Optional<String> found = find(l, "gradient", layers.get(l).gradients());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Of what a chunk has computed going forward. */
  Optional<String> ofSums(Chunk chunk) {
    for (int l = 0; l < layers.size(); l++) {
      Optional<String> found = find(l, "sum of weighted inputs", chunk.sums(l));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<String> find(int layer, String quantity, Stream<double[]> rows) {
    return rows.flatMapToDouble(Arrays::stream)
        .filter(value -> !Double.isFinite(value))
        .mapToObj(value -> name(layer) + ": " + quantity + " is " + kind(value))
        .findFirst();
  }

  private String name(int layer) {
    return layer == layers.size() - 1 ? "output layer" : "hidden layer " + (layer + 1);
  }

  private static String kind(double value) {
    return Double.isNaN(value) ? "not a number" : "infinite";
  }
}
