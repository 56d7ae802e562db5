package overfit.tui.model;

import overfit.config.Config;
import overfit.config.Settings;

/**
 * The state of the units page.
 *
 * @param layer the hidden layer, from 1
 */
public record UnitsView(int layer) {

  static final UnitsView INITIAL = new UnitsView(1);

  /** The layer, or the last one of a network with fewer; 0 without hidden layers. */
  public int layerOf(Config config) {
    return Math.min(layer, config.get(Settings.HIDDEN).size());
  }
}
