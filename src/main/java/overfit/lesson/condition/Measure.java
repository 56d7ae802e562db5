package overfit.lesson.condition;

/**
 * A number that is computed from the present state of a run, where a condition asks for it. That
 * takes a while: it is neither kept for each epoch nor computed for anything else.
 */
public enum Measure {
  GRADIENT_NORM(
      "gradient-norm",
      "K",
      "the norm of the gradient of the weights of layer K, from 1; the last is the output's"
          + " (weight_gradient_norm in train --diagnostics --json)"),
  UPDATE_RATIO(
      "update-ratio",
      "K",
      "the length of the next step of the weights of layer K over their norm (update_to_weight"
          + " there)"),
  ACTIVATION_DEVIATION(
      "activation-deviation",
      "K",
      "the standard deviation of the outputs of layer K over all units and samples (std there)"),
  SHARPNESS(
      "sharpness",
      "",
      "the largest eigenvalue of the Hessian of the train loss, to be compared with 2 /"
          + " learning-rate (sharpness there)"),
  GRADIENT_ERROR(
      "gradient-error",
      "H",
      "how far backpropagation is from central differences with the step H: |a - n| / (|a| + |n|)"
          + " of the gradients a and n of the weights or biases of a layer, or of 64 and more of"
          + " them, where it is largest (as in check-gradients)"),
  SLICE(
      "slice",
      "SEED",
      "the train loss one length of the weights away, in the random direction of a seed, over that"
          + " of the run (as in landscape --kind random)"),
  PATH_SHARE(
      "path-share",
      "K",
      "the share of the variance of the run's path that its first K principal components explain,"
          + " K being 1 or 2 (as in landscape --kind path)"),
  BAND_COVERAGE(
      "band-coverage",
      "N",
      "the share of the test points whose truth lies in the band over N networks, trained as long"
          + " as this one, that differ in their first weights (truth_within in uncertainty --over"
          + " weights --json)"),
  FOUND_RATE(
      "found-rate",
      "",
      "the learning rate that find-rate suggests, from the first weights; not known if there is"
          + " none");

  private final String word;
  private final String argument;
  private final String help;

  Measure(String word, String argument, String help) {
    this.word = word;
    this.argument = argument;
    this.help = help;
  }

  /** As it stands in a condition. */
  public String word() {
    return word;
  }

  /** How it is written, with its argument: {@code gradient-error(H)}. */
  public String usage() {
    return argument.isEmpty() ? word : word + "(" + argument + ")";
  }

  boolean hasArgument() {
    return !argument.isEmpty();
  }

  /** What it is, in a few words. */
  public String help() {
    return help;
  }
}
