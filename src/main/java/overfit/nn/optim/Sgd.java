package overfit.nn.optim;

import overfit.math.Denormals;
import overfit.math.FusedMultiplyAdd;
import overfit.nn.Parameters;
import overfit.nn.Step;

/**
 * Stochastic gradient descent, optionally with momentum: b = μ b + (1 − dampening) g, with b = g in
 * the first step; θ = θ − rate · b, or with Nesterov momentum θ = θ − rate · (g + μ b).
 *
 * <p>Sutskever et al., "On the importance of initialization and momentum in deep learning" (2013),
 * https://proceedings.mlr.press/v28/sutskever13.html, in PyTorch's form, in which the learning rate
 * is not part of the momentum buffer:
 * https://docs.pytorch.org/docs/stable/generated/torch.optim.SGD.html.
 */
final class Sgd extends ElementwiseOptimizer {
  private final double dampening;
  private final boolean nesterov;
  private double rate;
  private double momentum;
  private double gradientFactor;

  Sgd(OptimizerOptions options, Parameters parameters) {
    super(parameters, 1);
    this.dampening = options.dampening();
    this.nesterov = options.nesterov();
  }

  @Override
  void begin(Step step, int t) {
    rate = step.rate();
    momentum = step.momentumInForce();
    gradientFactor = t == 1 ? 1 : 1 - dampening;
  }

  @Override
  boolean remembers() {
    return momentum != 0;
  }

  @Override
  void update(double[] theta, double[] g, int row) {
    if (momentum == 0) {
      descend(theta, g);
      return;
    }
    double[] b = memory(0, row);
    for (int j = 0; j < b.length; j++) {
      b[j] = FusedMultiplyAdd.of(momentum, b[j], gradientFactor * g[j]);
    }
    if (nesterov) {
      descendNesterov(theta, g, b);
    } else {
      descend(theta, b);
    }
  }

  private void descend(double[] theta, double[] direction) {
    for (int j = 0; j < theta.length; j++) {
      theta[j] = Denormals.flushed(FusedMultiplyAdd.of(-rate, direction[j], theta[j]));
    }
  }

  private void descendNesterov(double[] theta, double[] g, double[] b) {
    for (int j = 0; j < theta.length; j++) {
      double direction = FusedMultiplyAdd.of(momentum, b[j], g[j]);
      theta[j] = Denormals.flushed(FusedMultiplyAdd.of(-rate, direction, theta[j]));
    }
  }
}
