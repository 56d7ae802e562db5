package overfit.math.regression;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.interpolation.SplineInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;
import overfit.math.SortedPoints;
import overfit.math.StraightLine;

/** The cubic spline without curvature at its ends, beyond which it goes on straight. */
final class NaturalSpline implements DoubleUnaryOperator {

  /** With fewer different x, the spline is a straight line. */
  private static final int FEWEST = 3;

  private final PolynomialSplineFunction inside;
  private final UnivariateFunction slope;
  private final double first;
  private final double last;

  private NaturalSpline(double[] x, double[] y) {
    inside = new SplineInterpolator().interpolate(x, y);
    slope = inside.polynomialSplineDerivative();
    first = x[0];
    last = x[x.length - 1];
  }

  /** Through points, at least one; where several have the same x, through their mean. */
  static DoubleUnaryOperator through(double[] x, double[] y) {
    SortedPoints points = SortedPoints.of(x, y, x.length);
    return points.different() < FEWEST
        ? StraightLine.through(points.x(), points.means())::at
        : new NaturalSpline(points.x(), points.means());
  }

  @Override
  public double applyAsDouble(double x) {
    double end = Math.max(first, Math.min(last, x));
    double value = inside.value(end);
    return end == x ? value : value + slope.value(end) * (x - end);
  }
}
