package overfit.train.export.pytorch;

import java.util.List;
import java.util.function.Function;
import overfit.config.Edit;
import overfit.config.RunSpec;
import overfit.config.Setting;

/**
 * The value of a setting that edits may change in the loop: then a local name of the script.
 *
 * @param name that local name
 * @param literal the value in Python
 */
record LiveValue<T>(
    RunValues values, Setting<T> setting, String name, Function<T, String> literal) {

  /** Whether an edit changes it. */
  boolean changes() {
    return values.runs().stream()
        .flatMap(run -> ScriptEdits.made(run).stream())
        .anyMatch(this::changedBy);
  }

  /** Whether a run does not have the default in some epoch. */
  boolean isUsed() {
    return values.any(config -> !config.get(setting).equals(setting.initial())) || changes();
  }

  /** Whether all runs have another value than the default in all epochs. */
  boolean isAlwaysUsed() {
    return !changes() && values.all(config -> !config.get(setting).equals(setting.initial()));
  }

  /** How the loop calls it. */
  String inLoop() {
    return changes() ? name : atStart();
  }

  private String atStart() {
    return values.of(setting, name, literal);
  }

  /** The statement before the loop, if it changes in it. */
  List<String> beforeLoop() {
    return changes() && !atStart().equals(name) ? List.of(name + " = " + atStart()) : List.of();
  }

  /** The statement of an edit of a run, if that changes it. */
  List<String> editedBy(Edit edit, RunSpec run) {
    return changedBy(edit)
        ? List.of(name + " = " + literal.apply(run.config().with(edit.changes()).get(setting)))
        : List.of();
  }

  private boolean changedBy(Edit edit) {
    return edit.changes().settings().contains(setting);
  }
}
