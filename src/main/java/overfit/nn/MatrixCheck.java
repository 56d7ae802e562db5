package overfit.nn;

import java.util.Optional;

/** The comparisons of the elements of one parameter matrix. */
public final class MatrixCheck {
  private final ParameterMatrix matrix;
  private int compared;
  private int kinks;
  private double largestError;
  private Optional<GradientComparison> worst = Optional.empty();

  MatrixCheck(ParameterMatrix matrix) {
    this.matrix = matrix;
  }

  void add(GradientComparison comparison) {
    if (comparison.kink()) {
      kinks++;
      return;
    }
    compared++;
    largestError = Math.max(largestError, comparison.error());
    if (worst.isEmpty() || comparison.isWorseThan(worst.get())) {
      worst = Optional.of(comparison);
    }
  }

  public ParameterMatrix matrix() {
    return matrix;
  }

  /** The number of elements that were compared. */
  public int compared() {
    return compared;
  }

  /** The number of elements that cannot be compared, since their differences cross a kink. */
  public int kinks() {
    return kinks;
  }

  /** The largest absolute error. */
  public double largestError() {
    return largestError;
  }

  /** The comparison with the largest relative error; empty if all differences cross kinks. */
  public Optional<GradientComparison> worst() {
    return worst;
  }

  /** Whether no relative error is larger; an error that is not a number is. */
  public boolean within(double threshold) {
    return worst.isEmpty() || worst.get().relativeError() <= threshold;
  }
}
