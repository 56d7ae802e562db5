package overfit.tui.model;

import overfit.plot.Pen;
import overfit.train.RunSnapshot;
import overfit.tui.widget.Look;

/**
 * A run whose curves are drawn.
 *
 * @param colour which of the runs' colours, from 0
 * @param selected whether it lies over the others
 */
public record PlottedRun(RunSnapshot run, int colour, boolean selected) {

  public String name() {
    return run.name();
  }

  public Pen pen(Look look) {
    return look.pen(colour, selected);
  }
}
