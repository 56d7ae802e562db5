package overfit.tui.page.layers;

import overfit.screen.Surface;
import overfit.tui.model.Model;
import overfit.tui.page.PageHeader;
import overfit.tui.widget.Look;

/** Gradients, weights and activations of the selected run, by layer. */
public final class LayersPage {

  private final Model model;
  private final Look look;

  public LayersPage(Model model, Look look) {
    this.model = model;
    this.look = look;
  }

  public void draw(Surface page) {
    PageHeader.draw(look, page, "Layers", model.notice(), model.entry().name());
  }
}
