package overfit.train.export.pytorch;

import overfit.config.Config;
import overfit.config.RunSpec;
import overfit.config.Settings;

/** The part of the script that splits the samples into batches. */
final class ScriptBatches {

  private final RunValues values;

  ScriptBatches(RunValues values) {
    this.values = values;
  }

  /** Whether a run has mini-batches. */
  boolean areUsed() {
    return values.any(ScriptBatches::areIn);
  }

  private static boolean areIn(Config config) {
    return config.get(Settings.BATCH).orElse(Integer.MAX_VALUE) < config.sampleCount();
  }

  /** The statement that makes {@code loader}; a full batch draws no random numbers. */
  String loader() {
    if (!areUsed()) {
      return "";
    }
    String size = values.named("batch_size", Settings.BATCH.help(), ScriptBatches::size);
    String shuffle =
        values.inline("shuffle", run -> PythonText.flag(run.config().get(Settings.SHUFFLE)));
    String dropLast =
        values.inline("drop_last", run -> PythonText.flag(run.config().get(Settings.DROP_LAST)));
    String loader =
        "DataLoader(TensorDataset(x, y), batch_size="
            + size
            + (shuffle.equals("False") ? "" : ", shuffle=" + shuffle)
            + (dropLast.equals("False") ? "" : ", drop_last=" + dropLast)
            + ")";
    return values.all(ScriptBatches::areIn)
        ? "loader = " + loader
        : "loader = [(x, y)]  # one batch of all samples\nif "
            + size
            + " is not None:\n    loader = "
            + loader;
  }

  private static String size(RunSpec run) {
    Config config = run.config();
    return areIn(config) ? String.valueOf(config.get(Settings.BATCH).getAsInt()) : "None";
  }
}
