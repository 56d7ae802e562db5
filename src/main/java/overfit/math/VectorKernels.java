package overfit.math;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;

/**
 * Kernels on Java's Vector API. A tile of the result, four rows by some vectors, stays in registers
 * over the whole inner index; the remaining columns at the right edge are computed element by
 * element, with the same fused multiply-adds.
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
  public void addProduct(
      Array2DRowRealMatrix a,
      Array2DRowRealMatrix b,
      int depth,
      Array2DRowRealMatrix c,
      int from,
      int to) {
    addProduct(a.getDataRef(), b.getDataRef(), depth, c.getDataRef(), from, to);
  }

  /** The same operations as {@link Tanh#of(double)}, in every lane. */
  @Override
  public void tanh(double[] x, double[] y) {
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
    int width = c[i].length;
    int j = 0;
    if (MANY_REGISTERS) {
      for (; j + 4 * LANES <= width; j += 4 * LANES) {
        tile4x4(a0, a1, a2, a3, b, depth, c[i], c[i + 1], c[i + 2], c[i + 3], j);
      }
    }
    for (; j + 2 * LANES <= width; j += 2 * LANES) {
      tile4x2(a0, a1, a2, a3, b, depth, c[i], c[i + 1], c[i + 2], c[i + 3], j);
    }
    for (; j + LANES <= width; j += LANES) {
      tile4x1(a0, a1, a2, a3, b, depth, c[i], c[i + 1], c[i + 2], c[i + 3], j);
    }
    for (; j < width; j++) {
      column(a0, a1, a2, a3, b, depth, c[i], c[i + 1], c[i + 2], c[i + 3], j);
    }
  }

  private static void tile4x4(
      double[] a0,
      double[] a1,
      double[] a2,
      double[] a3,
      double[][] b,
      int depth,
      double[] c0,
      double[] c1,
      double[] c2,
      double[] c3,
      int j) {
    DoubleVector s00 = load(c0, j);
    DoubleVector s01 = load(c0, j + LANES);
    DoubleVector s02 = load(c0, j + 2 * LANES);
    DoubleVector s03 = load(c0, j + 3 * LANES);
    DoubleVector s10 = load(c1, j);
    DoubleVector s11 = load(c1, j + LANES);
    DoubleVector s12 = load(c1, j + 2 * LANES);
    DoubleVector s13 = load(c1, j + 3 * LANES);
    DoubleVector s20 = load(c2, j);
    DoubleVector s21 = load(c2, j + LANES);
    DoubleVector s22 = load(c2, j + 2 * LANES);
    DoubleVector s23 = load(c2, j + 3 * LANES);
    DoubleVector s30 = load(c3, j);
    DoubleVector s31 = load(c3, j + LANES);
    DoubleVector s32 = load(c3, j + 2 * LANES);
    DoubleVector s33 = load(c3, j + 3 * LANES);
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
    s00.intoArray(c0, j);
    s01.intoArray(c0, j + LANES);
    s02.intoArray(c0, j + 2 * LANES);
    s03.intoArray(c0, j + 3 * LANES);
    s10.intoArray(c1, j);
    s11.intoArray(c1, j + LANES);
    s12.intoArray(c1, j + 2 * LANES);
    s13.intoArray(c1, j + 3 * LANES);
    s20.intoArray(c2, j);
    s21.intoArray(c2, j + LANES);
    s22.intoArray(c2, j + 2 * LANES);
    s23.intoArray(c2, j + 3 * LANES);
    s30.intoArray(c3, j);
    s31.intoArray(c3, j + LANES);
    s32.intoArray(c3, j + 2 * LANES);
    s33.intoArray(c3, j + 3 * LANES);
  }

  private static void tile4x2(
      double[] a0,
      double[] a1,
      double[] a2,
      double[] a3,
      double[][] b,
      int depth,
      double[] c0,
      double[] c1,
      double[] c2,
      double[] c3,
      int j) {
    DoubleVector s00 = load(c0, j);
    DoubleVector s01 = load(c0, j + LANES);
    DoubleVector s10 = load(c1, j);
    DoubleVector s11 = load(c1, j + LANES);
    DoubleVector s20 = load(c2, j);
    DoubleVector s21 = load(c2, j + LANES);
    DoubleVector s30 = load(c3, j);
    DoubleVector s31 = load(c3, j + LANES);
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
    s00.intoArray(c0, j);
    s01.intoArray(c0, j + LANES);
    s10.intoArray(c1, j);
    s11.intoArray(c1, j + LANES);
    s20.intoArray(c2, j);
    s21.intoArray(c2, j + LANES);
    s30.intoArray(c3, j);
    s31.intoArray(c3, j + LANES);
  }

  private static void tile4x1(
      double[] a0,
      double[] a1,
      double[] a2,
      double[] a3,
      double[][] b,
      int depth,
      double[] c0,
      double[] c1,
      double[] c2,
      double[] c3,
      int j) {
    DoubleVector s0 = load(c0, j);
    DoubleVector s1 = load(c1, j);
    DoubleVector s2 = load(c2, j);
    DoubleVector s3 = load(c3, j);
    for (int k = 0; k < depth; k++) {
      DoubleVector row = load(b[k], j);
      s0 = row.fma(all(a0[k]), s0);
      s1 = row.fma(all(a1[k]), s1);
      s2 = row.fma(all(a2[k]), s2);
      s3 = row.fma(all(a3[k]), s3);
    }
    s0.intoArray(c0, j);
    s1.intoArray(c1, j);
    s2.intoArray(c2, j);
    s3.intoArray(c3, j);
  }

  private static void column(
      double[] a0,
      double[] a1,
      double[] a2,
      double[] a3,
      double[][] b,
      int depth,
      double[] c0,
      double[] c1,
      double[] c2,
      double[] c3,
      int j) {
    double s0 = c0[j];
    double s1 = c1[j];
    double s2 = c2[j];
    double s3 = c3[j];
    for (int k = 0; k < depth; k++) {
      double factor = b[k][j];
      s0 = Math.fma(a0[k], factor, s0);
      s1 = Math.fma(a1[k], factor, s1);
      s2 = Math.fma(a2[k], factor, s2);
      s3 = Math.fma(a3[k], factor, s3);
    }
    c0[j] = s0;
    c1[j] = s1;
    c2[j] = s2;
    c3[j] = s3;
  }

  /** Computes one row of the result. */
  private static void addRow(double[] a, double[][] b, int depth, double[] c) {
    int j = 0;
    for (; j + 4 * LANES <= c.length; j += 4 * LANES) {
      tile1x4(a, b, depth, c, j);
    }
    for (; j + LANES <= c.length; j += LANES) {
      DoubleVector s = load(c, j);
      for (int k = 0; k < depth; k++) {
        s = load(b[k], j).fma(all(a[k]), s);
      }
      s.intoArray(c, j);
    }
    for (; j < c.length; j++) {
      double s = c[j];
      for (int k = 0; k < depth; k++) {
        s = Math.fma(a[k], b[k][j], s);
      }
      c[j] = s;
    }
  }

  private static void tile1x4(double[] a, double[][] b, int depth, double[] c, int j) {
    DoubleVector s0 = load(c, j);
    DoubleVector s1 = load(c, j + LANES);
    DoubleVector s2 = load(c, j + 2 * LANES);
    DoubleVector s3 = load(c, j + 3 * LANES);
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
