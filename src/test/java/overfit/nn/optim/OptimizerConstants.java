package overfit.nn.optim;

/** Options of an optimizer under test: PyTorch's defaults except for one. */
public final class OptimizerConstants {

  public static final OptimizerOptions NESTEROV =
      new OptimizerOptions(0, true, 0.9, 0.999, 0.99, false, 0.9);

  public static final OptimizerOptions CENTERED =
      new OptimizerOptions(0, false, 0.9, 0.999, 0.99, true, 0.9);

  private OptimizerConstants() {}

  public static OptimizerOptions dampened(double dampening) {
    return new OptimizerOptions(dampening, false, 0.9, 0.999, 0.99, false, 0.9);
  }
}
