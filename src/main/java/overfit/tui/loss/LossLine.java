package overfit.tui.loss;

import java.util.function.LongToDoubleFunction;
import overfit.plot.Band;
import overfit.plot.Pen;
import overfit.train.history.Points;
import overfit.tui.model.PlottedRun;

/**
 * A line of the loss chart: a loss of a run over the epochs.
 *
 * @param points the line, with x in epochs
 * @param raw the same before smoothing
 * @param visible the values at the epochs shown, which decide the range of the axis
 * @param at the value at an epoch; NaN where there is none
 * @param test whether it is the test loss; otherwise it is the train loss
 */
record LossLine(
    PlottedRun run,
    Pen pen,
    Points points,
    Points raw,
    Band visible,
    LongToDoubleFunction at,
    boolean test) {

  /** The x of the last point. */
  double lastX() {
    return points.x()[points.count() - 1];
  }

  double lastY() {
    return points.y()[points.count() - 1];
  }

  /** Whether it is the main line of its run, which ends in its name. */
  boolean isMain() {
    return test || !run.run().scores().tested();
  }

  boolean isEmpty() {
    return points.count() == 0;
  }
}
