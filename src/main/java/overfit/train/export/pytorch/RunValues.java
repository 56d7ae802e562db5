package overfit.train.export.pytorch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import overfit.config.Config;
import overfit.config.RunSpec;
import overfit.config.Setting;

/**
 * The values of the runs by their names in the script: a value that all runs share is a constant,
 * others are parameters of {@code train()}, which each run sets.
 */
final class RunValues {

  private final List<RunSpec> runs;
  private final Map<String, String> constants = new LinkedHashMap<>();
  private final Map<String, List<String>> parameters = new LinkedHashMap<>();

  RunValues(List<RunSpec> runs) {
    this.runs = runs;
  }

  List<RunSpec> runs() {
    return runs;
  }

  boolean any(Predicate<Config> condition) {
    return runs.stream().map(RunSpec::config).anyMatch(condition);
  }

  boolean all(Predicate<Config> condition) {
    return runs.stream().map(RunSpec::config).allMatch(condition);
  }

  boolean isShared(Function<RunSpec, ?> value) {
    return runs.stream().map(value).distinct().count() == 1;
  }

  /** The name for a setting's value, which is explained by the setting's help. */
  <T> String of(Setting<T> setting, String name, Function<T, String> literal) {
    return named(name, setting.help(), run -> literal.apply(run.config().get(setting)));
  }

  /** The name of a constant, {@code DROPOUT}, or of a parameter, {@code dropout}. */
  String named(String name, String comment, Function<RunSpec, String> literal) {
    if (!isShared(literal)) {
      return parameter(name, literal);
    }
    String constant = name.toUpperCase(Locale.ROOT);
    String value = literal.apply(runs.get(0));
    constants.put(
        constant,
        value.contains("\n")
            ? "# " + comment + "\n" + constant + " = " + value
            : constant + " = " + value + "  # " + comment);
    return constant;
  }

  /** The value itself, or the name of a parameter. */
  String inline(String name, Function<RunSpec, String> literal) {
    return isShared(literal) ? literal.apply(runs.get(0)) : parameter(name, literal);
  }

  /** The name of a function that each run has, {@code lambda argument: call}. */
  String function(String name, String argument, Function<RunSpec, PythonCall> body) {
    String before = "lambda " + argument + ": ";
    int column = 2 * PythonText.STEP.length() + name.length() + 1 + before.length();
    return parameter(name, run -> before + body.apply(run).text(column));
  }

  private String parameter(String name, Function<RunSpec, String> literal) {
    parameters.put(name, runs.stream().map(literal).toList());
    return name;
  }

  boolean isParameter(String name) {
    return parameters.containsKey(name);
  }

  /** {@code name, weight_decay, dropout}. */
  String signature() {
    List<String> names = new ArrayList<>(List.of("name"));
    names.addAll(parameters.keySet());
    return String.join(", ", names);
  }

  /** The lines that define the constants. */
  List<String> constants() {
    return List.copyOf(constants.values());
  }

  /** {@code "l2": dict(weight_decay=0.01),}, for each run. */
  List<String> table() {
    List<String> table = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      List<String> arguments = new ArrayList<>();
      for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
        arguments.add(parameter.getKey() + "=" + parameter.getValue().get(i));
      }
      String name = PythonText.string(runs.get(i).name()) + ": ";
      table.add(name + PythonText.bracketed("dict(", arguments, ")", 5 + name.length()) + ",");
    }
    return table;
  }
}
