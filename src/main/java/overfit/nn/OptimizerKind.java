package overfit.nn;

/** The optimizers by name. */
public enum OptimizerKind {
  SGD("sgd") {
    @Override
    public Optimizer create(OptimizerOptions options, Parameters parameters) {
      return new Sgd(parameters);
    }
  },
  ADAM("adam") {
    @Override
    public Optimizer create(OptimizerOptions options, Parameters parameters) {
      return new Adam(options, parameters);
    }
  };

  private final String key;

  OptimizerKind(String key) {
    this.key = key;
  }

  public String key() {
    return key;
  }

  /**
   * True if weight decay shrinks the parameters beside the gradient's step and not through the
   * gradient.
   */
  public boolean decoupled() {
    return false;
  }

  /** An optimizer of this kind at its first step. */
  public abstract Optimizer create(OptimizerOptions options, Parameters parameters);
}
