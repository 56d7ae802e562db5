package overfit.nn.optim;

import overfit.math.Denormals;
import overfit.math.FusedMultiplyAdd;
import overfit.nn.Parameters;
import overfit.nn.Step;

/**
 * Adagrad, which scales each parameter's learning rate by its accumulated squared gradient: s = s +
 * g²; θ = θ − rate · g / (√s + ε).
 *
 * <p>Duchi et al., "Adaptive Subgradient Methods for Online Learning and Stochastic Optimization"
 * (2011), https://jmlr.org/papers/v12/duchi11a.html;
 * https://docs.pytorch.org/docs/stable/generated/torch.optim.Adagrad.html.
 */
final class Adagrad extends ElementwiseOptimizer {
  private static final double EPSILON = 1e-10;

  private double rate;

  Adagrad(Parameters parameters) {
    super(parameters, 1);
  }

  @Override
  void begin(Step step, int t) {
    rate = step.rate();
  }

  @Override
  void update(double[] theta, double[] g, int row) {
    double[] s = memory(0, row);
    for (int j = 0; j < theta.length; j++) {
      s[j] = FusedMultiplyAdd.of(g[j], g[j], s[j]);
      theta[j] = Denormals.flushed(theta[j] - rate * g[j] / (Math.sqrt(s[j]) + EPSILON));
    }
  }
}
