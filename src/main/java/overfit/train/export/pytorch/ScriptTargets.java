package overfit.train.export.pytorch;

import java.util.List;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.data.Target;

/** The target functions of the runs of a script. */
final class ScriptTargets {

  private final FunctionNames names;
  private final List<Target> targets;

  /**
   * @param names those of the function that calls them
   */
  ScriptTargets(RunValues values, FunctionNames names) {
    this.names = names;
    targets = values.runs().stream().map(ScriptTargets::target).distinct().toList();
  }

  private static Target target(RunSpec run) {
    return run.config().get(Settings.TARGET);
  }

  /** Whether all runs have the same. */
  boolean isOne() {
    return targets.size() == 1;
  }

  /** The name by which the function of a run is called. */
  String called() {
    return isOne() ? "target" : names.inline("target", run -> target(run).key());
  }

  /** The definitions of those that are known. */
  List<String> definitions() {
    return targets.stream()
        .filter(target -> target != Target.UNKNOWN)
        .map(this::definition)
        .toList();
  }

  private String definition(Target target) {
    return new PythonLines()
        .begin("def " + (isOne() ? "target" : target.key()) + "(x):")
        .add("\"\"\"" + target.formula() + "\"\"\"")
        .add(PythonTarget.body(target))
        .text();
  }
}
