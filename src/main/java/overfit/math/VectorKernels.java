package overfit.math;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;

/**
 * Kernels on Java's Vector API. A tile of the result, four rows by some vectors, stays in registers
 * over the whole inner index; remaining rows are in tiles of two or one, and the remaining columns
 * at the right edge are computed element by element, with the same fused multiply-adds. Products
 * are c = s + a · b.
 *
 * <p>Vectors are loaded and stored without bounds checks (see {@link VectorModule}), so shapes are
 * checked before.
 *
 * <p>Tile methods do not pass vectors to other methods: unless such a method is inlined, every
 * vector is allocated as an object.
 */
final class VectorKernels implements Kernels {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Long> LONGS = SPECIES.withLanes(long.class);
  private static final int LANES = SPECIES.length();

  /** With 4 lanes there are 16 registers, too few for 16 sums; with 2 or 8 lanes there are 32. */
  private static final boolean MANY_REGISTERS = LANES != 4;

  @Override
  public String name() {
    return "vector";
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
    product(start.getDataRef(), a.getDataRef(), b.getDataRef(), depth, c.getDataRef(), from, to);
  }

  /** The same operations as {@link Tanh#of(double)}, in every lane. */
  @Override
  public void tanh(double[] x, double[] y) {
    requireColumns("y", x.length, y.length);
    int whole = SPECIES.loopBound(x.length);
    LongVector beyond = LongVector.zero(LONGS);
    for (int j = 0; j < whole; j += LANES) {
      DoubleVector input = load(x, j);
      DoubleVector shifted = input.fma(all(Tanh.STEPS), all(Tanh.ROUNDING));
      LongVector bits = shifted.reinterpretAsLongs();
      beyond = beyond.or(bits.sub(Tanh.LOWEST));
      DoubleVector power =
          bits.lanewise(VectorOperators.LSHL, Tanh.EXPONENT_SHIFT)
              .add(Tanh.EXPONENT_OF_1)
              .reinterpretAsDoubles();
      DoubleVector r = shifted.sub(Tanh.ROUNDING).fma(all(-Tanh.HALF_LN_2), input);
      DoubleVector t = r.mul(r);
      DoubleVector a = t.fma(all(21), all(1260)).fma(t, all(10395)).mul(r);
      DoubleVector b = t.add(210).fma(t, all(4725)).fma(t, all(10395));
      DoubleVector less = power.sub(1);
      DoubleVector more = power.add(1);
      less.fma(b, more.mul(a)).div(more.fma(b, less.mul(a))).intoArray(y, j);
    }
    if (beyond.reduceLanes(VectorOperators.OR) >>> Tanh.BITS_OF_K != 0) {
      whole = 0;
    }
    for (int j = whole; j < x.length; j++) {
      y[j] = Tanh.of(x[j]);
    }
  }

  private static DoubleVector all(double value) {
    return DoubleVector.broadcast(SPECIES, value);
  }

  private static void product(
      double[][] s, double[][] a, double[][] b, int depth, double[][] c, int from, int to) {
    requireShapes(s, a, b, depth, c, from, to);
    int whole = from + (to - from & ~3);
    int pairs = from + (to - from & ~1);
    for (int i = from; i < whole; i += 4) {
      fourRows(s, a, b, depth, c, i);
    }
    for (int i = whole; i < pairs; i += 2) {
      twoRows(s, a, b, depth, c, i);
    }
    for (int i = pairs; i < to; i++) {
      row(s[i], a[i], b, depth, c[i]);
    }
  }

  private static void requireShapes(
      double[][] s, double[][] a, double[][] b, int depth, double[][] c, int from, int to) {
    if (from > to) {
      throw new IllegalArgumentException("expected rows in order, found " + from + " to " + to);
    }
    int width = from < to ? c[from].length : 0;
    for (int i = from; i < to; i++) {
      if (c[i].length != width) {
        throw new IllegalArgumentException(
            "expected " + width + " columns of c, found " + c[i].length);
      }
      requireColumns("start", width, s[i].length);
      requireColumns("a", depth, a[i].length);
    }
    for (int k = 0; k < depth; k++) {
      requireColumns("b", width, b[k].length);
    }
  }

  private static void requireColumns(String matrix, int expected, int found) {
    if (found < expected) {
      throw new IllegalArgumentException(
          "expected at least " + expected + " columns of " + matrix + ", found " + found);
    }
  }

  private static void fourRows(
      double[][] s, double[][] a, double[][] b, int depth, double[][] c, int i) {
    int width = c[i].length;
    int j = 0;
    if (MANY_REGISTERS) {
      for (; j + 4 * LANES <= width; j += 4 * LANES) {
        tile4x4(s, a, b, depth, c, i, j);
      }
    }
    for (; j + 2 * LANES <= width; j += 2 * LANES) {
      tile4x2(s, a, b, depth, c, i, j);
    }
    for (; j + LANES <= width; j += LANES) {
      tile4x1(s, a, b, depth, c, i, j);
    }
    for (; j < width; j++) {
      column(s, a, b, depth, c, i, j);
    }
  }

  private static void tile4x4(
      double[][] s, double[][] a, double[][] b, int depth, double[][] c, int i, int j) {
    double[] a0 = a[i];
    double[] a1 = a[i + 1];
    double[] a2 = a[i + 2];
    double[] a3 = a[i + 3];
    DoubleVector s00 = load(s[i], j);
    DoubleVector s01 = load(s[i], j + LANES);
    DoubleVector s02 = load(s[i], j + 2 * LANES);
    DoubleVector s03 = load(s[i], j + 3 * LANES);
    DoubleVector s10 = load(s[i + 1], j);
    DoubleVector s11 = load(s[i + 1], j + LANES);
    DoubleVector s12 = load(s[i + 1], j + 2 * LANES);
    DoubleVector s13 = load(s[i + 1], j + 3 * LANES);
    DoubleVector s20 = load(s[i + 2], j);
    DoubleVector s21 = load(s[i + 2], j + LANES);
    DoubleVector s22 = load(s[i + 2], j + 2 * LANES);
    DoubleVector s23 = load(s[i + 2], j + 3 * LANES);
    DoubleVector s30 = load(s[i + 3], j);
    DoubleVector s31 = load(s[i + 3], j + LANES);
    DoubleVector s32 = load(s[i + 3], j + 2 * LANES);
    DoubleVector s33 = load(s[i + 3], j + 3 * LANES);
    for (int k = 0; k < depth; k++) {
      DoubleVector b0 = load(b[k], j);
      DoubleVector b1 = load(b[k], j + LANES);
      DoubleVector b2 = load(b[k], j + 2 * LANES);
      DoubleVector b3 = load(b[k], j + 3 * LANES);
      DoubleVector f = all(a0[k]);
      s00 = f.fma(b0, s00);
      s01 = f.fma(b1, s01);
      s02 = f.fma(b2, s02);
      s03 = f.fma(b3, s03);
      f = all(a1[k]);
      s10 = f.fma(b0, s10);
      s11 = f.fma(b1, s11);
      s12 = f.fma(b2, s12);
      s13 = f.fma(b3, s13);
      f = all(a2[k]);
      s20 = f.fma(b0, s20);
      s21 = f.fma(b1, s21);
      s22 = f.fma(b2, s22);
      s23 = f.fma(b3, s23);
      f = all(a3[k]);
      s30 = f.fma(b0, s30);
      s31 = f.fma(b1, s31);
      s32 = f.fma(b2, s32);
      s33 = f.fma(b3, s33);
    }
    s00.intoArray(c[i], j);
    s01.intoArray(c[i], j + LANES);
    s02.intoArray(c[i], j + 2 * LANES);
    s03.intoArray(c[i], j + 3 * LANES);
    s10.intoArray(c[i + 1], j);
    s11.intoArray(c[i + 1], j + LANES);
    s12.intoArray(c[i + 1], j + 2 * LANES);
    s13.intoArray(c[i + 1], j + 3 * LANES);
    s20.intoArray(c[i + 2], j);
    s21.intoArray(c[i + 2], j + LANES);
    s22.intoArray(c[i + 2], j + 2 * LANES);
    s23.intoArray(c[i + 2], j + 3 * LANES);
    s30.intoArray(c[i + 3], j);
    s31.intoArray(c[i + 3], j + LANES);
    s32.intoArray(c[i + 3], j + 2 * LANES);
    s33.intoArray(c[i + 3], j + 3 * LANES);
  }

  private static void tile4x2(
      double[][] s, double[][] a, double[][] b, int depth, double[][] c, int i, int j) {
    double[] a0 = a[i];
    double[] a1 = a[i + 1];
    double[] a2 = a[i + 2];
    double[] a3 = a[i + 3];
    DoubleVector s00 = load(s[i], j);
    DoubleVector s01 = load(s[i], j + LANES);
    DoubleVector s10 = load(s[i + 1], j);
    DoubleVector s11 = load(s[i + 1], j + LANES);
    DoubleVector s20 = load(s[i + 2], j);
    DoubleVector s21 = load(s[i + 2], j + LANES);
    DoubleVector s30 = load(s[i + 3], j);
    DoubleVector s31 = load(s[i + 3], j + LANES);
    for (int k = 0; k < depth; k++) {
      DoubleVector b0 = load(b[k], j);
      DoubleVector b1 = load(b[k], j + LANES);
      DoubleVector f = all(a0[k]);
      s00 = f.fma(b0, s00);
      s01 = f.fma(b1, s01);
      f = all(a1[k]);
      s10 = f.fma(b0, s10);
      s11 = f.fma(b1, s11);
      f = all(a2[k]);
      s20 = f.fma(b0, s20);
      s21 = f.fma(b1, s21);
      f = all(a3[k]);
      s30 = f.fma(b0, s30);
      s31 = f.fma(b1, s31);
    }
    s00.intoArray(c[i], j);
    s01.intoArray(c[i], j + LANES);
    s10.intoArray(c[i + 1], j);
    s11.intoArray(c[i + 1], j + LANES);
    s20.intoArray(c[i + 2], j);
    s21.intoArray(c[i + 2], j + LANES);
    s30.intoArray(c[i + 3], j);
    s31.intoArray(c[i + 3], j + LANES);
  }

  private static void tile4x1(
      double[][] s, double[][] a, double[][] b, int depth, double[][] c, int i, int j) {
    double[] a0 = a[i];
    double[] a1 = a[i + 1];
    double[] a2 = a[i + 2];
    double[] a3 = a[i + 3];
    DoubleVector s0 = load(s[i], j);
    DoubleVector s1 = load(s[i + 1], j);
    DoubleVector s2 = load(s[i + 2], j);
    DoubleVector s3 = load(s[i + 3], j);
    for (int k = 0; k < depth; k++) {
      DoubleVector row = load(b[k], j);
      s0 = row.fma(all(a0[k]), s0);
      s1 = row.fma(all(a1[k]), s1);
      s2 = row.fma(all(a2[k]), s2);
      s3 = row.fma(all(a3[k]), s3);
    }
    s0.intoArray(c[i], j);
    s1.intoArray(c[i + 1], j);
    s2.intoArray(c[i + 2], j);
    s3.intoArray(c[i + 3], j);
  }

  private static void column(
      double[][] s, double[][] a, double[][] b, int depth, double[][] c, int i, int j) {
    double[] a0 = a[i];
    double[] a1 = a[i + 1];
    double[] a2 = a[i + 2];
    double[] a3 = a[i + 3];
    double s0 = s[i][j];
    double s1 = s[i + 1][j];
    double s2 = s[i + 2][j];
    double s3 = s[i + 3][j];
    for (int k = 0; k < depth; k++) {
      double factor = b[k][j];
      s0 = Math.fma(a0[k], factor, s0);
      s1 = Math.fma(a1[k], factor, s1);
      s2 = Math.fma(a2[k], factor, s2);
      s3 = Math.fma(a3[k], factor, s3);
    }
    c[i][j] = s0;
    c[i + 1][j] = s1;
    c[i + 2][j] = s2;
    c[i + 3][j] = s3;
  }

  /**
   * For the last rows of a product, at most three. Eight sums fit any registers, so its tiles are
   * always four vectors wide. The columns right of them, less than four vectors, have no tiles of
   * their own: for so few rows they are computed row by row.
   */
  private static void twoRows(
      double[][] s, double[][] a, double[][] b, int depth, double[][] c, int i) {
    int j = 0;
    for (; j + 4 * LANES <= c[i].length; j += 4 * LANES) {
      tile2x4(s, a, b, depth, c, i, j);
    }
    restOfRow(s[i], a[i], b, depth, c[i], j);
    restOfRow(s[i + 1], a[i + 1], b, depth, c[i + 1], j);
  }

  private static void tile2x4(
      double[][] s, double[][] a, double[][] b, int depth, double[][] c, int i, int j) {
    double[] a0 = a[i];
    double[] a1 = a[i + 1];
    DoubleVector s00 = load(s[i], j);
    DoubleVector s01 = load(s[i], j + LANES);
    DoubleVector s02 = load(s[i], j + 2 * LANES);
    DoubleVector s03 = load(s[i], j + 3 * LANES);
    DoubleVector s10 = load(s[i + 1], j);
    DoubleVector s11 = load(s[i + 1], j + LANES);
    DoubleVector s12 = load(s[i + 1], j + 2 * LANES);
    DoubleVector s13 = load(s[i + 1], j + 3 * LANES);
    for (int k = 0; k < depth; k++) {
      DoubleVector b0 = load(b[k], j);
      DoubleVector b1 = load(b[k], j + LANES);
      DoubleVector b2 = load(b[k], j + 2 * LANES);
      DoubleVector b3 = load(b[k], j + 3 * LANES);
      DoubleVector f = all(a0[k]);
      s00 = f.fma(b0, s00);
      s01 = f.fma(b1, s01);
      s02 = f.fma(b2, s02);
      s03 = f.fma(b3, s03);
      f = all(a1[k]);
      s10 = f.fma(b0, s10);
      s11 = f.fma(b1, s11);
      s12 = f.fma(b2, s12);
      s13 = f.fma(b3, s13);
    }
    s00.intoArray(c[i], j);
    s01.intoArray(c[i], j + LANES);
    s02.intoArray(c[i], j + 2 * LANES);
    s03.intoArray(c[i], j + 3 * LANES);
    s10.intoArray(c[i + 1], j);
    s11.intoArray(c[i + 1], j + LANES);
    s12.intoArray(c[i + 1], j + 2 * LANES);
    s13.intoArray(c[i + 1], j + 3 * LANES);
  }

  private static void row(double[] s, double[] a, double[][] b, int depth, double[] c) {
    int j = 0;
    for (; j + 4 * LANES <= c.length; j += 4 * LANES) {
      tile1x4(s, a, b, depth, c, j);
    }
    restOfRow(s, a, b, depth, c, j);
  }

  /** The columns from a given one on. */
  private static void restOfRow(
      double[] s, double[] a, double[][] b, int depth, double[] c, int from) {
    int j = from;
    for (; j + LANES <= c.length; j += LANES) {
      DoubleVector sum = load(s, j);
      for (int k = 0; k < depth; k++) {
        sum = load(b[k], j).fma(all(a[k]), sum);
      }
      sum.intoArray(c, j);
    }
    for (; j < c.length; j++) {
      double sum = s[j];
      for (int k = 0; k < depth; k++) {
        sum = Math.fma(a[k], b[k][j], sum);
      }
      c[j] = sum;
    }
  }

  private static void tile1x4(double[] s, double[] a, double[][] b, int depth, double[] c, int j) {
    DoubleVector s0 = load(s, j);
    DoubleVector s1 = load(s, j + LANES);
    DoubleVector s2 = load(s, j + 2 * LANES);
    DoubleVector s3 = load(s, j + 3 * LANES);
    for (int k = 0; k < depth; k++) {
      DoubleVector f = all(a[k]);
      s0 = f.fma(load(b[k], j), s0);
      s1 = f.fma(load(b[k], j + LANES), s1);
      s2 = f.fma(load(b[k], j + 2 * LANES), s2);
      s3 = f.fma(load(b[k], j + 3 * LANES), s3);
    }
    s0.intoArray(c, j);
    s1.intoArray(c, j + LANES);
    s2.intoArray(c, j + 2 * LANES);
    s3.intoArray(c, j + 3 * LANES);
  }

  private static DoubleVector load(double[] row, int j) {
    return DoubleVector.fromArray(SPECIES, row, j);
  }
}
