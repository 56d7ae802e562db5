package overfit.lesson.condition;

/**
 * A number that is computed from the present state of a run, where a condition asks for it. That
 * takes a while: it is neither kept for each epoch nor computed for anything else.
 */
public enum Measure {
  GRADIENT_NORM(
      "gradient-norm",
      "K",
      "the norm of the gradient of the weights of layer K, from 1; the last is the output's. As in"
          + " the next two, of all samples, with dropout off and without penalties"),
  UPDATE_RATIO(
      "update-ratio",
      "K",
      "the length of the next step of the weights of layer K over the norm of these weights"),
  ACTIVATION_DEVIATION(
      "activation-deviation",
      "K",
      "the standard deviation of the outputs of layer K, over all units and samples"),
  GRADIENT_ERROR(
      "gradient-error",
      "H",
      "how far the gradient by backpropagation is from central differences with the step H:"
          + " |a - n| / (|a| + |n|), with the norms over 64 or more elements of a matrix of"
          + " weights or of biases, of the matrix where it is largest"),
  SHARPNESS(
      "sharpness",
      "",
      "the largest eigenvalue of the Hessian of the train loss, to be compared with 2 /"
          + " learning-rate"),
  SLICE(
      "slice",
      "SEED",
      "the train loss one length of the weights away, in the random direction of a seed, over that"
          + " of the run"),
  FOUND_RATE(
      "found-rate",
      "",
      "the learning rate that overfit find-rate suggests, from the first weights; not known if it"
          + " suggests none"),
  BAND_COVERAGE(
      "band-coverage",
      "N",
      "the share of the test points whose truth lies in the band over N networks, trained as long"
          + " as this one, that differ in their first weights");

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
