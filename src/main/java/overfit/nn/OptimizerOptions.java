package overfit.nn;

/**
 * The constants of the optimizers: Adam's decay rates of its two averages, and the number that
 * keeps it from dividing by 0.
 */
public record OptimizerOptions(double beta1, double beta2, double epsilon) {
  /** PyTorch's defaults. */
  public static final OptimizerOptions DEFAULT = new OptimizerOptions(0.9, 0.999, 1e-8);
}
