package overfit.tui.page.units;

import java.util.List;
import overfit.config.Settings;
import overfit.tui.model.Model;
import overfit.tui.model.Page;
import overfit.tui.model.SnapshotNeeds;
import overfit.tui.model.UnitsView;
import overfit.tui.model.Update;

/** Actions of the page of hidden units. */
public final class UnitActions {

  private UnitActions() {}

  /** Shows the next hidden layer on its page; after the last, the first. */
  public static Update nextLayer(Model model) {
    List<Integer> hidden = model.config().get(Settings.HIDDEN);
    if (hidden.isEmpty()) {
      return Update.of(model).saying("no hidden layers: the network is linear");
    }
    boolean shown = model.view().page() == Page.UNITS;
    int layer = model.view().units().layerOf(model.config());
    int next = shown ? layer % hidden.size() + 1 : layer;
    return SnapshotNeeds.updated(
        model.withView(model.view().withPage(Page.UNITS).withUnits(new UnitsView(next))));
  }
}
