package overfit.train.export.pytorch;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import overfit.config.RunSpec;
import overfit.config.Setting;

/** The names that a function of the script uses; what differs between runs is passed to it. */
final class FunctionNames {

  private final RunValues values;
  private final Set<String> parameters = new LinkedHashSet<>();

  FunctionNames(RunValues values) {
    this.values = values;
  }

  <T> String of(Setting<T> setting, String name, Function<T, String> literal) {
    return noted(values.of(setting, name, literal));
  }

  String named(String name, String comment, Function<RunSpec, String> literal) {
    return noted(values.named(name, comment, literal));
  }

  String inline(String name, Function<RunSpec, String> literal) {
    return noted(values.inline(name, literal));
  }

  private String noted(String name) {
    if (values.isParameter(name)) {
      parameters.add(name);
    }
    return name;
  }

  /** Whether the function does the same for all runs. */
  boolean isShared() {
    return parameters.isEmpty();
  }

  /** {@code make_network(dropout)}, which both defines and calls it. */
  String signature(String function) {
    return function + "(" + String.join(", ", parameters) + ")";
  }
}
