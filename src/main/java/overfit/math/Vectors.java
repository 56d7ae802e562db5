package overfit.math;

/** Sums over vectors of equal length. */
public final class Vectors {

  private Vectors() {}

  /**
   * Σ aᵢ bᵢ, in four interleaved parts: one addition cannot begin before the last one has ended.
   */
  public static double dot(double[] a, double[] b) {
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    int whole = a.length & ~3;
    for (int i = 0; i < whole; i += 4) {
      first += a[i] * b[i];
      second += a[i + 1] * b[i + 1];
      third += a[i + 2] * b[i + 2];
      fourth += a[i + 3] * b[i + 3];
    }
    for (int i = whole; i < a.length; i++) {
      first += a[i] * b[i];
    }
    return first + second + (third + fourth);
  }

  /** The 2-norm. */
  public static double length(double[] a) {
    return Math.sqrt(dot(a, a));
  }

  /** sum += factor · a. */
  public static void add(double[] sum, double factor, double[] a) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += factor * a[i];
    }
  }

  /** a − b. */
  public static double[] difference(double[] a, double[] b) {
    double[] difference = a.clone();
    add(difference, -1, b);
    return difference;
  }
}
