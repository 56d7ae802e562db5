package overfit.nn;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/** Optimizers on functions that one can see through: parameters without a network. */
final class Descent {
  private Descent() {}

  /** In rows of different lengths, as a network has them. */
  static Parameters parameters(double... values) {
    double[] head = {values[0]};
    double[] tail = Arrays.copyOfRange(values, 1, values.length);
    Rows rows = new Rows(new double[][] {head, tail});
    return new Parameters(rows, rows.zeros());
  }

  static void descend(
      Optimizer optimizer,
      Parameters parameters,
      UnaryOperator<double[]> gradient,
      Step step,
      int steps) {
    for (int i = 0; i < steps; i++) {
      parameters.setGradient(gradient.apply(parameters.toVector()));
      optimizer.step(step);
    }
  }
}
