package overfit.train.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import overfit.nn.GradientCheck;
import overfit.nn.GradientComparison;
import overfit.nn.Objective;
import overfit.nn.ParameterLayout;

/**
 * A partial derivative by backpropagation, and the error of central differences with many steps h:
 * for large ones, that of cutting off the series, which falls with h²; for small ones, the rounding
 * of the objective, which is divided by h.
 *
 * @param name of the parameter, as in {@code W2[3][5]}
 * @param analytical the derivative by backpropagation
 * @param objective the value of what is differentiated
 * @param points from the largest h to the smallest; fewer than {@link #STEPS} if it was stopped
 */
public record ErrorCurve(String name, double analytical, double objective, List<Point> points) {

  /** From 10^-1 to 10^-15, two each power of ten. */
  public static final List<Double> STEPS =
      IntStream.rangeClosed(2, 30).mapToObj(ErrorCurve::step).toList();

  /** 10^(-i/2), and for even i the double that is nearest to that. */
  private static double step(int i) {
    return i % 2 == 0 ? Double.parseDouble("1e-" + i / 2) : StrictMath.pow(10, -i / 2.0);
  }

  /**
   * A difference.
   *
   * @param kink whether it crosses a bend of the activation, the loss or the penalty
   */
  public record Point(double h, double analytical, double numerical, boolean kink) {

    static Point of(GradientComparison comparison, double h) {
      return new Point(h, comparison.analytical(), comparison.numerical(), comparison.kink());
    }

    /** {@code |a - n| / (|a| + |n|)}, from 0 to 1; 0 if both are 0. */
    public double error() {
      double size = Math.abs(analytical) + Math.abs(numerical);
      return analytical == numerical ? 0 : Math.abs(analytical - numerical) / size;
    }
  }

  public ErrorCurve {
    points = List.copyOf(points);
  }

  /**
   * The curve of the parameter at a position of their vector.
   *
   * @param goesOn asked before each difference
   */
  public static ErrorCurve of(Objective objective, int parameter, BooleanSupplier goesOn) {
    GradientCheck check = new GradientCheck(objective);
    String name = new ParameterLayout(check.matrices()).name(parameter);
    List<Point> points = new ArrayList<>();
    for (double h : STEPS) {
      if (!goesOn.getAsBoolean()) {
        break;
      }
      points.add(Point.of(check.compare(parameter, h), h));
    }
    return new ErrorCurve(name, check.derivative(parameter), objective.value(), points);
  }

  /** The point with the step nearest to h, by their ratio; empty without points. */
  public Optional<Point> near(double h) {
    return points.stream().min((p, q) -> Double.compare(distance(p, h), distance(q, h)));
  }

  private static double distance(Point point, double h) {
    return Math.abs(Math.log(point.h() / h));
  }

  /** The point with the least error, that with the largest h if there are several. */
  public Optional<Point> best() {
    return points.stream().min((p, q) -> Double.compare(p.error(), q.error()));
  }
}
