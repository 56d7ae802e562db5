package overfit.data;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Points (x, y) in the given order. Immutable. */
public final class PointList {

  public static final PointList NONE = new PointList(new double[0], new double[0]);

  /** The maximum number of points, the same as for drawn samples. */
  public static final int MOST = 1_000_000;

  /** The largest |x| and |y|, the same as for x-min and x-max: its square fits into a float32. */
  public static final double LARGEST = 1e15;

  private final double[] x;
  private final double[] y;

  private PointList(double[] x, double[] y) {
    this.x = x;
    this.y = y;
  }

  /** Copies both arrays; throws {@link IllegalArgumentException} for invalid points. */
  public static PointList of(double[] x, double[] y) {
    if (x.length != y.length || x.length > MOST) {
      throw new IllegalArgumentException(
          "expected as many y as x, " + MOST + " at most, found " + x.length + ", " + y.length);
    }
    double[] xs = x.clone();
    double[] ys = y.clone();
    for (int i = 0; i < xs.length; i++) {
      if (!allows(xs[i], ys[i])) {
        throw new IllegalArgumentException("expected a point, found " + xs[i] + ", " + ys[i]);
      }
      xs[i] += 0.0; // turns -0.0 into 0.0
      ys[i] += 0.0;
    }
    return new PointList(xs, ys);
  }

  /** Whether a point is valid: both x and y are finite and within ±1e15. */
  public static boolean allows(double x, double y) {
    return Math.abs(x) <= LARGEST && Math.abs(y) <= LARGEST;
  }

  public int count() {
    return x.length;
  }

  public double x(int i) {
    return x[i];
  }

  public double y(int i) {
    return y[i];
  }

  /** A copy with one more point at the end. */
  public PointList plus(double newX, double newY) {
    double[] xs = Arrays.copyOf(x, x.length + 1);
    double[] ys = Arrays.copyOf(y, y.length + 1);
    xs[x.length] = newX;
    ys[y.length] = newY;
    return of(xs, ys);
  }

  /** A copy with point i replaced. */
  public PointList with(int i, double newX, double newY) {
    double[] xs = x.clone();
    double[] ys = y.clone();
    xs[i] = newX;
    ys[i] = newY;
    return of(xs, ys);
  }

  /** A copy without point i. */
  public PointList without(int i) {
    return of(without(x, i), without(y, i));
  }

  private static double[] without(double[] values, int i) {
    double[] fewer = Arrays.copyOf(values, values.length - 1);
    System.arraycopy(values, i + 1, fewer, i, fewer.length - i);
    return fewer;
  }

  /** The smallest x; positive infinity if there are no points. */
  public double leastX() {
    return DoubleStream.of(x).min().orElse(Double.POSITIVE_INFINITY);
  }

  /** The greatest x; negative infinity if there are no points. */
  public double greatestX() {
    return DoubleStream.of(x).max().orElse(Double.NEGATIVE_INFINITY);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PointList list && Arrays.equals(x, list.x) && Arrays.equals(y, list.y);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(x) + Arrays.hashCode(y);
  }

  /** {@code 1 point}, {@code 30 points}. */
  @Override
  public String toString() {
    return count() == 1 ? "1 point" : count() + " points";
  }
}
