package overfit.train.landscape;

/** Vectors of parameters. */
final class Vectors {

  private Vectors() {}

  /** Four sums at a time, which do not wait for each other. */
  static double dot(double[] a, double[] b) {
    double[] sums = new double[4];
    int whole = a.length & ~3;
    for (int i = 0; i < whole; i += 4) {
      sums[0] += a[i] * b[i];
      sums[1] += a[i + 1] * b[i + 1];
      sums[2] += a[i + 2] * b[i + 2];
      sums[3] += a[i + 3] * b[i + 3];
    }
    for (int i = whole; i < a.length; i++) {
      sums[0] += a[i] * b[i];
    }
    return sums[0] + sums[1] + sums[2] + sums[3];
  }

  static double length(double[] a) {
    return Math.sqrt(dot(a, a));
  }

  /** sum += factor · a. */
  static void add(double[] sum, double factor, double[] a) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += factor * a[i];
    }
  }

  /** a − b. */
  static double[] difference(double[] a, double[] b) {
    double[] difference = a.clone();
    add(difference, -1, b);
    return difference;
  }
}
