package overfit.tui.loss;

import overfit.plot.Axis;
import overfit.train.RunSnapshot;
import overfit.tui.model.Model;
import overfit.tui.model.PlottedRun;

/** The epochs along the losses. */
final class EpochAxis {

  /** Epochs that are still seen well on one axis from the first on. */
  private static final long LONG = 5000;

  private EpochAxis() {}

  /** Those of the longest training; without a snapshot, the axis of an empty picture. */
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

  /** Where training ends; but a very long training is shown growing, by doubling. */
  private static long end(RunSnapshot run) {
    long end = LONG;
    while (end < run.epoch()) {
      end *= 2;
    }
    return Math.min(end, run.goal());
  }
}
