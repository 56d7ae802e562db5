package overfit.tui.model;

import overfit.config.Config;
import overfit.config.Settings;

/**
 * How the hidden units are looked at.
 *
 * @param layer which hidden layer, counted from 1
 */
public record UnitsView(int layer) {

  static final UnitsView INITIAL = new UnitsView(1);

  /** The layer, or the last one of a network that has fewer; 0 where there is none. */
  public int layerOf(Config config) {
    return Math.min(layer, config.get(Settings.HIDDEN).size());
  }
}
