package overfit.nn;

import overfit.math.RandomStream;

/** What the first weights and biases of a layer are drawn from. */
public enum Initialization {
  /**
   * Weights and biases uniform within ±1/√inputs, as {@code torch.nn.Linear} starts:
   * https://docs.pytorch.org/docs/stable/generated/torch.nn.Linear.html.
   */
  PYTORCH("pytorch") {
    @Override
    void draw(double[] weight, double[] bias, int inputs, RandomStream random) {
      double bound = Math.sqrt(3) * (Math.sqrt(2 / (1 + SQRT_5 * SQRT_5)) / Math.sqrt(inputs));
      random.fillUniformFloats(weight, -bound, bound);
      double biasBound = 1 / Math.sqrt(inputs);
      random.fillUniformFloats(bias, -biasBound, biasBound);
    }
  };

  /** The slope that Linear hands to Kaiming's formula, gain = √(2 / (1 + slope²)). */
  private static final double SQRT_5 = Math.sqrt(5);

  private final String key;

  Initialization(String key) {
    this.key = key;
  }

  public String key() {
    return key;
  }

  /**
   * Draws float32 values into the weight in PyTorch's order (outputs × inputs, row by row), then
   * the bias.
   */
  abstract void draw(double[] weight, double[] bias, int inputs, RandomStream random);
}
