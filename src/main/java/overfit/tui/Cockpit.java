package overfit.tui;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Size;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.train.RunSnapshot;
import overfit.tui.fit.FitPane;
import overfit.tui.loss.LossPane;
import overfit.tui.model.Model;
import overfit.tui.model.Pane;
import overfit.tui.model.SettingsRows;
import overfit.tui.settings.SettingsPane;
import overfit.tui.widget.Border;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;
import overfit.tui.widget.PaneContent;

/** The main page: settings on the left, the fit on the right, the losses below. */
final class Cockpit {

  private static final int SETTINGS_WIDTH = 27;
  private static final int SETTINGS_MAX_WIDTH = 60;
  private static final int LOSS_HEIGHT = 6;
  private static final double LOSS_SHARE = 0.42;

  /** From this width on the help of every setting is shown beside its value. */
  private static final int HUGE_WIDTH = 320;

  private static final int SETTINGS_WITH_HELP = 132;

  private static final int USUAL_WIDTH = 100;

  private final Model model;
  private final Look look;
  private final Surface surface;
  private Optional<SettingsPane> settings = Optional.empty();

  /**
   * @param surface the screen without the header and the footer
   */
  Cockpit(Model model, Look look, Surface surface) {
    this.model = model;
    this.look = look;
    this.surface = surface;
  }

  void draw() {
    for (Pane pane : Pane.values()) {
      redraw(pane);
    }
  }

  /** Clears a pane and draws it. */
  void redraw(Pane pane) {
    Rect rect = place(pane);
    if (rect.width() > 0) {
      Surface area = surface.region(rect);
      area.fill(' ', Style.TEXT);
      draw(pane, content(pane, rect), area);
    }
  }

  private void draw(Pane pane, PaneContent content, Surface area) {
    boolean focused = model.view().focus() == pane;
    String title = look.title(content.title(), focused);
    content.draw(Border.draw(area, look.glyphs(), title, content.legend(), focused));
    if (pane == noticePane() && !model.notice().isEmpty()) {
      Border.foot(area, look, Label.of(model.notice(), Style.of(Role.NOTICE)));
    } else if (pane == Pane.LOSS && model.view().focus() == Pane.SETTINGS) {
      String help = SettingsRows.help(model);
      Label foot = help.isEmpty() ? Guide.line(model, area.width() - 6) : Label.of(help, Style.DIM);
      Border.foot(area, look, foot);
    } else {
      content.drawFoot(area);
    }
  }

  /** The pane whose lower edge shows the notice. */
  private Pane noticePane() {
    return model.view().enlarged() ? model.view().focus() : Pane.LOSS;
  }

  private PaneContent content(Pane pane, Rect rect) {
    return switch (pane) {
      case SETTINGS -> settings();
      case FIT -> ofSelected("Fit", run -> new FitPane(model, look, run, inside(rect)));
      case LOSS ->
          ofSelected("Loss", run -> new LossPane(model, look, rect.width() - 2, rect.height() - 2));
    };
  }

  private PaneContent ofSelected(String title, Function<RunSnapshot, PaneContent> content) {
    return model.selected().map(content).orElseGet(() -> new PaneContent.Empty(title));
  }

  private static Size inside(Rect rect) {
    return new Size(rect.width() - 2, rect.height() - 2);
  }

  /** Built once a frame: the prompts over the page need it too. */
  private SettingsPane settings() {
    if (settings.isEmpty()) {
      Rect rect = place(Pane.SETTINGS);
      settings = Optional.of(new SettingsPane(model, look, rect.width() - 2, rect.height() - 2));
    }
    return settings.get();
  }

  /** The area of a pane; empty while another one is enlarged. */
  Rect place(Pane pane) {
    int width = surface.width();
    int height = surface.height();
    if (model.view().enlarged()) {
      boolean whole = pane == model.view().focus();
      return whole ? new Rect(0, 0, width, height) : new Rect(0, 0, 0, 0);
    }
    int below = Math.min(height / 2, Math.max(LOSS_HEIGHT, (int) Math.ceil(LOSS_SHARE * height)));
    int left = Math.min(width * 9 / 20, settingsWidth(width));
    return switch (pane) {
      case SETTINGS -> new Rect(0, 0, left, height - below);
      case FIT -> new Rect(left, 0, width - left, height - below);
      case LOSS -> new Rect(0, height - below, width, below);
    };
  }

  /** The least width, and a third of what exceeds the usual width, up to a maximum. */
  private static int settingsWidth(int width) {
    if (width >= HUGE_WIDTH) {
      return SETTINGS_WITH_HELP;
    }
    int more = Math.max(0, width - USUAL_WIDTH) / 3;
    return Math.min(SETTINGS_MAX_WIDTH, SETTINGS_WIDTH + more);
  }

  /** The row of the selected run or setting, as wide as the page. */
  Surface cursorRow() {
    int row = place(Pane.SETTINGS).y() + 1 + settings().cursorLine();
    return surface.region(new Rect(1, row, surface.width() - 2, 1));
  }

  /** The index in {@link SettingsRows} of the row at a line of the page, if there is one. */
  OptionalInt rowAt(int line) {
    return settings().rowAt(line - place(Pane.SETTINGS).y() - 1);
  }
}
