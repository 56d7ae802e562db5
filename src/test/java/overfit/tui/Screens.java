package overfit.tui;

import overfit.screen.Surface;
import overfit.tui.model.Model;
import overfit.tui.model.Pane;
import overfit.tui.widget.Look;

/** The whole screen of a model, for what is tested by how it looks there. */
public final class Screens {

  private Screens() {}

  public static Surface draw(Model model, Look look, int width, int height) {
    return ScreenView.draw(model, look, width, height);
  }

  /** One pane alone, enlarged. */
  public static Surface pane(Pane pane, Model model, Look look, int width, int height) {
    Surface surface = new Surface(width, height);
    new Cockpit(model.withView(model.view().withFocus(pane).withEnlarged(true)), look, surface)
        .draw();
    return surface;
  }
}
