package overfit.nn.optim;

/**
 * The constants of the optimizers.
 *
 * @param dampening the share of a new gradient that SGD's momentum leaves out
 * @param nesterov whether SGD looks ahead along its momentum, which allows no dampening
 * @param beta1 the decay of the average gradient of Adam and its relatives
 * @param beta2 the decay of their average square
 * @param alpha the decay of RMSprop's average square
 * @param centered whether RMSprop takes the mean out of it
 * @param rho the decay of Adadelta's averages
 */
public record OptimizerOptions(
    double dampening,
    boolean nesterov,
    double beta1,
    double beta2,
    double alpha,
    boolean centered,
    double rho) {
  /** PyTorch's defaults. */
  public static final OptimizerOptions DEFAULT =
      new OptimizerOptions(0, false, 0.9, 0.999, 0.99, false, 0.9);

  public OptimizerOptions {
    if (nesterov && dampening != 0) {
      throw new IllegalArgumentException(
          "expected no dampening with Nesterov's momentum, found " + dampening);
    }
  }
}
