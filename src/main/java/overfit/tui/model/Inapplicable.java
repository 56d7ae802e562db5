package overfit.tui.model;

import java.util.List;
import java.util.Optional;
import overfit.config.Averaging;
import overfit.config.Config;
import overfit.config.DataFiles;
import overfit.config.Setting;
import overfit.config.Settings;

/**
 * Why a setting has no effect: because of others, such as points that are given.
 *
 * @param value shown instead of its value
 * @param why the reason
 */
public record Inapplicable(String value, String why) {

  private static final Inapplicable SAMPLES =
      new Inapplicable("given", "no effect on given points");

  private static final Inapplicable NOISE =
      new Inapplicable("unknown", "no effect on given points");

  private static final Inapplicable HOLDOUT =
      new Inapplicable("given", "no effect, as the points to test on are given");

  private static final Inapplicable COLUMN =
      new Inapplicable("-", "no effect without a file of points; :data opens one");

  private static final Inapplicable STOPPING =
      new Inapplicable("-", "no effect without early-stopping");

  private static final Inapplicable EMA = new Inapplicable("-", "no effect without average ema");

  private static final Inapplicable SWA = new Inapplicable("-", "no effect without average swa");

  private static final Inapplicable DECAY = new Inapplicable("-", "no effect without l2 or l1");

  private static final Inapplicable NORM = new Inapplicable("-", "no effect without hidden layers");

  /** Empty for a setting that has an effect. */
  public static Optional<Inapplicable> of(Config config, Setting<?> setting) {
    return ofData(config, setting).or(() -> ofTraining(config, setting));
  }

  private static Optional<Inapplicable> ofTraining(Config config, Setting<?> setting) {
    if (List.of(Settings.MIN_DELTA, Settings.STOP_ON).contains(setting)
        && config.get(Settings.EARLY_STOPPING).isEmpty()) {
      return Optional.of(STOPPING);
    }
    if (setting == Settings.DECAY_BIASES
        && config.get(Settings.L2) == 0
        && config.get(Settings.L1) == 0) {
      return Optional.of(DECAY);
    }
    if (setting == Settings.EMA_DECAY && config.get(Settings.AVERAGE) != Averaging.EMA) {
      return Optional.of(EMA);
    }
    if (setting == Settings.SWA_START && config.get(Settings.AVERAGE) != Averaging.SWA) {
      return Optional.of(SWA);
    }
    return setting == Settings.MAX_NORM && config.get(Settings.HIDDEN).isEmpty()
        ? Optional.of(NORM)
        : Optional.empty();
  }

  private static Optional<Inapplicable> ofData(Config config, Setting<?> setting) {
    if (!config.uses(setting)) {
      return Optional.of(setting == Settings.SAMPLES ? SAMPLES : NOISE);
    }
    if (List.of(Settings.HOLDOUT, Settings.HOLDOUT_BY).contains(setting)
        && config.get(Settings.HELD_OUT).isPresent()) {
      return Optional.of(HOLDOUT);
    }
    boolean column = List.of(Settings.X, Settings.Y).contains(setting);
    return column && config.get(Settings.FILE).equals(DataFiles.NO_FILE)
        ? Optional.of(COLUMN)
        : Optional.empty();
  }

  /** {@code samples: no effect on given points}. */
  public String words(Setting<?> setting) {
    return setting.name() + ": " + why;
  }
}
