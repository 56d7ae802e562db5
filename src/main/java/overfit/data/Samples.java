package overfit.data;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import overfit.math.RandomStream;

/** Samples (x, y), each n×1; all values are float32 numbers, like PyTorch's default tensors. */
public record Samples(RealMatrix x, RealMatrix y) {
  public Samples {
    if (x.getRowDimension() != y.getRowDimension()) {
      throw new IllegalArgumentException(
          "expected as many y as x, found "
              + x.getRowDimension()
              + " x and "
              + y.getRowDimension()
              + " y");
    }
  }

  /**
   * {@code y = target(x) + noise * torch.randn(count)} over {@code x = torch.linspace(xMin, xMax,
   * count)}.
   */
  public static Samples noisy(
      Target target, int count, double noise, double xMin, double xMax, RandomStream random) {
    Samples exact = exact(target, count, xMin, xMax);
    double[] drawn = new double[count];
    random.fillNormalFloats(drawn, 0, 1);
    for (int i = 0; i < count; i++) {
      exact.y.setEntry(i, 0, (float) exact.y.getEntry(i, 0) + (float) noise * (float) drawn[i]);
    }
    return exact;
  }

  /** The given points in other units, each number rounded to float32 as by {@code torch.tensor}. */
  public static Samples of(double[] x, double[] y, Standardization units) {
    return new Samples(column(x, units.x()), column(y, units.y()));
  }

  private static RealMatrix column(double[] values, Scaling scaling) {
    Array2DRowRealMatrix column = new Array2DRowRealMatrix(values.length, 1);
    for (int i = 0; i < values.length; i++) {
      column.setEntry(i, 0, (float) scaling.of(values[i]));
    }
    return column;
  }

  /**
   * {@code y = target(x)} over {@code x = torch.linspace(xMin, xMax, count)}, computed in float64
   * and rounded to float32. PyTorch computes in float32, so some of its values differ by one
   * rounding: for sin, none of the lesson's 30 samples, and about one in twenty in general.
   */
  public static Samples exact(Target target, int count, double xMin, double xMax) {
    float[] x = linspace((float) xMin, (float) xMax, count);
    Array2DRowRealMatrix xs = new Array2DRowRealMatrix(count, 1);
    for (int i = 0; i < count; i++) {
      xs.setEntry(i, 0, x[i]);
    }
    return new Samples(xs, exact(target, xs, Standardization.NONE));
  }

  /** The target at x (n×1), rounded to float32; both in these units. */
  public static RealMatrix exact(Target target, RealMatrix x, Standardization units) {
    Array2DRowRealMatrix ys = new Array2DRowRealMatrix(x.getRowDimension(), 1);
    for (int i = 0; i < x.getRowDimension(); i++) {
      double y = target.at(units.x().back(x.getEntry(i, 0)));
      ys.setEntry(i, 0, (float) units.y().of(y));
    }
    return ys;
  }

  /** {@code torch.linspace}: computed from both ends to the middle, with one rounding each. */
  private static float[] linspace(float start, float end, int count) {
    float[] x = new float[count];
    float step = count == 1 ? 0 : (end - start) / (count - 1);
    for (int i = 0; i < count; i++) {
      x[i] =
          i < count / 2 || count == 1
              ? Math.fma(step, i, start)
              : Math.fma(-step, count - 1 - i, end);
    }
    return x;
  }

  public int count() {
    return x.getRowDimension();
  }
}
