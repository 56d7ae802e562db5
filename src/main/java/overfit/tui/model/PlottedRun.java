package overfit.tui.model;

import overfit.plot.Pen;
import overfit.train.RunSnapshot;
import overfit.tui.widget.Look;

/**
 * A run whose curves are drawn.
 *
 * @param colour the index of its colour, from 0
 * @param selected whether it is drawn over the others
 */
public record PlottedRun(RunSnapshot run, int colour, boolean selected) {

  public String name() {
    return run.name();
  }

  public Pen pen(Look look) {
    return look.pen(colour, selected);
  }
}
