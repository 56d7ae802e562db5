package overfit.train;

import java.util.ArrayList;
import java.util.List;
import overfit.config.Config;
import overfit.config.Edit;
import overfit.config.Overrides;

/**
 * The settings of a run over its epochs: those it began with, and what was changed under it.
 * Immutable.
 *
 * @param log ascending, at most one of each epoch
 */
record EditLog(Config start, List<Edit> log) {

  EditLog {
    log = List.copyOf(log);
  }

  /** The settings with which the epoch after that many is trained. */
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

  /** What is to be later stays; what is changed back at once was never changed. */
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

  /** What is changed later than at an epoch. */
  List<Edit> after(long epoch) {
    return log.stream().filter(edit -> edit.epoch() > epoch).toList();
  }
}
