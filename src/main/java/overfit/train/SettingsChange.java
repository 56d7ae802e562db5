package overfit.train;

import overfit.config.ChangeScope;
import overfit.config.Config;
import overfit.config.Setting;
import overfit.config.Settings;

/** A change of the settings of a run. */
public record SettingsChange(Config before, Config after) {

  /**
   * Whether a run can continue with it, if it has not diverged: only live settings change, or the
   * number of epochs while the schedule does not depend on it. Otherwise the run restarts.
   */
  public boolean continues() {
    boolean sameSchedule = !new RunParts(before).scheduleChangesWith(after.get(Settings.EPOCHS));
    return before.differences(after).stream()
        .map(Setting::change)
        .allMatch(
            change ->
                change.live()
                    || change == ChangeScope.BESIDE
                    || change == ChangeScope.LENGTH && sameSchedule);
  }
}
