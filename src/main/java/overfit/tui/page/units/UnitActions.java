package overfit.tui.page.units;

import java.util.List;
import overfit.config.Settings;
import overfit.tui.model.Model;
import overfit.tui.model.Page;
import overfit.tui.model.SnapshotNeeds;
import overfit.tui.model.UnitsView;
import overfit.tui.model.Update;

/** What keys do to the page of hidden units. */
public final class UnitActions {

  private UnitActions() {}

  /** After the last layer the first; seen on its page. */
  public static Update nextLayer(Model model) {
    List<Integer> hidden = model.config().get(Settings.HIDDEN);
    if (hidden.isEmpty()) {
      return Update.of(model).saying("no hidden layer: the network is a straight line");
    }
    boolean shown = model.view().page() == Page.UNITS;
    int layer = model.view().units().layerOf(model.config());
    int next = shown ? layer % hidden.size() + 1 : layer;
    return SnapshotNeeds.updated(
        model.withView(model.view().withPage(Page.UNITS).withUnits(new UnitsView(next))));
  }
}
