package overfit.train.layers;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import overfit.math.RandomStream;
import overfit.math.Vectors;
import overfit.nn.Objective;

/**
 * The largest eigenvalue of the Hessian of a loss: its curvature in the direction in which it is
 * largest.
 *
 * <p>By power iteration, v = Hv / |Hv|, from a random v. A product Hv is the central difference of
 * the gradient, (g(θ + hv) − g(θ − hv)) / 2h, with an error of about h² for its series and ε|g|/h
 * for rounding: together about 1e-8 of the eigenvalue where the loss is smooth. Where a bend, such
 * as that of relu, lies between the two points, the jump of the gradient there is counted too.
 *
 * @param value the eigenvalue; NaN if the loss is not finite
 * @param iterations the number of products
 * @param converged whether the last iteration moved it by less than 1e-8 of itself
 */
public record Sharpness(double value, int iterations, boolean converged) {

  /** Nothing was computed. */
  static final Sharpness UNKNOWN = new Sharpness(Double.NaN, 0, false);

  /** One that was computed before, of which only the value is known. */
  public static Sharpness read(double value) {
    return new Sharpness(value, 0, false);
  }

  /** The step of the differences: about the cube root of the unit roundoff times the weights. */
  private static final double STEP = 1e-5;

  private static final double TOLERANCE = 1e-8;

  /** Two eigenvalues of nearly equal size take the longest. */
  private static final int MOST_ITERATIONS = 500;

  private static final int SEED = 7;

  /** That of a loss at its parameters, which are the same afterwards. */
  public static Sharpness of(Objective loss) {
    return of(loss, () -> true);
  }

  /**
   * The same.
   *
   * @param wanted asked before each product; if it is false, the result has not converged
   */
  static Sharpness of(Objective loss, BooleanSupplier wanted) {
    return new Iteration(loss, wanted).largest();
  }

  /** One computation. */
  private static final class Iteration {

    private final Objective loss;
    private final BooleanSupplier wanted;
    private final double[] at;
    private final double step;
    private int products;

    Iteration(Objective loss, BooleanSupplier wanted) {
      this.loss = loss;
      this.wanted = wanted;
      at = loss.vector();
      step = STEP * Math.max(1, Vectors.length(at));
    }

    /**
     * Power iteration finds the eigenvalue of the largest magnitude. If that is negative, all are
     * between it and its opposite, and the largest of H − λ is found instead.
     */
    Sharpness largest() {
      Sharpness strongest = power(0);
      Sharpness top = strongest;
      if (strongest.value < 0) {
        Sharpness shifted = power(strongest.value);
        top = new Sharpness(strongest.value + shifted.value, 0, shifted.converged);
      }
      loss.set(at);
      return new Sharpness(top.value, products, top.converged);
    }

    private Sharpness power(double shift) {
      double[] v = start();
      double before = Double.NaN;
      for (int i = 0; i < MOST_ITERATIONS && wanted.getAsBoolean(); i++) {
        double[] product = product(v, shift);
        double value = Vectors.dot(v, product);
        double length = Vectors.length(product);
        boolean converged = Math.abs(value - before) <= TOLERANCE * Math.abs(value);
        if (converged || length == 0 || !Double.isFinite(length)) {
          return new Sharpness(value, 0, converged || length == 0);
        }
        before = value;
        v = Arrays.stream(product).map(each -> each / length).toArray();
      }
      return new Sharpness(before, 0, false);
    }

    private double[] start() {
      double[] v = new double[at.length];
      new RandomStream(SEED).fillNormalFloats(v, 0, 1);
      double length = Vectors.length(v);
      return Arrays.stream(v).map(each -> each / length).toArray();
    }

    /** (H − shift) v for a v of length 1. */
    private double[] product(double[] v, double shift) {
      products++;
      double[] above = gradient(v, step);
      double[] below = gradient(v, -step);
      for (int i = 0; i < v.length; i++) {
        above[i] = (above[i] - below[i]) / (2 * step) - shift * v[i];
      }
      return above;
    }

    private double[] gradient(double[] v, double h) {
      double[] moved = at.clone();
      for (int i = 0; i < v.length; i++) {
        moved[i] += h * v[i];
      }
      loss.set(moved);
      return loss.gradient();
    }
  }
}
