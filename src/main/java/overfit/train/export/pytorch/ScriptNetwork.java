package overfit.train.export.pytorch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import overfit.config.Config;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.nn.Initialization;
import overfit.nn.Normalization;

/** The part of the script that makes the network. */
final class ScriptNetwork {

  /** Where a call in the table of runs begins: {@code initialize=lambda layer, gain: }. */
  private static final int COLUMN = 40;

  private final RunValues values;
  private final FunctionNames names;
  private final PythonLines body = new PythonLines();
  private final Set<String> called = new HashSet<>();

  ScriptNetwork(RunValues values) {
    this.values = values;
    names = new FunctionNames(values);
    layers();
    weights();
    body.add("return network.double()  # drawn in float32, trained in float64");
  }

  boolean drops() {
    return values.runs().stream().anyMatch(RunSpec::hasDropout);
  }

  String signature() {
    return names.signature("make_network");
  }

  String function() {
    return new PythonLines()
        .begin("def " + signature() + ":")
        .add(
            "\"\"\"Hidden layers with an activation function, and a linear layer for the output.\"\"\"")
        .add(body.text())
        .text();
  }

  /** Definitions of functions that PyTorch does not have. */
  List<String> definitions() {
    return PythonInitialization.definitions(called);
  }

  private void layers() {
    String hidden = names.of(Settings.HIDDEN, "hidden", PythonText::list);
    body.add("layers = []");
    body.add("inputs = 1");
    if (values.all(config -> config.get(Settings.ACTIVATION).size() == 1)) {
      String activation = names.inline("activation", run -> activations(run.config()).get(0));
      body.begin("for width in " + hidden + ":");
      layer(activation);
    } else {
      String activations =
          names.named(
              "activations",
              "one after each hidden layer",
              run -> PythonText.list(activations(run.config())));
      body.begin("for width, activation in zip(" + hidden + ", " + activations + "):");
      layer("activation");
    }
    body.add("network = nn.Sequential(*layers, nn.Linear(inputs, 1))");
  }

  private void layer(String activation) {
    boolean all = values.runs().stream().allMatch(RunSpec::hasDropout);
    String dropout = "nn.Dropout(" + (drops() ? dropout() : "") + ")";
    String rest = activation + (all ? ", " + dropout : "");
    if (values.isShared(run -> normalizes(run.config()))) {
      boolean norm = normalizes(values.runs().get(0).config());
      String normalization = norm ? "nn.LayerNorm(width), " : "";
      body.add("layers += [nn.Linear(inputs, width), " + normalization + rest + "]");
    } else {
      body.add("layers.append(nn.Linear(inputs, width))");
      body.begin("if " + normalized() + ":").add("layers.append(nn.LayerNorm(width))").end();
      body.add("layers += [" + rest + "]");
    }
    if (drops() && !all) {
      body.begin("if " + dropout() + " is not None:");
      body.add("layers.append(" + dropout + ")").end();
    }
    body.add("inputs = width");
    body.end();
  }

  private static boolean normalizes(Config config) {
    return config.get(Settings.NORMALIZATION) == Normalization.LAYER;
  }

  private String normalized() {
    return names.named(
        "normalized",
        Settings.NORMALIZATION.help(),
        run -> normalizes(run.config()) ? "True" : "False");
  }

  private String dropout() {
    return names.named(
        "dropout",
        Settings.DROPOUT.help(),
        run -> run.hasDropout() ? PythonText.real(run.config().get(Settings.DROPOUT)) : "None");
  }

  /** One activation for each hidden layer; a single one if there is no hidden layer. */
  private static List<String> activations(Config config) {
    List<String> given =
        config.get(Settings.ACTIVATION).stream().map(PythonActivation::module).toList();
    List<String> all = new ArrayList<>(given);
    while (all.size() < config.get(Settings.HIDDEN).size()) {
      all.add(given.get(0));
    }
    return all;
  }

  private void weights() {
    if (values.all(config -> !initializes(config))) {
      return;
    }
    boolean oneGain = values.all(ScriptNetwork::hasOneGain);
    boolean some = !values.all(ScriptNetwork::initializes);
    String initialize = initialize(oneGain);
    body.add("# Other initial weights than those that the layers have drawn already.");
    body.beginIf(some, "if initialize is not None:");
    String layers = "[layer for layer in network if isinstance(layer, nn.Linear)]";
    if (oneGain) {
      body.begin("for layer in " + layers + ":");
    } else {
      body.add("linear = " + layers);
      body.begin("for layer, gain in zip(linear, " + gains() + "):");
    }
    body.add("nn.init.zeros_(layer.bias)");
    body.add(initialize);
    body.end().endIf(some);
  }

  private static boolean initializes(Config config) {
    return config.get(Settings.INITIALIZATION) != Initialization.PYTORCH;
  }

  private String gains() {
    return names.named(
        "gains",
        "of the initial weights of each layer",
        run -> PythonText.list(PythonInitialization.gains(run.config())));
  }

  private static boolean hasOneGain(Config config) {
    return !PythonInitialization.usesGain(config.get(Settings.INITIALIZATION))
        || PythonInitialization.gains(config).stream().distinct().count() == 1;
  }

  private String initialize(boolean oneGain) {
    if (values.isShared(run -> call(run, oneGain))) {
      return call(values.runs().get(0), oneGain).map(PythonCall::text).orElse("");
    }
    String arguments = oneGain ? "layer" : "layer, gain";
    String before = "lambda " + arguments + ": ";
    String name =
        names.inline(
            "initialize",
            run -> call(run, oneGain).map(call -> before + call.text(COLUMN)).orElse("None"));
    return name + "(" + arguments + ")";
  }

  /** Empty for PyTorch's own initial weights. */
  private Optional<PythonCall> call(RunSpec run, boolean oneGain) {
    if (!initializes(run.config())) {
      return Optional.empty();
    }
    String gain = oneGain ? PythonInitialization.gains(run.config()).get(0) : "gain";
    PythonCall call = PythonInitialization.call(run.config(), gain);
    called.add(call.function());
    return Optional.of(call);
  }
}
