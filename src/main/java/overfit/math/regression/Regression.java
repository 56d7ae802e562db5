package overfit.math.regression;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.util.MathArrays;

/** How a curve is computed from points. */
public sealed interface Regression {

  /** The highest degree of a polynomial. */
  int HIGHEST_DEGREE = 511;

  /**
   * The curve for points, at least one.
   *
   * @param min the lower end of the range of x
   * @param max the upper end
   */
  Curve fit(double[] x, double[] y, double min, double max);

  /** One word. */
  String name();

  /** What distinguishes it from others of its name, such as its degree. */
  List<Number> parameters();

  /** The same with a higher or lower degree, within its limits; itself if it has none. */
  Regression nudged(boolean up);

  private static int nextDegree(int degree, boolean up) {
    return Math.max(0, Math.min(HIGHEST_DEGREE, up ? degree + 1 : degree - 1));
  }

  /**
   * The polynomial with the least squared error; of several, the one with the least norm of the
   * coefficients.
   */
  record Polynomial(int degree, boolean orthonormal) implements Regression {

    public static final String NAME = "polynomial";

    /** In Legendre's basis. */
    public Polynomial(int degree) {
      this(degree, false);
    }

    /**
     * With more points than coefficients, the residuals are fitted too: that gives back the digits
     * which the first solution lost.
     */
    @Override
    public Curve fit(double[] x, double[] y, double min, double max) {
      LegendreBasis basis = new LegendreBasis(degree, min, max, orthonormal);
      double[] first = LeastSquares.of(basis, x, y).minimumNorm();
      if (x.length <= basis.count()) {
        return basis.curve(first);
      }
      double[] rest = LeastSquares.of(basis, x, basis.residuals(first, x, y)).minimumNorm();
      return basis.curve(MathArrays.ebeAdd(first, rest));
    }

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public List<Number> parameters() {
      return List.of(degree);
    }

    @Override
    public Polynomial nudged(boolean up) {
      return new Polynomial(Regression.nextDegree(degree, up), orthonormal);
    }
  }

  /** The polynomial with the least mean squared error + λ · |c|², the constant included. */
  record Ridge(int degree, double lambda) implements Regression {

    public static final String NAME = "ridge";

    @Override
    public Curve fit(double[] x, double[] y, double min, double max) {
      LegendreBasis basis = new LegendreBasis(degree, min, max, false);
      return basis.curve(LeastSquares.of(basis, x, y).withRidge(x.length * lambda));
    }

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public List<Number> parameters() {
      return List.of(degree, lambda);
    }

    @Override
    public Ridge nudged(boolean up) {
      return new Ridge(Regression.nextDegree(degree, up), lambda);
    }
  }

  /** The natural cubic spline through the points; where several have the same x, their mean. */
  record Spline() implements Regression {

    public static final String NAME = "spline";

    @Override
    public Curve fit(double[] x, double[] y, double min, double max) {
      return new Curve(NaturalSpline.through(x, y), Optional.empty());
    }

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public List<Number> parameters() {
      return List.of();
    }

    @Override
    public Spline nudged(boolean up) {
      return this;
    }
  }
}
