package overfit.train;

import overfit.config.Config;
import overfit.config.RunSpec;
import overfit.config.Settings;

/**
 * What determines the state of a run: equal ones have equal weights, bit for bit. Names and
 * baselines are left out.
 *
 * @param id the run's id
 * @param start its initial settings and all edits
 * @param epoch the number of epochs trained
 */
public record InspectedState(int id, RunSpec start, long epoch) {

  public InspectedState {
    Config config = start.config().with(Settings.BASELINE, Settings.BASELINE.initial());
    start = new RunSpec("", config, start.edits());
  }

  /** Its settings at that epoch. */
  public Config config() {
    return new EditLog(start.config(), start.edits()).at(epoch);
  }
}
