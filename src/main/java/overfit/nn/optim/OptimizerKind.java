package overfit.nn.optim;

import java.util.function.BiFunction;
import overfit.nn.Parameters;

/** The optimizers by name. */
public enum OptimizerKind {
  SGD("sgd", Sgd::new),
  ADAGRAD("adagrad", (options, parameters) -> new Adagrad(parameters)),
  ADADELTA("adadelta", Adadelta::new),
  RMSPROP("rmsprop", RmsProp::new),
  ADAM("adam", (options, parameters) -> new Adam(options, false, parameters)),
  AMSGRAD("amsgrad", (options, parameters) -> new Adam(options, true, parameters)),
  ADAMW("adamw", true, ADAM.constructor),
  ADAMAX("adamax", Adamax::new),
  NADAM("nadam", Nadam::new);

  private final String key;
  private final boolean decoupled;
  private final BiFunction<OptimizerOptions, Parameters, Optimizer> constructor;

  OptimizerKind(String key, BiFunction<OptimizerOptions, Parameters, Optimizer> constructor) {
    this(key, false, constructor);
  }

  OptimizerKind(
      String key,
      boolean decoupled,
      BiFunction<OptimizerOptions, Parameters, Optimizer> constructor) {
    this.key = key;
    this.decoupled = decoupled;
    this.constructor = constructor;
  }

  public String key() {
    return key;
  }

  /**
   * Whether weight decay is decoupled: it shrinks the parameters directly, not through the
   * gradient.
   */
  public boolean decoupled() {
    return decoupled;
  }

  /** Creates an optimizer of this kind. */
  public Optimizer create(OptimizerOptions options, Parameters parameters) {
    Optimizer optimizer = constructor.apply(options, parameters);
    return decoupled
        ? new DecoupledDecay(optimizer, parameters, options.decaysBiases())
        : optimizer;
  }
}
