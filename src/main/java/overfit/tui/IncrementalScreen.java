package overfit.tui;

import java.util.Optional;
import overfit.screen.Size;
import overfit.screen.Surface;
import overfit.tui.model.Model;
import overfit.tui.widget.Look;

/**
 * Draws successive models. If only the fits changed since the last one, as in two of three frames
 * during training, only the fit pane is redrawn.
 */
final class IncrementalScreen {

  private final Look look;
  private Optional<Model> drawn = Optional.empty();
  private Surface surface = new Surface(0, 0);

  IncrementalScreen(Look look) {
    this.look = look;
  }

  /** The same cells as {@link ScreenView#draw}. */
  Surface draw(Model model, Size size) {
    boolean sameSize = surface.width() == size.width() && surface.height() == size.height();
    if (sameSize && drawn.filter(model::onlyFitsMovedSince).isPresent()) {
      surface = surface.copy();
      ScreenView.drawFit(model, look, surface);
    } else {
      surface = ScreenView.draw(model, look, size.width(), size.height());
    }
    drawn = Optional.of(model);
    return surface;
  }
}
