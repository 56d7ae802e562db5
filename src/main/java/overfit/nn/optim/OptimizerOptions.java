package overfit.nn.optim;

/**
 * Options of the optimizers.
 *
 * @param dampening the dampening of SGD's momentum
 * @param nesterov whether SGD uses Nesterov momentum, which requires zero dampening
 * @param beta1 the decay of the running average of the gradient, for Adam and its variants
 * @param beta2 the decay of the running average of its square, for Adam and its variants
 * @param alpha the decay of RMSprop's running average of the squared gradient
 * @param centered whether RMSprop divides by the standard deviation of the gradient
 * @param rho the decay of Adadelta's running averages
 * @param decaysBiases whether decoupled weight decay shrinks biases too, not only weights
 */
public record OptimizerOptions(
    double dampening,
    boolean nesterov,
    double beta1,
    double beta2,
    double alpha,
    boolean centered,
    double rho,
    boolean decaysBiases) {
  /** PyTorch's defaults. */
  public static final OptimizerOptions DEFAULT =
      new OptimizerOptions(0, false, 0.9, 0.999, 0.99, false, 0.9);

  /** With decay of all parameters. */
  public OptimizerOptions(
      double dampening,
      boolean nesterov,
      double beta1,
      double beta2,
      double alpha,
      boolean centered,
      double rho) {
    this(dampening, nesterov, beta1, beta2, alpha, centered, rho, true);
  }

  public OptimizerOptions {
    if (nesterov && dampening != 0) {
      throw new IllegalArgumentException(
          "expected no dampening with Nesterov's momentum, found " + dampening);
    }
  }
}
