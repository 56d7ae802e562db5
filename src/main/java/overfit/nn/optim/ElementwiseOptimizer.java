package overfit.nn.optim;

import overfit.math.Denormals;
import overfit.nn.Parameters;
import overfit.nn.Rows;
import overfit.nn.Step;

/**
 * An optimizer that updates each parameter independently and stores a fixed number of state values
 * for each.
 */
abstract class ElementwiseOptimizer implements Optimizer {
  private final Parameters parameters;
  private final Rows[] memories;
  private int t;

  ElementwiseOptimizer(Parameters parameters, int memories) {
    this.parameters = parameters;
    this.memories = new Rows[memories];
    for (int i = 0; i < memories; i++) {
      this.memories[i] = parameters.values().zeros();
    }
  }

  @Override
  public final void step(Step step) {
    t = Math.min(t, Integer.MAX_VALUE - 1) + 1; // bias correction is 1 by then
    begin(step, t);
    for (int row = 0; row < parameters.values().size(); row++) {
      update(parameters.values().row(row), parameters.gradients().row(row), row);
      if (remembers()) {
        flushMemories(row);
      }
    }
  }

  private void flushMemories(int row) {
    for (int i = 0; i < memories.length; i++) {
      Denormals.flush(memories[i].row(row));
    }
  }

  /** Computes what is common to all parameters in step t, counted from 1. */
  abstract void begin(Step step, int t);

  /** Whether this step changes the state arrays; otherwise they stay as they are. */
  boolean remembers() {
    return true;
  }

  /**
   * Updates one row of parameters θ, given their gradient g. Writes them {@link Denormals#flushed};
   * the state arrays are flushed after it.
   */
  abstract void update(double[] theta, double[] g, int row);

  /** One of the state arrays of a row of parameters, initially 0. */
  final double[] memory(int which, int row) {
    return memories[which].row(row);
  }

  /** t, followed by the state arrays one after another. */
  @Override
  public double[] state() {
    int count = parameters.count();
    double[] state = new double[1 + memories.length * count];
    state[0] = t;
    for (int i = 0; i < memories.length; i++) {
      memories[i].copyTo(state, 1 + i * count);
    }
    return state;
  }

  @Override
  public void restore(double[] state) {
    int count = parameters.count();
    t = (int) state[0];
    for (int i = 0; i < memories.length; i++) {
      memories[i].copyFrom(state, 1 + i * count);
    }
  }
}
