package overfit.tui;

import java.util.List;
import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.tui.command.Footer;
import overfit.tui.model.Model;
import overfit.tui.model.Pane;
import overfit.tui.page.degrees.DegreesPage;
import overfit.tui.page.landscape.LandscapePage;
import overfit.tui.page.layers.LayersPage;
import overfit.tui.page.multiples.MultiplesPage;
import overfit.tui.page.scores.ScoresPage;
import overfit.tui.page.step.StepPage;
import overfit.tui.page.sweep.SweepPage;
import overfit.tui.page.units.UnitsPage;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;

/** Draws a model: a pure function of model, look and size. */
final class ScreenView {

  private static final int LEAST_WIDTH = 40;
  private static final int LEAST_HEIGHT = 12;

  private ScreenView() {}

  static Surface draw(Model model, Look look, int width, int height) {
    Surface surface = new Surface(width, height);
    if (isTooSmall(surface)) {
      drawTooSmall(surface);
      return surface;
    }
    Header.draw(model, look, surface.region(new Rect(0, 0, width, 1)));
    Cockpit cockpit = new Cockpit(model, look, page(surface));
    drawPage(model, look, cockpit, page(surface));
    drawKeys(model, surface);
    model.overlay().ifPresent(over -> over.draw(surface, cockpit.cursorRow(), look));
    return surface;
  }

  /** Every page is listed here. */
  private static void drawPage(Model model, Look look, Cockpit cockpit, Surface page) {
    switch (model.view().page()) {
      case COCKPIT -> cockpit.draw();
      case MULTIPLES -> new MultiplesPage(model, look).draw(page);
      case UNITS -> new UnitsPage(model, look).draw(page);
      case SCORES -> new ScoresPage(model, look).draw(page);
      case SWEEP -> new SweepPage(model, look).draw(page);
      case DEGREES -> new DegreesPage(model, look).draw(page);
      case STEP -> new StepPage(model, look).draw(page);
      case LAYERS -> new LayersPage(model, look).draw(page);
      case LANDSCAPE -> new LandscapePage(model, look).draw(page);
    }
  }

  private static void drawKeys(Model model, Surface surface) {
    int width = surface.width();
    List<Label> keys =
        model
            .overlay()
            .map(over -> over.keys(model))
            .orElseGet(() -> Footer.ofActions(model, width - 1));
    Label.rowAndMore(surface, 1, surface.height() - 1, width, 2, keys, 1);
  }

  /** Redraws only the fit pane on the surface of an earlier frame. */
  static void drawFit(Model model, Look look, Surface surface) {
    if (!isTooSmall(surface)) {
      new Cockpit(model, look, page(surface)).redraw(Pane.FIT);
    }
  }

  /** The screen without the header and the footer. */
  private static Surface page(Surface surface) {
    return surface.region(new Rect(0, 1, surface.width(), surface.height() - 2));
  }

  private static boolean isTooSmall(Surface surface) {
    return surface.width() < LEAST_WIDTH || surface.height() < LEAST_HEIGHT;
  }

  private static void drawTooSmall(Surface surface) {
    int y = Math.max(0, surface.height() / 2 - 1);
    surface.text(0, y, "too small", Style.of(Role.ERROR));
    surface.text(0, y + 1, "has " + surface.width() + "x" + surface.height(), Style.TEXT);
    surface.text(0, y + 2, "needs " + LEAST_WIDTH + "x" + LEAST_HEIGHT, Style.TEXT);
    surface.text(0, y + 3, "Ctrl-C quits", Style.DIM);
  }
}
