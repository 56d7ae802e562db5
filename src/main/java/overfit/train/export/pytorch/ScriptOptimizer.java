package overfit.train.export.pytorch;

import java.util.ArrayList;
import java.util.List;
import overfit.config.Config;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.train.export.pytorch.PythonOptimizer.Argument;

/** The part of the script that makes the optimizer. */
final class ScriptOptimizer {

  private final RunValues values;

  ScriptOptimizer(RunValues values) {
    this.values = values;
  }

  /** Whether weights and biases are groups of their own, since some biases do not decay. */
  static boolean hasGroups(RunValues values) {
    return !values.all(config -> config.get(Settings.DECAY_BIASES));
  }

  private String parameters() {
    return hasGroups(values) ? "groups" : "network.parameters()";
  }

  /** What an L1 penalty is on. */
  String penalized() {
    if (!hasGroups(values)) {
      return "network.parameters()";
    }
    return values.any(config -> config.get(Settings.DECAY_BIASES))
        ? "(network.parameters() if decay_biases else weights)"
        : "weights";
  }

  private void groups(PythonLines body) {
    if (!hasGroups(values)) {
      return;
    }
    boolean some = values.any(config -> config.get(Settings.DECAY_BIASES));
    body.add("weights = [p for p in network.parameters() if p.dim() > 1]");
    body.add("biases = [p for p in network.parameters() if p.dim() == 1]");
    body.add("groups = [{\"params\": weights}, {\"params\": biases}]");
    if (some) {
      String decays = values.of(Settings.DECAY_BIASES, "decay_biases", PythonText::flag);
      body.begin("if not " + decays + ":");
    }
    body.add("groups[1][\"weight_decay\"] = 0.0").endIf(some);
  }

  /** Runs with optimizers of several kinds have functions that make them. */
  void write(PythonLines body) {
    groups(body);
    if (values.isShared(run -> PythonOptimizer.function(run.config()))) {
      body.addCall("optimizer = ", shared());
    } else {
      String made = values.function("make_optimizer", "parameters", run -> own(run.config()));
      body.add("optimizer = " + made + "(" + parameters() + ")");
    }
  }

  /** With the arguments that are not PyTorch's defaults in all runs. */
  private PythonCall shared() {
    Config first = values.runs().get(0).config();
    List<String> arguments = new ArrayList<>(List.of(parameters()));
    for (Argument argument : PythonOptimizer.arguments(first)) {
      if (!values.all(config -> named(argument.name(), config).isInitial())) {
        arguments.add(argument.name() + "=" + value(argument));
      }
    }
    return new PythonCall(PythonOptimizer.function(first), arguments);
  }

  private PythonCall own(Config config) {
    List<String> arguments = new ArrayList<>(List.of("parameters"));
    for (Argument argument : PythonOptimizer.arguments(config)) {
      if (!argument.isInitial()) {
        arguments.add(
            argument.name() + "=" + (isShared(argument) ? value(argument) : argument.value()));
      }
    }
    return new PythonCall(PythonOptimizer.function(config), arguments);
  }

  /** Whether all runs have this argument with this value. */
  private boolean isShared(Argument argument) {
    return values.all(config -> PythonOptimizer.arguments(config).contains(argument));
  }

  private String value(Argument argument) {
    return values.named(
        argument.constant(),
        argument.comment(),
        (RunSpec run) -> named(argument.name(), run.config()).value());
  }

  /** The argument of this name, which the optimizer of the run has. */
  private static Argument named(String name, Config config) {
    return PythonOptimizer.arguments(config).stream()
        .filter(argument -> argument.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
