package overfit.tui.loss;

import overfit.plot.Axis;
import overfit.train.RunSnapshot;
import overfit.tui.model.Model;
import overfit.tui.model.PlottedRun;

/** The epoch axis of the loss pane. */
final class EpochAxis {

  /** Runs longer than this do not show all their epochs from the start. */
  private static final long LONG = 5000;

  private EpochAxis() {}

  /** The axis over all epochs of the longest run; without a snapshot, an empty axis. */
  static Axis all(Model model) {
    long end = model.selected().map(EpochAxis::end).orElse(1L);
    for (PlottedRun plotted : model.plotted()) {
      end = Math.max(end, end(plotted.run()));
    }
    return model.view().loss().logEpochs() ? Axis.logCount(1, end) : Axis.count(0, end);
  }

  static Axis shown(Model model) {
    return model.view().loss().shown(all(model));
  }

  /** The last epoch; in long runs the axis grows by doubling instead. */
  private static long end(RunSnapshot run) {
    long end = LONG;
    while (end < run.epoch()) {
      end *= 2;
    }
    return Math.min(end, run.goal());
  }
}
