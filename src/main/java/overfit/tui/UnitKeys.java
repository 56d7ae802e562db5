package overfit.tui;

import java.util.List;
import overfit.config.Settings;

/** What keys do to the page of hidden units. */
final class UnitKeys {

  private UnitKeys() {}

  /** After the last layer the first; seen on its page. */
  static Update nextLayer(Model model) {
    List<Integer> hidden = model.config().get(Settings.HIDDEN);
    if (hidden.isEmpty()) {
      return Update.of(model).saying("no hidden layer: the network is a straight line");
    }
    boolean shown = model.view().page() == Page.UNITS;
    int layer = model.view().units().layerOf(model.config());
    int next = shown ? layer % hidden.size() + 1 : layer;
    return Watching.updated(
        model.withView(model.view().withPage(Page.UNITS).withUnits(new UnitView(next))));
  }
}
