package overfit.nn;

import overfit.math.FusedMultiplyAdd;

/**
 * The L2 and L1 penalty on the parameters: l2/2 · Σθ² + l1 · Σ|θ|.
 *
 * <p>The gradient of the first term is l2 · θ, which is PyTorch's {@code weight_decay} for
 * optimizers that do not decouple it.
 *
 * @param biases whether biases are penalized too, not only weights
 */
public record Penalty(double l2, double l1, boolean biases) {
  /** The penalty on all parameters. */
  public Penalty(double l2, double l1) {
    this(l2, l1, true);
  }

  /** The penalty for the current values of the parameters. */
  public double of(Parameters parameters) {
    if (l2 == 0 && l1 == 0) {
      return 0;
    }
    Rows values = parameters.values();
    double squares = 0;
    double magnitudes = 0;
    for (int i = 0; i < values.size(); i++) {
      if (biases || parameters.isWeight(i)) {
        for (double value : values.row(i)) {
          squares += value * value;
          magnitudes += Math.abs(value);
        }
      }
    }
    return part(l2 / 2, squares) + part(l1, magnitudes);
  }

  /** 0 for strength 0, even if the sum overflowed. */
  private static double part(double strength, double sum) {
    return strength == 0 ? 0 : strength * sum;
  }

  /** Adds l2 · θ + l1 · sign θ to the gradient. */
  public void addGradient(Parameters parameters) {
    if (l2 == 0 && l1 == 0) {
      return;
    }
    for (int i = 0; i < parameters.values().size(); i++) {
      if (biases || parameters.isWeight(i)) {
        add(parameters.values().row(i), parameters.gradients().row(i));
      }
    }
  }

  private void add(double[] values, double[] gradient) {
    for (int j = 0; j < gradient.length; j++) {
      gradient[j] = FusedMultiplyAdd.of(l2, values[j], gradient[j]);
    }
    if (l1 != 0) {
      for (int j = 0; j < gradient.length; j++) {
        gradient[j] = FusedMultiplyAdd.of(l1, Math.signum(values[j]), gradient[j]);
      }
    }
  }
}
