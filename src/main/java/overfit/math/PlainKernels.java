package overfit.math;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;

/**
 * Kernels in the form that HotSpot's C2 compiler vectorizes best: inner loops over row arrays, for
 * four rows of the result and two values of the inner index at a time.
 */
final class PlainKernels implements Kernels {
  @Override
  public String name() {
    return FusedMultiplyAdd.inHardware() ? "plain" : "plain, multiply and add apart";
  }

  @Override
  public void tanh(double[] x, double[] y) {
    Tanh.of(x, y);
  }

  @Override
  public void product(
      Array2DRowRealMatrix start,
      Array2DRowRealMatrix a,
      Array2DRowRealMatrix b,
      int depth,
      Array2DRowRealMatrix c,
      int from,
      int to) {
    copy(start.getDataRef(), c.getDataRef(), from, to);
    addProduct(a.getDataRef(), b.getDataRef(), depth, c.getDataRef(), from, to);
  }

  private static void copy(double[][] start, double[][] c, int from, int to) {
    for (int i = from; i < to; i++) {
      if (start[i] != c[i]) {
        System.arraycopy(start[i], 0, c[i], 0, c[i].length);
      }
    }
  }

  private static void addProduct(
      double[][] a, double[][] b, int depth, double[][] c, int from, int to) {
    int whole = from + (to - from & ~3);
    for (int i = from; i < whole; i += 4) {
      addFourRows(a[i], a[i + 1], a[i + 2], a[i + 3], b, depth, c, i);
    }
    for (int i = whole; i < to; i++) {
      addRow(a[i], b, depth, c[i]);
    }
  }

  private static void addFourRows(
      double[] a0,
      double[] a1,
      double[] a2,
      double[] a3,
      double[][] b,
      int depth,
      double[][] c,
      int i) {
    int pairs = depth & ~1;
    for (int k = 0; k < pairs; k += 2) {
      addTile(
          c[i], c[i + 1], c[i + 2], c[i + 3], b[k], b[k + 1], a0[k], a0[k + 1], a1[k], a1[k + 1],
          a2[k], a2[k + 1], a3[k], a3[k + 1]);
    }
    if (pairs < depth) {
      addMultiple(c[i], b[pairs], a0[pairs]);
      addMultiple(c[i + 1], b[pairs], a1[pairs]);
      addMultiple(c[i + 2], b[pairs], a2[pairs]);
      addMultiple(c[i + 3], b[pairs], a3[pairs]);
    }
  }

  private static void addRow(double[] a, double[][] b, int depth, double[] c) {
    int pairs = depth & ~1;
    for (int k = 0; k < pairs; k += 2) {
      addTwoMultiples(c, b[k], a[k], b[k + 1], a[k + 1]);
    }
    if (pairs < depth) {
      addMultiple(c, b[pairs], a[pairs]);
    }
  }

  /**
   * Adds two multiples of rows p and q to each of four rows. Each element of p and q is read once,
   * before any row is written; otherwise the compiler would have to assume aliasing and read it
   * four times.
   */
  private static void addTile(
      double[] c0,
      double[] c1,
      double[] c2,
      double[] c3,
      double[] p,
      double[] q,
      double p0,
      double q0,
      double p1,
      double q1,
      double p2,
      double q2,
      double p3,
      double q3) {
    for (int j = 0; j < c0.length; j++) {
      double a = p[j];
      double b = q[j];
      c0[j] = FusedMultiplyAdd.of(q0, b, FusedMultiplyAdd.of(p0, a, c0[j]));
      c1[j] = FusedMultiplyAdd.of(q1, b, FusedMultiplyAdd.of(p1, a, c1[j]));
      c2[j] = FusedMultiplyAdd.of(q2, b, FusedMultiplyAdd.of(p2, a, c2[j]));
      c3[j] = FusedMultiplyAdd.of(q3, b, FusedMultiplyAdd.of(p3, a, c3[j]));
    }
  }

  private static void addTwoMultiples(double[] c, double[] p, double p0, double[] q, double q0) {
    for (int j = 0; j < c.length; j++) {
      c[j] = FusedMultiplyAdd.of(q0, q[j], FusedMultiplyAdd.of(p0, p[j], c[j]));
    }
  }

  private static void addMultiple(double[] c, double[] p, double p0) {
    for (int j = 0; j < c.length; j++) {
      c[j] = FusedMultiplyAdd.of(p0, p[j], c[j]);
    }
  }
}
