package overfit.tui;

import overfit.config.Config;
import overfit.config.Settings;

/**
 * How the hidden units are looked at.
 *
 * @param layer which hidden layer, counted from 1
 */
record UnitView(int layer) {

  static final UnitView INITIAL = new UnitView(1);

  /** The layer, or the last one of a network that has fewer; 0 where there is none. */
  int layerOf(Config config) {
    return Math.min(layer, config.get(Settings.HIDDEN).size());
  }
}
