package overfit.tui.page.landscape;

import overfit.screen.Surface;
import overfit.tui.model.Model;
import overfit.tui.page.PageHeader;
import overfit.tui.widget.Look;

/** The loss around the weights of the selected run, and between runs. */
public final class LandscapePage {

  private final Model model;
  private final Look look;

  public LandscapePage(Model model, Look look) {
    this.model = model;
    this.look = look;
  }

  public void draw(Surface page) {
    PageHeader.draw(look, page, "Loss landscape", model.notice(), model.entry().name());
  }
}
