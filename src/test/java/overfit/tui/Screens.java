package overfit.tui;

import overfit.screen.Surface;

/** The whole screen of a model, for what is tested by how it looks there. */
final class Screens {

  private Screens() {}

  static Surface draw(Model model, Look look, int width, int height) {
    return Screen.draw(model, look, width, height);
  }

  /** One pane alone, enlarged. */
  static Surface pane(Pane pane, Model model, Look look, int width, int height) {
    Surface surface = new Surface(width, height);
    new Cockpit(model.withView(model.view().withFocus(pane).withEnlarged(true)), look, surface)
        .draw();
    return surface;
  }
}
