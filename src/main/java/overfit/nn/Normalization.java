package overfit.nn;

/** What normalizes the sums of weighted inputs of every hidden layer, before its activation. */
public enum Normalization {
  NONE("none"),

  /** Over the units of a layer, for each sample: {@link LayerNorm}. */
  LAYER("layer");

  private final String key;

  Normalization(String key) {
    this.key = key;
  }

  public String key() {
    return key;
  }
}
