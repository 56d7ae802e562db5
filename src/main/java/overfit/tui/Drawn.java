package overfit.tui;

import overfit.plot.Pen;
import overfit.train.RunSnapshot;

/**
 * A run whose curves are drawn.
 *
 * @param colour which of the runs' colours, from 0
 * @param selected whether it lies over the others
 */
public record Drawn(RunSnapshot run, int colour, boolean selected) {

  String name() {
    return run.name();
  }

  Pen pen(Look look) {
    return look.pen(colour, selected);
  }
}
