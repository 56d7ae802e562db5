package overfit.tui;

import java.util.Optional;
import overfit.screen.Surface;

/**
 * Draws one model after another. Where only fits have moved since the last one, which is so in two
 * of three pictures while training goes on, everything but the fit pane is taken from there.
 */
final class Canvas {

  private final Look look;
  private Optional<Model> drawn = Optional.empty();
  private Surface surface = new Surface(0, 0);

  Canvas(Look look) {
    this.look = look;
  }

  /** The same cells as {@link Screen#draw}. */
  Surface draw(Model model, Size size) {
    boolean sameSize = surface.width() == size.width() && surface.height() == size.height();
    if (sameSize && drawn.filter(model::onlyFitsMovedSince).isPresent()) {
      surface = surface.copy();
      Screen.drawFit(model, look, surface);
    } else {
      surface = Screen.draw(model, look, size.width(), size.height());
    }
    drawn = Optional.of(model);
    return surface;
  }
}
