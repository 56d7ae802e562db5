package overfit.nn.optim;

import overfit.nn.Step;

/** Changes the parameters it was made for, by their gradient. */
public interface Optimizer {
  /** One step from the gradient that the parameters have now. */
  void step(Step step);

  /** All that the optimizer remembers from step to step, as numbers. */
  double[] state();

  /** Goes on from a state that an optimizer of the same kind and size was in. */
  void restore(double[] state);
}
