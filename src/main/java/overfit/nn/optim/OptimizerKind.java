package overfit.nn.optim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import overfit.nn.Parameters;
import overfit.nn.Step;
import overfit.nn.optim.UpdateRule.Correction;

/** The optimizers by name. */
public enum OptimizerKind {
  SGD("sgd", Sgd::new) {
    @Override
    UpdateRule ofGradient(OptimizerOptions options, Step step) {
      return step.momentumInForce() == 0
          ? UpdateRule.of("w = w - eta g")
          : UpdateRule.of(
              List.of("m"),
              options.dampening() == 0
                  ? "m = mu m + g"
                  : "m = mu m + (1 - tau) g, and m = g in the first step",
              options.nesterov() ? "w = w - eta (g + mu m)" : "w = w - eta m");
    }
  },
  ADAGRAD("adagrad", (options, parameters) -> new Adagrad(parameters)) {
    @Override
    UpdateRule ofGradient(OptimizerOptions options, Step step) {
      return UpdateRule.of(List.of("s"), "s = s + g^2", "w = w - eta g / (sqrt(s) + 1e-10)");
    }
  },
  ADADELTA("adadelta", Adadelta::new) {
    @Override
    UpdateRule ofGradient(OptimizerOptions options, Step step) {
      return UpdateRule.of(
          List.of("v", "u"),
          "v = rho v + (1 - rho) g^2",
          "d = g sqrt(u + 1e-6) / sqrt(v + 1e-6)",
          "u = rho u + (1 - rho) d^2",
          "w = w - eta d");
    }
  },
  RMSPROP("rmsprop", RmsProp::new) {
    @Override
    UpdateRule ofGradient(OptimizerOptions options, Step step) {
      String square = options.centered() ? "v - m^2" : "v";
      UpdateRule rule =
          UpdateRule.of(
              List.of("v", "m", "b"),
              "v = alpha v + (1 - alpha) g^2",
              "b = mu b + g / (sqrt(" + square + ") + 1e-8)",
              "w = w - eta b");
      return options.centered() ? rule.after("m = alpha m + (1 - alpha) g") : rule;
    }
  },
  ADAM("adam", (options, parameters) -> new Adam(options, false, parameters)) {
    @Override
    UpdateRule ofGradient(OptimizerOptions options, Step step) {
      return ofMoments("v");
    }
  },
  AMSGRAD("amsgrad", (options, parameters) -> new Adam(options, true, parameters)) {
    @Override
    UpdateRule ofGradient(OptimizerOptions options, Step step) {
      return ofMoments("vmax");
    }
  },
  ADAMW("adamw", true, ADAM.constructor) {
    @Override
    UpdateRule ofGradient(OptimizerOptions options, Step step) {
      return ADAM.ofGradient(options, step);
    }
  },
  ADAMAX("adamax", Adamax::new) {
    @Override
    UpdateRule ofGradient(OptimizerOptions options, Step step) {
      return UpdateRule.of(
          List.of("m", "u"),
          "m = beta1 m + (1 - beta1) g",
          "u = max(beta2 u, |g| + 1e-8)",
          "w = w - eta / (1 - beta1^t) m / u");
    }
  },
  NADAM("nadam", Nadam::new) {
    @Override
    UpdateRule ofGradient(OptimizerOptions options, Step step) {
      return UpdateRule.of(
              List.of("m", "v"),
              "m = beta1 m + (1 - beta1) g",
              "v = beta2 v + (1 - beta2) g^2",
              "mu_t = beta1 (1 - 0.96^(0.004 t) / 2), P_t = mu_1 ... mu_t",
              "mhat = (1 - mu_t) / (1 - P_t) g + mu_(t+1) / (1 - P_(t+1)) m",
              "w = w - eta mhat / (sqrt(v / (1 - beta2^t)) + 1e-8)")
          .afterOneMore();
    }
  };

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

  /** How it updates a parameter with these options and in this step. */
  public UpdateRule rule(OptimizerOptions options, Step step) {
    UpdateRule rule = ofGradient(options, step);
    String decayed = options.decaysBiases() ? "" : " of weights only";
    return decoupled && step.weightDecay() != 0
        ? rule.after("w = w - eta lambda w, decoupled weight decay" + decayed)
        : rule;
  }

  /** How it updates a parameter, without decoupled weight decay. */
  abstract UpdateRule ofGradient(OptimizerOptions options, Step step);

  private static UpdateRule ofMoments(String square) {
    List<String> formulas = new ArrayList<>();
    formulas.add("m = beta1 m + (1 - beta1) g");
    formulas.add("v = beta2 v + (1 - beta2) g^2");
    List<String> memories = new ArrayList<>(List.of("m", "v"));
    if (!square.equals("v")) {
      memories.add(square);
      formulas.add(square + " = max(" + square + ", v)");
    }
    Correction mean = new Correction("mhat", "m", "beta1");
    Correction variance = new Correction("vhat", square, "beta2");
    formulas.add(mean.formula() + ", " + variance.formula());
    formulas.add("w = w - eta mhat / (sqrt(vhat) + 1e-8)");
    return UpdateRule.of(memories, formulas.toArray(String[]::new))
        .correcting(List.of(mean, variance));
  }

  /** Creates an optimizer of this kind. */
  public Optimizer create(OptimizerOptions options, Parameters parameters) {
    Optimizer optimizer = constructor.apply(options, parameters);
    return decoupled
        ? new DecoupledDecay(optimizer, parameters, options.decaysBiases())
        : optimizer;
  }
}
