package overfit.nn.optim;

import overfit.math.Denormals;
import overfit.math.FusedMultiplyAdd;
import overfit.nn.Parameters;
import overfit.nn.Step;

/**
 * RMSprop: v = α v + (1 − α) g²; θ = θ − rate · g / (√v + ε). If centered, v is replaced by the
 * variance v − m² with m = α m + (1 − α) g. With momentum, b = μ b + g / (√v + ε) and θ = θ − rate
 * · b.
 *
 * <p>Tieleman and Hinton, Neural Networks for Machine Learning, lecture 6.5 (2012); centered:
 * Graves, "Generating Sequences With Recurrent Neural Networks" (2013),
 * https://arxiv.org/abs/1308.0850;
 * https://docs.pytorch.org/docs/stable/generated/torch.optim.RMSprop.html.
 */
final class RmsProp extends ElementwiseOptimizer {
  private static final double EPSILON = 1e-8;

  private final double alpha;
  private final boolean centered;
  private double rate;
  private double momentum;

  RmsProp(OptimizerOptions options, Parameters parameters) {
    super(parameters, 3);
    alpha = options.alpha();
    this.centered = options.centered();
  }

  @Override
  void begin(Step step, int t) {
    rate = step.rate();
    momentum = step.momentumInForce();
  }

  @Override
  void update(double[] theta, double[] g, int row) {
    double[] v = memory(0, row);
    double[] m = memory(1, row);
    double[] b = memory(2, row);
    for (int j = 0; j < theta.length; j++) {
      v[j] = FusedMultiplyAdd.of((1 - alpha) * g[j], g[j], alpha * v[j]);
      double square = v[j];
      if (centered) {
        m[j] = FusedMultiplyAdd.of(1 - alpha, g[j] - m[j], m[j]);
        square =
            Math.max(
                0,
                FusedMultiplyAdd.of(
                    -m[j], m[j], v[j])); // below 0 by rounding, for a gradient that stays
      }
      b[j] = momentum * b[j] + g[j] / (Math.sqrt(square) + EPSILON);
      theta[j] = Denormals.flushed(FusedMultiplyAdd.of(-rate, b[j], theta[j]));
    }
  }
}
