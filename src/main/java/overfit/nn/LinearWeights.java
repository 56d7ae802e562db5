package overfit.nn;

/**
 * The weight and the bias of a linear layer, in PyTorch's order.
 *
 * @param weight outputs×inputs
 */
public record LinearWeights(double[][] weight, double[] bias) {

  public int inputs() {
    return weight[0].length;
  }

  public int outputs() {
    return bias.length;
  }
}
