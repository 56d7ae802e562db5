package overfit.tui.loss;

import overfit.plot.Axis;
import overfit.plot.Band;
import overfit.plot.Pen;
import overfit.train.RunSnapshot;
import overfit.train.history.EpochCurve;
import overfit.train.history.EpochCurves;
import overfit.train.history.Points;
import overfit.tui.model.LossView;
import overfit.tui.model.PlottedRun;
import overfit.tui.widget.Look;

/** Makes the lines of the loss chart. */
record LossLines(LossView view, Axis epochs, Look look) {

  /** The test loss: a firm line. */
  LossLine test(PlottedRun run) {
    return line(run, new LossPens(look).test(run, view), series(run.run().curves().test()), true);
  }

  /** The train loss, in evaluation mode or as training saw it: a light line. */
  LossLine train(PlottedRun run) {
    EpochCurves curves = run.run().curves();
    LossSeries series = series(view.trainMode() ? curves.train() : curves.trainEval());
    return line(run, new LossPens(look).train(run), series, false);
  }

  /** The test loss less that of the baseline. */
  LossLine difference(PlottedRun run, RunSnapshot baseline) {
    LossSeries mine = series(run.run().curves().test());
    LossSeries other = series(baseline.curves().test());
    Points line = mine.less(other);
    return new LossLine(
        run,
        new LossPens(look).test(run, view),
        line,
        line,
        Band.of(line.within(epochs.from(), epochs.to()).y()),
        epoch -> mine.at(epoch) - other.at(epoch),
        true);
  }

  private LossSeries series(EpochCurve curve) {
    return new LossSeries(curve, view.smoothing());
  }

  private LossLine line(PlottedRun run, Pen pen, LossSeries series, boolean test) {
    return new LossLine(
        run, pen, series.line(), series.raw(), series.within(epochs), series::at, test);
  }
}
