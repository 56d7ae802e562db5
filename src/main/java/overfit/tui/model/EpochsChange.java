package overfit.tui.model;

import java.util.Optional;
import overfit.config.Settings;
import overfit.train.RunSnapshot;
import overfit.train.RunStatus;
import overfit.train.SettingsChange;

/**
 * A change of the number of epochs of a run.
 *
 * @param shown the run in the last snapshot
 */
record EpochsChange(RunEntry before, RunEntry after, Optional<RunSnapshot> shown) {

  /** What it does to the training, for a notice: {@code cut back to epoch 200}. */
  String effect() {
    if (!new SettingsChange(before.settings(), after.settings()).continues()) {
      return "restarts: the "
          + after.settings().text(Settings.SCHEDULE)
          + " schedule depends on epochs";
    }
    return shown.map(this::effectOn).orElse("not trained yet");
  }

  private String effectOn(RunSnapshot run) {
    long epochs = after.settings().get(Settings.EPOCHS);
    if (epochs < run.epoch()) {
      return "cut back to epoch " + epochs;
    }
    if (epochs == run.epoch()) {
      return "ends here";
    }
    if (run.status() == RunStatus.DIVERGED) {
      return "but it diverged at " + run.epoch();
    }
    if (run.status() == RunStatus.STOPPED) {
      return "but it stopped early, at " + run.epoch();
    }
    if (run.status() == RunStatus.FINISHED) {
      return epochs - run.epoch() + " more to train";
    }
    if (epochs == run.goal()) {
      return "where it ends already";
    }
    return epochs > run.goal() ? "extended" : "ends earlier";
  }
}
