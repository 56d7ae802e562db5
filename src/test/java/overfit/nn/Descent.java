package overfit.nn;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import overfit.nn.optim.Optimizer;

/** Optimizers on simple functions: parameters without a network. */
public final class Descent {
  private Descent() {}

  /** Parameters in rows of different lengths, as in a network. */
  public static Parameters parameters(double... values) {
    double[] head = {values[0]};
    double[] tail = Arrays.copyOfRange(values, 1, values.length);
    Rows rows = new Rows(new double[][] {head, tail});
    return Parameters.ofWeights(rows, rows.zeros());
  }

  public static void descend(
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
