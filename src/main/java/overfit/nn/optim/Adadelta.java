package overfit.nn.optim;

import overfit.math.Denormals;
import overfit.math.FusedMultiplyAdd;
import overfit.nn.Parameters;
import overfit.nn.Step;

/**
 * Adadelta: v = ρ v + (1 − ρ) g²; δ = √(u + ε) / √(v + ε) · g; θ = θ − rate · δ; u = ρ u + (1 − ρ)
 * δ².
 *
 * <p>Zeiler, "ADADELTA: An Adaptive Learning Rate Method" (2012), https://arxiv.org/abs/1212.5701.
 * The usual learning rate is 1.
 */
final class Adadelta extends ElementwiseOptimizer {
  private static final double EPSILON = 1e-6;

  private final double rho;
  private double rate;

  Adadelta(OptimizerOptions options, Parameters parameters) {
    super(parameters, 2);
    rho = options.rho();
  }

  @Override
  void begin(Step step, int t) {
    rate = step.rate();
  }

  @Override
  void update(double[] theta, double[] g, int row) {
    double[] v = memory(0, row);
    double[] u = memory(1, row);
    for (int j = 0; j < theta.length; j++) {
      v[j] = FusedMultiplyAdd.of((1 - rho) * g[j], g[j], rho * v[j]);
      double delta = Math.sqrt(u[j] + EPSILON) / Math.sqrt(v[j] + EPSILON) * g[j];
      theta[j] = Denormals.flushed(FusedMultiplyAdd.of(-rate, delta, theta[j]));
      u[j] = FusedMultiplyAdd.of((1 - rho) * delta, delta, rho * u[j]);
    }
  }
}
