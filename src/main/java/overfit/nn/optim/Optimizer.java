package overfit.nn.optim;

import overfit.nn.Step;

/** Updates the parameters it was created for, based on their gradient. */
public interface Optimizer {
  /** Performs one step with the current gradient. */
  void step(Step step);

  /** The state of the optimizer, as a vector. */
  double[] state();

  /** Restores the state of an optimizer of the same kind and size. */
  void restore(double[] state);
}
