package overfit.tui.page.step;

import overfit.screen.Surface;
import overfit.tui.model.Model;
import overfit.tui.page.PageHeader;
import overfit.tui.widget.Look;

/** The next step of the selected run, in numbers. */
public final class StepPage {

  private final Model model;
  private final Look look;

  public StepPage(Model model, Look look) {
    this.model = model;
    this.look = look;
  }

  public void draw(Surface page) {
    PageHeader.draw(look, page, "Step", model.notice(), model.entry().name());
  }
}
