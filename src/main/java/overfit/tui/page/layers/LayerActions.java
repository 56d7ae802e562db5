package overfit.tui.page.layers;

import overfit.tui.model.LayersView;
import overfit.tui.model.Model;
import overfit.tui.model.Update;

/** Actions of the page of the layers. */
public final class LayerActions {

  private LayerActions() {}

  /** Charts another quantity, {@code by} places further. */
  public static Update quantity(Model model, int by) {
    LayersView.Quantity next = model.view().layers().quantity().next(by);
    return Update.of(model.withView(model.view().withLayers(new LayersView(next))));
  }
}
