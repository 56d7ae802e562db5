package overfit.layers.tui.fit;

import overfit.layers.tui.loss.Wall;

/** A pane that depends on another pane. */
final class Neighbour {

  Wall between;
}
