package overfit.config;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import overfit.data.Target;
import overfit.nn.Activation;
import overfit.nn.Initialization;
import overfit.nn.Loss;
import overfit.nn.Normalization;

/** The formulas behind the words of some settings, for the help and the man page; in ASCII. */
public enum Formulas {
  TARGETS("Target functions of x", known(), Target::key, Target::asciiFormula),
  ACTIVATIONS(
      "Activation functions of z", Activation.values(), Activation::key, Activation::formula),
  NORMALIZATIONS(
      "Normalization of a sample's sums z over the units of a hidden layer; g and c are learned",
      Normalization.values(),
      Normalization::key,
      Normalization::formula),
  LOSSES(
      "Losses, means over the samples; error = prediction - y",
      Loss.values(),
      Loss::key,
      Loss::formula),
  INITIALIZATIONS(
      "Initial weights of a layer; biases are 0 unless said otherwise",
      Initialization.values(),
      Initialization::key,
      Initialization::formula),
  GAINS(
      "Automatic gain of the initial weights, by activation function",
      Activation.values(),
      Activation::key,
      Activation::gainFormula);

  private final String title;
  private final Map<String, String> formulas = new LinkedHashMap<>();

  <T> Formulas(String title, T[] values, Function<T, String> word, Function<T, String> formula) {
    this.title = title;
    for (T value : values) {
      formulas.put(word.apply(value), formula.apply(value));
    }
  }

  private static Target[] known() {
    return Arrays.stream(Target.values())
        .filter(target -> target != Target.UNKNOWN)
        .toArray(Target[]::new);
  }

  public String title() {
    return title;
  }

  /** By the words that the settings have, in their order. */
  public Map<String, String> formulas() {
    return Collections.unmodifiableMap(formulas);
  }
}
