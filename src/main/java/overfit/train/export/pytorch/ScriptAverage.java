package overfit.train.export.pytorch;

import overfit.config.Averaging;
import overfit.config.Config;
import overfit.config.Settings;
import overfit.train.RunParts;

/** The part of the script that keeps an average of the parameters beside them. */
final class ScriptAverage {

  private final RunValues values;
  private final ScriptData data;
  private final ScriptLoss loss;

  ScriptAverage(RunValues values, ScriptData data, ScriptLoss loss) {
    this.values = values;
    this.data = data;
    this.loss = loss;
  }

  private boolean isUsed() {
    return has(Averaging.EMA) || has(Averaging.SWA);
  }

  private boolean has(Averaging kind) {
    return values.any(config -> config.get(Settings.AVERAGE) == kind);
  }

  private boolean isMixed() {
    return !values.isShared(run -> run.config().get(Settings.AVERAGE));
  }

  /** Only if runs differ: a constant that is not used is not written. */
  private void beginOf(Averaging kind, PythonLines body) {
    if (isMixed()) {
      body.begin("if " + kind() + " == " + PythonText.string(kind.key()) + ":");
    }
  }

  private String kind() {
    return values.of(Settings.AVERAGE, "average", kind -> PythonText.string(kind.key()));
  }

  void writeSetUp(PythonLines body) {
    if (has(Averaging.EMA)) {
      String decay = values.of(Settings.EMA_DECAY, "ema_decay", PythonText::real);
      beginOf(Averaging.EMA, body);
      body.add("averaging = get_ema_multi_avg_fn(" + decay + ")");
      body.add("averaged = AveragedModel(network, multi_avg_fn=averaging)");
      body.endIf(isMixed());
    }
    if (has(Averaging.SWA)) {
      beginOf(Averaging.SWA, body);
      body.add("averaged = AveragedModel(network)").endIf(isMixed());
    }
  }

  void writeStep(PythonLines body) {
    if (has(Averaging.EMA)) {
      beginOf(Averaging.EMA, body);
      body.add("averaged.update_parameters(network)").endIf(isMixed());
    }
  }

  void writeEpoch(PythonLines body) {
    if (has(Averaging.SWA)) {
      String start =
          values.named(
              "swa_start", Settings.SWA_START.help(), run -> String.valueOf(start(run.config())));
      String some = isMixed() ? kind() + " == \"swa\" and " : "";
      body.begin("if " + some + "epoch + 1 >= " + start + ":");
      body.add("averaged.update_parameters(network)").end();
    }
  }

  private static long start(Config config) {
    return new RunParts(config).swaStart();
  }

  /** Prints the losses of the averaged network. */
  void writeEnd(PythonLines body) {
    if (!isUsed()) {
      return;
    }
    if (isMixed()) {
      body.begin("if " + kind() + " != \"none\":");
    }
    boolean mayBeMissing = has(Averaging.SWA);
    body.beginIf(mayBeMissing, "if averaged.n_averaged > 0:");
    body.add("averaged.eval()");
    body.begin("with torch.no_grad():");
    body.add("averaged_loss = criterion(averaged(x), y).item()");
    body.addIf(data.tested(), "test_loss = " + loss.test().replace("network(", "averaged(")).end();
    if (data.standardized()) {
      body.add("averaged_loss *= " + loss.growth());
      body.addIf(data.tested(), "test_loss *= " + loss.growth());
    }
    String test = data.tested() ? " test {test_loss:.15g}" : "";
    body.add("print(f\"{name} averaged train {averaged_loss:.15g}" + test + "\")");
    body.endIf(mayBeMissing).endIf(isMixed());
  }
}
