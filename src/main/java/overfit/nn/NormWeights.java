package overfit.nn;

/** The weight and the bias of a normalization, with one element for each unit of its layer. */
public record NormWeights(double[] weight, double[] bias) {

  public int units() {
    return bias.length;
  }
}
