package overfit.nn.optim;

import overfit.math.FusedMultiplyAdd;

/** Exponential moving averages of the gradient and its square, for Adam and its variants. */
final class Moments {
  private Moments() {}

  /** m = β m + (1 − β) g. */
  static void average(double[] g, double[] m, double beta) {
    for (int j = 0; j < m.length; j++) {
      m[j] = FusedMultiplyAdd.of(1 - beta, g[j] - m[j], m[j]);
    }
  }

  /** v = β v + (1 − β) g². */
  static void averageSquare(double[] g, double[] v, double beta) {
    for (int j = 0; j < v.length; j++) {
      v[j] = FusedMultiplyAdd.of((1 - beta) * g[j], g[j], beta * v[j]);
    }
  }
}
