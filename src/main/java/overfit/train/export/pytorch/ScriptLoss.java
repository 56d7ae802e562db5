package overfit.train.export.pytorch;

import java.util.ArrayList;
import java.util.List;
import overfit.config.Settings;
import overfit.nn.Loss;

/** The part of the script that measures losses. */
final class ScriptLoss {

  private final RunValues values;
  private final ScriptData data;

  ScriptLoss(RunValues values, ScriptData data) {
    this.values = values;
    this.data = data;
  }

  /** The loss function of training. */
  String criterion() {
    return values.inline("criterion", run -> PythonLoss.module(run.config().get(Settings.LOSS)));
  }

  /** The test loss in the units of training. */
  String test() {
    String ofPoints = "criterion(network(x_test), y_test).item()";
    if (!data.targetKnown() || noiseless()) {
      return ofPoints;
    }
    String noise = values.of(Settings.NOISE, "noise", PythonText::real);
    String deviation = data.standardized() ? noise + " / unit" : noise;
    if (squared()) {
      return ofPoints + " + " + (data.standardized() ? "(" + deviation + ")" : deviation) + "**2";
    }
    String expected =
        values.isShared(run -> PythonLoss.expected(run.config().get(Settings.LOSS)))
            ? PythonLoss.expected(losses().get(0))
            : values.inline("expected_loss", run -> lambda(run.config().get(Settings.LOSS)));
    return expected + "(network(x_test) - y_test, " + deviation + ").mean().item()";
  }

  /** The function itself is defined below the table of runs. */
  private static String lambda(Loss loss) {
    return "lambda error, noise: " + PythonLoss.expected(loss) + "(error, noise)";
  }

  private boolean noiseless() {
    return values.all(config -> config.get(Settings.NOISE) == 0);
  }

  private boolean squared() {
    return values.all(config -> config.get(Settings.LOSS) == Loss.MSE);
  }

  private List<Loss> losses() {
    return values.runs().stream().map(run -> run.config().get(Settings.LOSS)).distinct().toList();
  }

  /** What a loss is multiplied by in the units of the data. */
  String growth() {
    String power =
        values.inline(
            "power", run -> String.valueOf(PythonLoss.power(run.config().get(Settings.LOSS))));
    return power.equals("1") ? "unit" : "unit**" + power;
  }

  /** The functions for the loss to be expected on noisy samples; none for squared errors alone. */
  List<String> definitions() {
    if (!data.targetKnown() || noiseless() || squared()) {
      return List.of();
    }
    List<String> definitions = new ArrayList<>();
    definitions.add(PythonLoss.NORMAL);
    losses().stream().map(this::definition).distinct().forEach(definitions::add);
    return definitions;
  }

  /** Without noise there is nothing to expect, and the formulas divide by it. */
  private String definition(Loss loss) {
    String definition = PythonLoss.definition(loss);
    if (loss == Loss.MSE || values.all(config -> config.get(Settings.NOISE) > 0)) {
      return definition;
    }
    return definition.replaceFirst(
        "\n", "\n    if noise == 0:\n        return " + PythonLoss.noiseless(loss) + "\n");
  }
}
