package overfit.train.export.pytorch;

import java.util.Optional;
import overfit.config.Config;
import overfit.config.Settings;
import overfit.config.StopOn;
import overfit.file.InputException;

/** The part of the script that stops a run early and restores its best network. */
final class ScriptStopping {

  private final LiveValue<Optional<Long>> patience;
  private final LiveValue<Double> minDelta;

  /** Throws {@link InputException} if a run watches points that the script does not have. */
  ScriptStopping(RunValues values, ScriptEdits edits) {
    patience = edits.earlyStopping();
    minDelta = edits.minDelta();
    if (isUsed() && values.any(ScriptStopping::watchesValidation)) {
      throw InputException.expected(
              "test with a known target, as a script has no held-out points then", "validation")
          .at(Settings.STOP_ON.name());
    }
  }

  private static boolean watchesValidation(Config config) {
    return config.get(Settings.STOP_ON) == StopOn.VALIDATION && config.targetKnown();
  }

  boolean isUsed() {
    return patience.isUsed();
  }

  void writeSetUp(PythonLines body) {
    body.addIf(isUsed(), "best, best_epoch, best_state = float(\"inf\"), 0, None");
  }

  /** Whether the run stops, from the losses of the epoch. */
  void write(PythonLines body) {
    if (!isUsed()) {
      return;
    }
    String epochs = patience.inLoop();
    String on = patience.isAlwaysUsed() ? "" : epochs + " is not None and ";
    String least = minDelta.isUsed() ? " - " + minDelta.inLoop() : "";
    body.begin("if " + on + "test_loss < best" + least + ":");
    body.add("best, best_epoch = test_loss, epoch");
    body.add("best_state = {key: p.clone() for key, p in network.state_dict().items()}").end();
    body.add("stops = " + on + "best_epoch <= epoch - " + epochs);
  }

  /** What else makes an epoch one whose losses are printed. */
  String printed() {
    return isUsed() ? " or stops" : "";
  }

  void writeEnd(PythonLines body) {
    if (isUsed()) {
      body.begin("if stops:");
      body.add("network.load_state_dict(best_state)");
      body.add(
          "print(f\"{name} stopped early at epoch {epoch + 1}; restored: epoch {best_epoch + 1}\")");
      body.add("break").end();
    }
  }
}
