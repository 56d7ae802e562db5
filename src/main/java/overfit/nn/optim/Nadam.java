package overfit.nn.optim;

import java.util.Arrays;
import overfit.math.Denormals;
import overfit.math.Power;
import overfit.nn.Parameters;
import overfit.nn.Step;

/**
 * NAdam, Adam with Nesterov momentum: μₜ = β₁ (1 − ½ · 0.96^(t ψ)).
 *
 * <p>Dozat, "Incorporating Nesterov Momentum into Adam" (2016),
 * https://openreview.net/forum?id=OM0jvwB8jIp57ZJjtNEZ, with PyTorch's ψ:
 * https://docs.pytorch.org/docs/stable/generated/torch.optim.NAdam.html.
 */
final class Nadam extends ElementwiseOptimizer {
  private static final double EPSILON = 1e-8;
  private static final double PSI = 4e-3;
  private static final double WARM_UP = StrictMath.pow(0.96, PSI);

  private final OptimizerOptions options;
  private double beta1;

  /** The product of all μ so far; in float32 as in PyTorch, whatever the type of the parameters. */
  private double product = 1;

  private double gradientStepSize;
  private double averageStepSize;
  private double scale;

  Nadam(OptimizerOptions options, Parameters parameters) {
    super(parameters, 2);
    this.options = options;
  }

  @Override
  void begin(Step step, int t) {
    beta1 = step.momentumOr(options.beta1());
    double mu = momentum(t);
    double next = momentum(t + 1);
    product = (float) product * (float) mu;
    gradientStepSize = step.rate() * (1 - mu) / (1 - product);
    averageStepSize = step.rate() * next / (1 - product * next);
    scale = 1 - Power.of(options.beta2(), t);
  }

  private double momentum(int t) {
    return beta1 * (1 - 0.5 * Power.of(WARM_UP, t));
  }

  @Override
  void update(double[] theta, double[] g, int row) {
    double[] m = memory(0, row);
    double[] v = memory(1, row);
    Moments.average(g, m, beta1);
    Moments.averageSquare(g, v, options.beta2());
    for (int j = 0; j < theta.length; j++) {
      double size = Math.sqrt(v[j] / scale) + EPSILON;
      double next = theta[j] - gradientStepSize * g[j] / size;
      theta[j] = Denormals.flushed(next - averageStepSize * m[j] / size);
    }
  }

  /** The product of all μ so far, followed by the inherited state. */
  @Override
  public double[] state() {
    double[] rest = super.state();
    double[] state = new double[1 + rest.length];
    state[0] = product;
    System.arraycopy(rest, 0, state, 1, rest.length);
    return state;
  }

  @Override
  public void restore(double[] state) {
    product = state[0];
    super.restore(Arrays.copyOfRange(state, 1, state.length));
  }
}
