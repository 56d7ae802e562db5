package overfit.layers.tui.fit;

import overfit.layers.tui.loss.Wall;

/** A pane that knows the one beside it. */
final class Neighbour {

  Wall between;
}
