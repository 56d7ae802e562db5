package overfit.tui.loss;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import overfit.config.Edit;
import overfit.plot.Axis;
import overfit.plot.Band;
import overfit.plot.RobustRange;
import overfit.plot.Spacing;
import overfit.train.RunSnapshot;
import overfit.train.WantedRun;
import overfit.train.history.EpochCurve;
import overfit.tui.model.LossView;
import overfit.tui.model.Model;
import overfit.tui.model.PlottedRun;

/**
 * The data of the loss pane.
 *
 * @param runs the runs whose curves are drawn
 * @param front the selected run, whose test loss is drawn too
 * @param epochs the epochs shown
 * @param range the range of the losses in them
 * @param visited the past epoch that the other panes show
 * @param branch the epoch where the selected run branched from its parent
 */
record LossData(
    List<PlottedRun> runs,
    PlottedRun front,
    LossView view,
    Axis epochs,
    RobustRange range,
    OptionalLong visited,
    OptionalLong branch) {

  /** The data of a model that has a snapshot of the selected run. */
  static LossData of(Model model) {
    LossView view = model.view().loss();
    PlottedRun front = new PlottedRun(model.selected().orElseThrow(), model.entry().colour(), true);
    List<PlottedRun> runs = model.plotted();
    Axis epochs = EpochAxis.shown(model);
    OptionalLong branch =
        model.entry().branch().stream().mapToLong(WantedRun.Branch::epoch).findFirst();
    return new LossData(
        runs,
        front,
        view,
        epochs,
        RobustRange.of(view.log() ? Spacing.LOG : Spacing.LINEAR, bands(runs, front, view, epochs)),
        model.view().visited(),
        branch);
  }

  private static List<Band> bands(
      List<PlottedRun> runs, PlottedRun front, LossView view, Axis epochs) {
    List<Band> bands = new ArrayList<>();
    runs.forEach(plotted -> bands.add(series(plotted.run().curves().train(), view).within(epochs)));
    if (isTruthKnown(front.run())) {
      bands.add(series(front.run().curves().test(), view).within(epochs));
    }
    return bands;
  }

  private static LossSeries series(EpochCurve curve, LossView view) {
    return new LossSeries(curve, view.smoothing());
  }

  /** Whether the true function is known, and with it the test loss and the noise floor. */
  static boolean isTruthKnown(RunSnapshot run) {
    return !Double.isNaN(run.noiseFloor());
  }

  LossSeries train(PlottedRun plotted) {
    return series(plotted.run().curves().train(), view);
  }

  LossSeries test(PlottedRun plotted) {
    return series(plotted.run().curves().test(), view);
  }

  /** The loss axis; without zoom it includes the noise floor and, if linear, 0. */
  Axis losses() {
    Axis axis = range.axis();
    if (view.window().isPresent()) {
      return axis;
    }
    double floor = front.run().noiseFloor();
    double level = floor > 0 ? floor : axis.to();
    double low = view.log() ? Math.min(axis.from(), level) : Math.min(axis.from(), 0);
    return new Axis(axis.spacing(), low, Math.max(axis.to(), level));
  }

  /** The learning rates of the selected run. */
  Axis rates() {
    Band rates = series(front.run().curves().rate(), view).within(epochs);
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < rates.count(); i++) {
      low = Math.min(low, rates.low()[i]);
      high = Math.max(high, rates.high()[i]);
    }
    return Axis.rate(low, high);
  }

  /** The epochs of the live edits of the selected run so far. */
  List<Long> edits() {
    EpochCurve past = front.run().curves().test();
    double last = past.count() == 0 ? 0 : past.epoch(past.count() - 1) + past.width() / 2.0;
    return front.run().start().edits().stream()
        .map(Edit::epoch)
        .filter(epoch -> epoch < last)
        .distinct()
        .toList();
  }
}
