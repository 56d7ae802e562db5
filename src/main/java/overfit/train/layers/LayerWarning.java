package overfit.train.layers;

/**
 * Something that is wrong with the layers of a run.
 *
 * @param layer the layer that it is about, such as {@code hidden layer 1}
 * @param epoch when it was seen
 * @param value the number that is beyond the threshold
 * @param sentence what is wrong, in a sentence
 * @param remedy what to try, in a sentence
 */
public record LayerWarning(
    Kind kind, String layer, long epoch, double value, String sentence, String remedy) {

  private static final String GLOROT =
      "Glorot and Bengio 2010, https://proceedings.mlr.press/v9/glorot10a.html";

  private static final String NOTES = "https://cs231n.github.io/neural-networks-";

  /** What can be wrong. */
  public enum Kind {
    VANISHING("vanishing", 1e-3, GLOROT),
    EXPLODING("exploding", 1e3, "Pascanu et al. 2013, https://arxiv.org/abs/1211.5063"),
    SATURATED("saturated", 0.5, GLOROT),
    DEAD("dead", 0.75, "CS231n, " + NOTES + "1/#actfun"),
    SHORT_STEPS("short steps", 1e-4, "CS231n, " + NOTES + "3/#ratio"),
    LONG_STEPS("long steps", 1, "CS231n, " + NOTES + "3/#ratio");

    private final String word;
    private final double threshold;
    private final String source;

    Kind(String word, double threshold, String source) {
      this.word = word;
      this.threshold = threshold;
      this.source = source;
    }

    /** {@code vanishing}. */
    public String word() {
      return word;
    }

    /** The number that is not beyond it in runs that learn; {@link LayerWarnings} says of what. */
    public double threshold() {
      return threshold;
    }

    /** Where the rule is from. The thresholds are set by the runs of the lessons. */
    public String source() {
      return source;
    }
  }
}
