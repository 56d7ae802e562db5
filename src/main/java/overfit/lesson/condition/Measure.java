package overfit.lesson.condition;

/**
 * A number that is computed from the present state of a run, where a condition asks for it. That
 * takes a while: it is neither kept for each epoch nor computed for anything else.
 */
public enum Measure {
  GRADIENT_ERROR(
      "gradient-error",
      "H",
      "how far the gradient by backpropagation is from central differences with the step H:"
          + " |a - n| / (|a| + |n|), with the norms over 64 or more elements of a matrix of"
          + " weights or of biases, of the matrix where it is largest");

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
