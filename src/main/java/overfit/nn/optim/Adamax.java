package overfit.nn.optim;

import overfit.math.Denormals;
import overfit.math.Power;
import overfit.nn.Parameters;
import overfit.nn.Step;

/**
 * Adamax, Adam with the infinity norm: m = β₁ m + (1 − β₁) g; u = max(β₂ u, |g| + ε); θ = θ − rate
 * / (1 − β₁ᵗ) · m / u.
 *
 * <p>Algorithm 2 of Kingma and Ba, "Adam: A Method for Stochastic Optimization" (2015),
 * https://arxiv.org/abs/1412.6980, with PyTorch's ε:
 * https://docs.pytorch.org/docs/stable/generated/torch.optim.Adamax.html.
 */
final class Adamax extends ElementwiseOptimizer {
  private static final double EPSILON = 1e-8;

  private final OptimizerOptions options;
  private double beta1;
  private double stepSize;

  Adamax(OptimizerOptions options, Parameters parameters) {
    super(parameters, 2);
    this.options = options;
  }

  @Override
  void begin(Step step, int t) {
    beta1 = step.momentumOr(options.beta1());
    stepSize = step.rate() / (1 - Power.of(beta1, t));
  }

  @Override
  void update(double[] theta, double[] g, int row) {
    double[] m = memory(0, row);
    double[] u = memory(1, row);
    Moments.average(g, m, beta1);
    for (int j = 0; j < theta.length; j++) {
      u[j] = Math.max(options.beta2() * u[j], Math.abs(g[j]) + EPSILON);
      theta[j] = Denormals.flushed(theta[j] - stepSize * m[j] / u[j]);
    }
  }
}
