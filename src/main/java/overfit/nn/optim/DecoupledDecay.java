package overfit.nn.optim;

import overfit.nn.Parameters;
import overfit.nn.Step;

/**
 * Weight decay beside an optimizer and not through its gradient: θ = (1 − rate · decay) θ, then the
 * optimizer's step.
 *
 * <p>Loshchilov and Hutter, "Decoupled Weight Decay Regularization" (2019),
 * https://arxiv.org/abs/1711.05101; with Adam it is AdamW.
 */
final class DecoupledDecay implements Optimizer {
  private final Optimizer optimizer;
  private final Parameters parameters;

  DecoupledDecay(Optimizer optimizer, Parameters parameters) {
    this.optimizer = optimizer;
    this.parameters = parameters;
  }

  @Override
  public void step(Step step) {
    double kept = 1 - step.rate() * step.weightDecay();
    for (int i = 0; i < parameters.values().size(); i++) {
      shrink(parameters.values().row(i), kept);
    }
    optimizer.step(step);
  }

  private static void shrink(double[] theta, double kept) {
    for (int j = 0; j < theta.length; j++) {
      theta[j] *= kept;
    }
  }

  @Override
  public double[] state() {
    return optimizer.state();
  }

  @Override
  public void restore(double[] state) {
    optimizer.restore(state);
  }
}
