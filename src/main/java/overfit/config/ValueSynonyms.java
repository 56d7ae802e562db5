package overfit.config;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Other names of values: those of PyTorch, Keras and textbooks. */
final class ValueSynonyms {

  /** A value, and its other names. */
  private static final String TABLE =
      """
      mse mean-squared-error squared-error l2-loss l2
      l1 mae mean-absolute-error absolute-error l1-loss
      smooth-l1 smooth-l1-loss
      huber huber-loss
      sigmoid logistic
      silu swish
      identity linear none
      layer layer-norm layernorm ln
      leaky-relu lrelu
      xavier-uniform xavier glorot glorot-uniform
      xavier-normal glorot-normal
      kaiming-uniform kaiming he he-uniform
      kaiming-normal he-normal
      sgd gd gradient-descent momentum
      constant none
      cosine cosine-annealing
      cosine-restarts sgdr warm-restarts cosine-annealing-warm-restarts
      plateau reduce-on-plateau
      parabola quadratic square
      """;

  private static final Map<String, Collection<String>> VALUES = values();

  private ValueSynonyms() {}

  private static Map<String, Collection<String>> values() {
    Map<String, Collection<String>> values = new HashMap<>();
    for (String line : TABLE.lines().toList()) {
      String[] words = line.split(" ");
      values.put(words[0], Arrays.asList(words).subList(1, words.length));
    }
    return values;
  }

  /** The one of some values that a word means, if it is a synonym. */
  static Optional<String> meant(String word, Collection<String> values) {
    String plain = word.toLowerCase(Locale.ROOT).replace('_', '-');
    return values.stream()
        .filter(value -> VALUES.containsKey(value) && VALUES.get(value).contains(plain))
        .findFirst();
  }
}
