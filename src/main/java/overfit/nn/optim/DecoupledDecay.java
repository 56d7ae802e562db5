package overfit.nn.optim;

import overfit.nn.Parameters;
import overfit.nn.Step;

/**
 * Decoupled weight decay, which does not go through the gradient: θ = (1 − rate · decay) θ,
 * followed by the optimizer's step. With Adam this is AdamW.
 *
 * <p>Loshchilov and Hutter, "Decoupled Weight Decay Regularization" (2019),
 * https://arxiv.org/abs/1711.05101.
 */
final class DecoupledDecay implements Optimizer {
  private final Optimizer optimizer;
  private final Parameters parameters;
  private final boolean biases;

  /**
   * @param biases whether biases decay too, not only weights
   */
  DecoupledDecay(Optimizer optimizer, Parameters parameters, boolean biases) {
    this.optimizer = optimizer;
    this.parameters = parameters;
    this.biases = biases;
  }

  @Override
  public void step(Step step) {
    double factor = 1 - step.rate() * step.weightDecay();
    for (int i = 0; i < parameters.values().size(); i++) {
      if (biases || parameters.isWeight(i)) {
        shrink(parameters.values().row(i), factor);
      }
    }
    optimizer.step(step);
  }

  private static void shrink(double[] theta, double factor) {
    for (int j = 0; j < theta.length; j++) {
      theta[j] *= factor;
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
