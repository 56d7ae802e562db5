package overfit.nn;

/**
 * Gradient descent, with momentum if the step has some: b = momentum · b + g; θ = θ − rate · b.
 *
 * <p>Sutskever et al., "On the importance of initialization and momentum in deep learning" (2013),
 * https://proceedings.mlr.press/v28/sutskever13.html, in PyTorch's form, where the rate stands
 * outside the momentum: https://docs.pytorch.org/docs/stable/generated/torch.optim.SGD.html.
 */
final class Sgd implements Optimizer {
  private final Parameters parameters;
  private final Rows velocity;

  Sgd(Parameters parameters) {
    this.parameters = parameters;
    velocity = parameters.values().zeros();
  }

  @Override
  public void step(Step step) {
    for (int i = 0; i < velocity.size(); i++) {
      double[] direction = parameters.gradients().row(i);
      if (step.momentum() != 0) {
        accumulate(direction, step.momentum(), velocity.row(i));
        direction = velocity.row(i);
      }
      descend(parameters.values().row(i), direction, step.rate());
    }
  }

  private static void accumulate(double[] g, double momentum, double[] b) {
    for (int j = 0; j < b.length; j++) {
      b[j] = Math.fma(momentum, b[j], g[j]);
    }
  }

  private static void descend(double[] theta, double[] direction, double rate) {
    for (int j = 0; j < theta.length; j++) {
      theta[j] = Math.fma(-rate, direction[j], theta[j]);
    }
  }

  @Override
  public double[] state() {
    double[] state = new double[velocity.count()];
    velocity.copyTo(state, 0);
    return state;
  }

  @Override
  public void restore(double[] state) {
    velocity.copyFrom(state, 0);
  }
}
