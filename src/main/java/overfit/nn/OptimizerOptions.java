package overfit.nn;

/**
 * The constants of the optimizers: what damps a new gradient in SGD's momentum, the decay rates of
 * Adam's two averages and its relatives', of RMSprop's average (alpha) and of Adadelta's (rho).
 */
public record OptimizerOptions(
    double dampening, double beta1, double beta2, double alpha, double rho) {
  /** PyTorch's defaults. */
  public static final OptimizerOptions DEFAULT = new OptimizerOptions(0, 0.9, 0.999, 0.99, 0.9);
}
