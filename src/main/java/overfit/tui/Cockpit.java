package overfit.tui;

import java.util.List;
import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;

/** The page to begin with: settings on the left, the fit on the right, the losses below. */
final class Cockpit {

  private static final int SETTINGS_WIDTH = 27;
  private static final int LOSS_HEIGHT = 6;

  private final Model model;
  private final Look look;
  private final Surface surface;

  /**
   * @param surface the screen without its header and its footer
   */
  Cockpit(Model model, Look look, Surface surface) {
    this.model = model;
    this.look = look;
    this.surface = surface;
  }

  void draw() {
    for (Pane pane : Pane.values()) {
      Rect rect = place(pane);
      if (rect.width() > 0) {
        draw(pane, surface.region(rect));
      }
    }
    drawNotice();
  }

  /** Where a pane is; nowhere while another one is enlarged. */
  private Rect place(Pane pane) {
    int width = surface.width();
    int height = surface.height();
    if (model.view().enlarged()) {
      boolean whole = pane == model.view().focus();
      return whole ? new Rect(0, 0, width, height) : new Rect(0, 0, 0, 0);
    }
    int below = Math.min(height / 2, Math.max(LOSS_HEIGHT, height / 4));
    int left = Math.min(width * 9 / 20, Math.max(SETTINGS_WIDTH, width / 6));
    return switch (pane) {
      case SETTINGS -> new Rect(0, 0, left, height - below);
      case FIT -> new Rect(left, 0, width - left, height - below);
      case LOSS -> new Rect(0, height - below, width, below);
    };
  }

  private void draw(Pane pane, Surface area) {
    switch (pane) {
      case SETTINGS -> drawSettings(area);
      case FIT -> drawFit(area);
      case LOSS -> drawLoss(area);
    }
  }

  private Surface frame(Pane pane, Surface area, String title, List<Label> legend) {
    return Frame.draw(area, look.glyphs(), title, legend, model.view().focus() == pane);
  }

  private void drawSettings(Surface area) {
    List<Label> name = List.of(Label.of(model.entry().name(), Style.TEXT));
    SettingsPane pane = new SettingsPane(model, look);
    Surface inside = frame(Pane.SETTINGS, area, "Settings", name);
    pane.draw(inside);
    int below = pane.below(inside.height());
    Frame.foot(area, look, below > 0 ? below + " more below" : "", Style.DIM);
  }

  private void drawFit(Surface area) {
    if (model.selected().isEmpty()) {
      frame(Pane.FIT, area, "Fit", List.of());
      return;
    }
    View view = model.view();
    FitChart chart = new FitChart(look, model.drawn(), model.selected().get(), view.fit());
    Surface inside = frame(Pane.FIT, area, "Fit", chart.legend());
    if (view.focus() == Pane.FIT && model.overlay() == Overlay.NONE) {
      chart.drawWithCursor(inside);
    } else {
      chart.draw(inside);
    }
    if (!view.enlarged() || model.notice().isEmpty()) {
      Frame.foot(area, chart.readout());
    }
  }

  private void drawLoss(Surface area) {
    if (model.selected().isEmpty()) {
      frame(Pane.LOSS, area, "Loss", List.of());
      return;
    }
    LossPane pane = new LossPane(model, look);
    pane.draw(frame(Pane.LOSS, area, pane.title(), pane.legend()));
  }

  /** What the last key did, or else what the selected setting is. */
  private void drawNotice() {
    Rect lowest = place(model.view().enlarged() ? model.view().focus() : Pane.LOSS);
    Surface pane = surface.region(lowest);
    if (!model.notice().isEmpty()) {
      Frame.foot(pane, look, model.notice(), Style.of(Role.NOTICE));
    } else if (model.view().focus() == Pane.SETTINGS
        && Rows.selected(model) instanceof Row.OfSetting row) {
      String words = row.setting().name() + ": " + row.setting().help();
      Frame.foot(pane, look, words + "; " + row.setting().change().words(), Style.DIM);
    }
  }

  /** The row of the selected run or setting, from border to border of the screen. */
  static Surface cursorRow(Model model, Look look, Surface screen) {
    Surface page = screen.region(new Rect(0, 1, screen.width(), screen.height() - 2));
    Rect settings = new Cockpit(model, look, page).place(Pane.SETTINGS);
    int row = new SettingsPane(model, look).cursorRow(settings.height() - 2);
    return page.region(new Rect(1, settings.y() + 1 + row, screen.width() - 2, 1));
  }
}
