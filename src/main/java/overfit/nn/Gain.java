package overfit.nn;

/**
 * The gains that {@code torch.nn.init.calculate_gain} recommends:
 * https://docs.pytorch.org/docs/stable/nn.init.html.
 */
enum Gain {
  ONE(1, "1"),
  TANH(5.0 / 3, "5/3"),
  RELU(1.4142135623730951, "sqrt(2)"),
  LEAKY_RELU(Math.sqrt(2 / (1 + 0.01 * 0.01)), "sqrt(2 / (1 + 0.01^2))"),
  SELU(0.75, "3/4");

  private final double value;
  private final String formula;

  Gain(double value, String formula) {
    this.value = value;
    this.formula = formula;
  }

  double value() {
    return value;
  }

  /** In ASCII. */
  String formula() {
    return formula;
  }
}
