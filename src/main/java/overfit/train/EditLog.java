package overfit.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import overfit.config.Config;
import overfit.config.Edit;
import overfit.config.Overrides;
import overfit.config.Settings;
import overfit.math.regression.Regression;

/**
 * The settings of a run over its epochs: the initial ones and all edits. Immutable.
 *
 * @param log edits by ascending epoch, at most one per epoch
 */
record EditLog(Config start, List<Edit> log) {

  EditLog {
    log = List.copyOf(log);
  }

  /** The settings after an epoch, with which the next one is trained. */
  Config at(long epoch) {
    Config config = start;
    for (Edit edit : log) {
      if (edit.epoch() <= epoch) {
        config = config.with(edit.changes());
      }
    }
    return config;
  }

  boolean changesAt(long epoch) {
    for (int i = 0; i < log.size(); i++) {
      if (log.get(i).epoch() == epoch) {
        return true;
      }
    }
    return false;
  }

  /**
   * A copy in which the settings after an epoch are {@code config}. Later edits are kept; an edit
   * that changes nothing is dropped.
   */
  EditLog changed(long epoch, Config config) {
    if (epoch == 0) {
      return new EditLog(config, log);
    }
    List<Edit> next = new ArrayList<>(log);
    next.removeIf(edit -> edit.epoch() == epoch);
    Overrides changes = new EditLog(start, next).at(epoch).changesTo(config);
    if (!changes.settings().isEmpty()) {
      int place = (int) next.stream().filter(other -> other.epoch() < epoch).count();
      next.add(place, new Edit(epoch, changes));
    }
    return new EditLog(start, next);
  }

  /** A copy with another number of epochs, from the start: that is never an edit. */
  EditLog withEpochs(long epochs) {
    return new EditLog(start.with(Settings.EPOCHS, epochs), log);
  }

  /** A copy with other baselines, from the start: they are never an edit. */
  EditLog withBaselines(Optional<List<Regression>> baselines) {
    return new EditLog(start.with(Settings.BASELINE, baselines), log);
  }

  /** The edits after an epoch. */
  List<Edit> after(long epoch) {
    return log.stream().filter(edit -> edit.epoch() > epoch).toList();
  }
}
