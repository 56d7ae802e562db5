package overfit.nn;

/**
 * A partial derivative by backpropagation, and the same as a central difference.
 *
 * @param parameter its position in the vector of all parameters
 * @param kink whether the objective is not smooth between the two points of the difference, which
 *     can then be anything between the slopes on both sides
 * @param relativeError {@code |a - n| / max(|a|, |n|, floor)}
 */
public record GradientComparison(
    int parameter, double analytical, double numerical, boolean kink, double relativeError) {

  public double error() {
    return Math.abs(analytical - numerical);
  }

  /** By the relative error; nothing is worse than one that is not a number. */
  public boolean isWorseThan(GradientComparison other) {
    return Double.compare(relativeError, other.relativeError) > 0;
  }
}
