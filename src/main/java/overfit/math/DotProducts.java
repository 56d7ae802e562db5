package overfit.math;

/**
 * Dot products of many rows with one row, eight at a time: within a sum, each multiply-add waits
 * for the one before, but eight sums do not wait for each other.
 */
final class DotProducts {
  private static final int AT_ONCE = 8;

  private DotProducts() {}

  /** z[i][0] = start + Σₖ x[i][k] · w[k] for i below n, in ascending order of k. */
  static void of(int n, double start, double[][] x, double[] w, double[][] z) {
    int whole = n - n % AT_ONCE;
    for (int i = 0; i < whole; i += AT_ONCE) {
      eight(start, x, w, z, i);
    }
    for (int i = whole; i < n; i++) {
      one(start, x[i], w, z[i]);
    }
  }

  private static void eight(double start, double[][] x, double[] w, double[][] z, int i) {
    double[] x0 = x[i];
    double[] x1 = x[i + 1];
    double[] x2 = x[i + 2];
    double[] x3 = x[i + 3];
    double[] x4 = x[i + 4];
    double[] x5 = x[i + 5];
    double[] x6 = x[i + 6];
    double[] x7 = x[i + 7];
    double s0 = start;
    double s1 = start;
    double s2 = start;
    double s3 = start;
    double s4 = start;
    double s5 = start;
    double s6 = start;
    double s7 = start;
    for (int k = 0; k < w.length; k++) {
      double factor = w[k];
      s0 = FusedMultiplyAdd.of(x0[k], factor, s0);
      s1 = FusedMultiplyAdd.of(x1[k], factor, s1);
      s2 = FusedMultiplyAdd.of(x2[k], factor, s2);
      s3 = FusedMultiplyAdd.of(x3[k], factor, s3);
      s4 = FusedMultiplyAdd.of(x4[k], factor, s4);
      s5 = FusedMultiplyAdd.of(x5[k], factor, s5);
      s6 = FusedMultiplyAdd.of(x6[k], factor, s6);
      s7 = FusedMultiplyAdd.of(x7[k], factor, s7);
    }
    z[i][0] = s0;
    z[i + 1][0] = s1;
    z[i + 2][0] = s2;
    z[i + 3][0] = s3;
    z[i + 4][0] = s4;
    z[i + 5][0] = s5;
    z[i + 6][0] = s6;
    z[i + 7][0] = s7;
  }

  private static void one(double start, double[] x, double[] w, double[] z) {
    double s = start;
    for (int k = 0; k < w.length; k++) {
      s = FusedMultiplyAdd.of(x[k], w[k], s);
    }
    z[0] = s;
  }
}
