package overfit.nn;

/** What normalizes the sums of weighted inputs of every hidden layer, before its activation. */
public enum Normalization {
  NONE("none", "z"),

  /** Over the units of a layer, for each sample: {@link LayerNorm}. */
  LAYER("layer", "(z - mean) / sqrt(variance + 1e-5) g + c; g is 1 at first, c 0");

  private final String key;
  private final String formula;

  Normalization(String key, String formula) {
    this.key = key;
    this.formula = formula;
  }

  public String key() {
    return key;
  }

  /** The formula for the help, in ASCII. */
  public String formula() {
    return formula;
  }
}
