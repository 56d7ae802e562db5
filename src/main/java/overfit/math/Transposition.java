package overfit.math;

/** Transposes matrices, four rows at a time, so that adjacent elements are written together. */
final class Transposition {
  private Transposition() {}

  /** t[j][i] = a[i][j] for i below n. */
  static void of(int n, double[][] a, double[][] t) {
    int whole = n & ~3;
    for (int i = 0; i < whole; i += 4) {
      fourRows(a[i], a[i + 1], a[i + 2], a[i + 3], t, i);
    }
    for (int i = whole; i < n; i++) {
      double[] row = a[i];
      for (int j = 0; j < row.length; j++) {
        t[j][i] = row[j];
      }
    }
  }

  private static void fourRows(
      double[] a0, double[] a1, double[] a2, double[] a3, double[][] t, int i) {
    for (int j = 0; j < a0.length; j++) {
      double[] column = t[j];
      column[i] = a0[j];
      column[i + 1] = a1[j];
      column[i + 2] = a2[j];
      column[i + 3] = a3[j];
    }
  }
}
