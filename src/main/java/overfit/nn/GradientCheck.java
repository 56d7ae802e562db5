package overfit.nn;

import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Compares a gradient with central differences of its objective, (f(θ + h) − f(θ − h)) / 2h.
 *
 * <p>The relative error is that of "Gradient checks" in the notes of Stanford's CS231n,
 * https://cs231n.github.io/neural-networks-3/#gradcheck, with a floor below which the derivative
 * itself is lost in the rounding of the objective.
 */
public final class GradientCheck {

  /**
   * About the cube root of the unit roundoff, where truncation and rounding are about equal, at
   * 1e-10: Press et al., "Numerical Recipes" (2007), section 5.7.
   */
  public static final double STEP = 1e-5;

  /**
   * With 1e-7 and less "you should be happy", say the notes of CS231n. A central difference of a
   * smooth objective is a hundred times more precise; a mistake in a gradient is larger.
   */
  public static final double THRESHOLD = 1e-7;

  /**
   * Relative to the objective, whose rounding errors are in proportion to it. A hundredth is also
   * the ratio of the tolerances of {@code torch.autograd.gradcheck}.
   */
  private static final double FLOOR = 1e-2;

  /** The multiplications of a check that takes about a second. */
  private static final long BUDGET = 2_000_000_000;

  /** The elements of a matrix that are compared in any case. */
  private static final int LEAST = 64;

  private final Objective objective;
  private final double[] gradient;
  private final Pieces here = new Pieces();
  private final Pieces there = new Pieces();
  private final double floor;

  /** Checks the gradient by backpropagation. */
  public GradientCheck(Objective objective) {
    this(objective, objective.gradient());
  }

  /** Checks a gradient, in the order of the parameters. */
  public GradientCheck(Objective objective, double[] gradient) {
    this.objective = objective;
    this.gradient = gradient.clone();
    floor = FLOOR * objective.value(here);
  }

  /** The weights and the biases of every layer and normalization. */
  public List<ParameterMatrix> matrices() {
    return objective.matrices();
  }

  /** The positions of all elements of a matrix. */
  public int[] all(ParameterMatrix matrix) {
    return matrix.sample(matrix.count());
  }

  /** The same of as many, evenly spaced, as can be compared in about a second for all matrices. */
  public int[] sample(ParameterMatrix matrix) {
    return sample(matrix, BUDGET);
  }

  /** The same with a number of multiplications. */
  int[] sample(ParameterMatrix matrix, long budget) {
    double affordable = budget / (2.0 * objective.cost());
    double share = Math.min(1, affordable / objective.parameters());
    return matrix.sample(Math.max(LEAST, (int) (matrix.count() * share)));
  }

  /**
   * Compares elements of a matrix.
   *
   * @param goesOn asked before each of them
   */
  public MatrixCheck compare(
      ParameterMatrix matrix, int[] positions, double h, BooleanSupplier goesOn) {
    MatrixCheck check = new MatrixCheck(matrix);
    for (int i = 0; i < positions.length && goesOn.getAsBoolean(); i++) {
      check.add(compare(positions[i], h));
    }
    return check;
  }

  /** The partial derivative that is checked. */
  public double derivative(int parameter) {
    return gradient[parameter];
  }

  /** Compares one partial derivative. */
  public GradientComparison compare(int parameter, double h) {
    double value = objective.parameter(parameter);
    boolean kink = objective.penaltyBendsNear(parameter, h);
    double above = moved(parameter, value + h);
    kink |= !there.same(here);
    double below = moved(parameter, value - h);
    kink |= !there.same(here);
    objective.setParameter(parameter, value);
    double numerical = (above - below) / (2 * h);
    double analytical = gradient[parameter];
    return new GradientComparison(
        parameter, analytical, numerical, kink, relativeError(analytical, numerical));
  }

  /**
   * The error of the gradient of a matrix as a whole: {@code |a - n| / (|a| + |n|)} with 2-norms, a
   * by backpropagation and n by differences, over at least 64 of its elements, if it has so many. 0
   * if both are 0. Differences across kinks count like the others.
   */
  public double errorOfNorms(ParameterMatrix matrix, double h) {
    double difference = 0;
    double backpropagated = 0;
    double numerical = 0;
    for (int position : matrix.sample(LEAST)) {
      GradientComparison comparison = compare(position, h);
      difference = Math.hypot(difference, comparison.error());
      backpropagated = Math.hypot(backpropagated, comparison.analytical());
      numerical = Math.hypot(numerical, comparison.numerical());
    }
    return difference == 0 ? 0 : difference / (backpropagated + numerical);
  }

  private double moved(int parameter, double value) {
    objective.setParameter(parameter, value);
    return objective.value(there);
  }

  private double relativeError(double a, double n) {
    return a == n ? 0 : Math.abs(a - n) / Math.max(floor, Math.max(Math.abs(a), Math.abs(n)));
  }
}
