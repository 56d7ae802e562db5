package overfit.nn.optim;

import overfit.math.Denormals;
import overfit.math.Power;
import overfit.nn.Parameters;
import overfit.nn.Step;

/**
 * Adam: m = β₁ m + (1 − β₁) g; v = β₂ v + (1 − β₂) g²; θ = θ − rate · m̂ / (√v̂ + ε), with the
 * bias-corrected m̂ = m / (1 − β₁ᵗ) and v̂ = v / (1 − β₂ᵗ).
 *
 * <p>Algorithm 1 of Kingma and Ba, "Adam: A Method for Stochastic Optimization" (2015),
 * https://arxiv.org/abs/1412.6980. AMSGrad uses the maximum of all v so far: Reddi et al., "On the
 * Convergence of Adam and Beyond" (2018), https://arxiv.org/abs/1904.09237; as in PyTorch, the
 * maximum is taken before bias correction.
 */
final class Adam extends ElementwiseOptimizer {
  private static final double EPSILON = 1e-8;

  private final OptimizerOptions options;
  private final boolean amsgrad;
  private double beta1;
  private double stepSize;
  private double scale;

  Adam(OptimizerOptions options, boolean amsgrad, Parameters parameters) {
    super(parameters, amsgrad ? 3 : 2);
    this.options = options;
    this.amsgrad = amsgrad;
  }

  @Override
  void begin(Step step, int t) {
    beta1 = step.momentumOr(options.beta1());
    stepSize = step.rate() / (1 - Power.of(beta1, t));
    scale = Math.sqrt(1 - Power.of(options.beta2(), t));
  }

  @Override
  void update(double[] theta, double[] g, int row) {
    double[] m = memory(0, row);
    double[] v = memory(1, row);
    Moments.average(g, m, beta1);
    Moments.averageSquare(g, v, options.beta2());
    descend(theta, m, amsgrad ? updateMax(v, memory(2, row)) : v);
  }

  private static double[] updateMax(double[] v, double[] max) {
    for (int j = 0; j < v.length; j++) {
      max[j] = Math.max(max[j], v[j]);
    }
    return max;
  }

  private void descend(double[] theta, double[] m, double[] v) {
    for (int j = 0; j < theta.length; j++) {
      double size = Math.sqrt(v[j]) / scale + EPSILON;
      theta[j] = Denormals.flushed(theta[j] - stepSize * m[j] / size);
    }
  }
}
