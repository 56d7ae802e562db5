package overfit.math;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;

/**
 * Kernels in the shape that HotSpot's C2 vectorizes best: bare row arrays, and inner loops over
 * four rows of the result and two of the inner index.
 */
final class PlainKernels implements Kernels {
  /** Rows, an even number, that stay in the cache while all of a product is gone through. */
  private static final int CHUNK = 64;

  @Override
  public void affine(
      Array2DRowRealMatrix x, Array2DRowRealMatrix w, double[] b, Array2DRowRealMatrix z) {
    for (double[] row : z.getDataRef()) {
      System.arraycopy(b, 0, row, 0, b.length);
    }
    addProduct(x.getDataRef(), w.getDataRef(), z.getDataRef());
  }

  @Override
  public void multiply(Array2DRowRealMatrix a, Array2DRowRealMatrix b, Array2DRowRealMatrix c) {
    clear(c.getDataRef());
    addProduct(a.getDataRef(), b.getDataRef(), c.getDataRef());
  }

  @Override
  public void transposeMultiply(
      Array2DRowRealMatrix a, Array2DRowRealMatrix b, Array2DRowRealMatrix c) {
    clear(c.getDataRef());
    addTransposeProduct(a.getDataRef(), b.getDataRef(), c.getDataRef());
  }

  @Override
  public void transpose(Array2DRowRealMatrix a, Array2DRowRealMatrix t) {
    double[][] from = a.getDataRef();
    double[][] to = t.getDataRef();
    for (int i = 0; i < from.length; i++) {
      double[] row = from[i];
      for (int j = 0; j < row.length; j++) {
        to[j][i] = row[j];
      }
    }
  }

  @Override
  public void sumColumns(Array2DRowRealMatrix a, double[] sums) {
    Arrays.fill(sums, 0);
    for (double[] row : a.getDataRef()) {
      for (int j = 0; j < sums.length; j++) {
        sums[j] += row[j];
      }
    }
  }

  @Override
  public void tanh(double[] x, double[] y) {
    Tanh.of(x, y);
  }

  private static void clear(double[][] c) {
    for (double[] row : c) {
      Arrays.fill(row, 0);
    }
  }

  /** c += a · b. */
  private static void addProduct(double[][] a, double[][] b, double[][] c) {
    int whole = c.length & ~3;
    for (int i = 0; i < whole; i += 4) {
      addFourRows(a[i], a[i + 1], a[i + 2], a[i + 3], b, c, i);
    }
    for (int i = whole; i < c.length; i++) {
      addRow(a[i], b, c[i]);
    }
  }

  private static void addFourRows(
      double[] a0, double[] a1, double[] a2, double[] a3, double[][] b, double[][] c, int i) {
    int pairs = b.length & ~1;
    for (int k = 0; k < pairs; k += 2) {
      addTile(
          c[i], c[i + 1], c[i + 2], c[i + 3], b[k], b[k + 1], a0[k], a0[k + 1], a1[k], a1[k + 1],
          a2[k], a2[k + 1], a3[k], a3[k + 1]);
    }
    if (pairs < b.length) {
      addMultiple(c[i], b[pairs], a0[pairs]);
      addMultiple(c[i + 1], b[pairs], a1[pairs]);
      addMultiple(c[i + 2], b[pairs], a2[pairs]);
      addMultiple(c[i + 3], b[pairs], a3[pairs]);
    }
  }

  private static void addRow(double[] a, double[][] b, double[] c) {
    int pairs = b.length & ~1;
    for (int k = 0; k < pairs; k += 2) {
      addTwoMultiples(c, b[k], a[k], b[k + 1], a[k + 1]);
    }
    if (pairs < b.length) {
      addMultiple(c, b[pairs], a[pairs]);
    }
  }

  /**
   * c += aᵀ · b: the same tiles, with the factors of a taken down its columns, chunk by chunk of
   * rows.
   */
  private static void addTransposeProduct(double[][] a, double[][] b, double[][] c) {
    for (int from = 0; from < a.length; from += CHUNK) {
      addTransposeChunk(a, b, c, from, Math.min(from + CHUNK, a.length));
    }
  }

  private static void addTransposeChunk(
      double[][] a, double[][] b, double[][] c, int from, int to) {
    int whole = c.length & ~3;
    int pairs = to & ~1;
    for (int i = 0; i < whole; i += 4) {
      for (int k = from; k < pairs; k += 2) {
        double[] p = a[k];
        double[] q = a[k + 1];
        addTile(
            c[i], c[i + 1], c[i + 2], c[i + 3], b[k], b[k + 1], p[i], q[i], p[i + 1], q[i + 1],
            p[i + 2], q[i + 2], p[i + 3], q[i + 3]);
      }
    }
    for (int i = whole; i < c.length; i++) {
      for (int k = from; k < pairs; k += 2) {
        addTwoMultiples(c[i], b[k], a[k][i], b[k + 1], a[k + 1][i]);
      }
    }
    if (pairs < to) {
      for (int i = 0; i < c.length; i++) {
        addMultiple(c[i], b[pairs], a[pairs][i]);
      }
    }
  }

  /**
   * Each of four rows += its two factors times rows p and q. Each element of those is read once,
   * before any row is written: the compiler must take every row for any other, and would read it
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
      c0[j] = Math.fma(q0, b, Math.fma(p0, a, c0[j]));
      c1[j] = Math.fma(q1, b, Math.fma(p1, a, c1[j]));
      c2[j] = Math.fma(q2, b, Math.fma(p2, a, c2[j]));
      c3[j] = Math.fma(q3, b, Math.fma(p3, a, c3[j]));
    }
  }

  private static void addTwoMultiples(double[] c, double[] p, double p0, double[] q, double q0) {
    for (int j = 0; j < c.length; j++) {
      c[j] = Math.fma(q0, q[j], Math.fma(p0, p[j], c[j]));
    }
  }

  private static void addMultiple(double[] c, double[] p, double p0) {
    for (int j = 0; j < c.length; j++) {
      c[j] = Math.fma(p0, p[j], c[j]);
    }
  }
}
