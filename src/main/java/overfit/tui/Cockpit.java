package overfit.tui;

import java.util.List;
import java.util.Optional;
import overfit.config.Setting;
import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.train.RunSnapshot;

/** The page to begin with: settings on the left, the fit on the right, the losses below. */
final class Cockpit {

  private static final int SETTINGS_WIDTH = 27;
  private static final int SETTINGS_MOST = 60;
  private static final int LOSS_HEIGHT = 6;

  /** On a screen as wide as this every setting is explained beside its value. */
  private static final int HUGE_WIDTH = 320;

  private static final int SETTINGS_EXPLAINED = 132;

  /** What a page has on a screen of 100 × 30. */
  private static final int USUAL_WIDTH = 100;

  private static final int USUAL_HEIGHT = 28;

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
      drawAnew(pane);
    }
  }

  /** Whatever was there before. */
  void drawAnew(Pane pane) {
    Rect rect = place(pane);
    if (rect.width() > 0) {
      Surface area = surface.region(rect);
      area.fill(' ', Style.TEXT);
      draw(pane, area);
      Frame.foot(area, look, foot(pane, area));
    }
  }

  /** Where a pane is; nowhere while another one is enlarged. */
  Rect place(Pane pane) {
    int width = surface.width();
    int height = surface.height();
    if (model.view().enlarged()) {
      boolean whole = pane == model.view().focus();
      return whole ? new Rect(0, 0, width, height) : new Rect(0, 0, 0, 0);
    }
    int below = Math.min(height / 2, lossHeight(height));
    int left = Math.min(width * 9 / 20, settingsWidth(width));
    return switch (pane) {
      case SETTINGS -> new Rect(0, 0, left, height - below);
      case FIT -> new Rect(left, 0, width - left, height - below);
      case LOSS -> new Rect(0, height - below, width, below);
    };
  }

  /** A quarter, and an eighth of what a large screen has more than a usual one. */
  private static int lossHeight(int height) {
    return Math.max(LOSS_HEIGHT, height / 4) + Math.max(0, height - USUAL_HEIGHT) / 8;
  }

  /** A third of what a large screen has more than a usual one, until all has room. */
  private static int settingsWidth(int width) {
    if (width >= HUGE_WIDTH) {
      return SETTINGS_EXPLAINED;
    }
    int more = Math.max(0, width - USUAL_WIDTH) / 3;
    return Math.min(SETTINGS_MOST, SETTINGS_WIDTH + more);
  }

  private void draw(Pane pane, Surface area) {
    switch (pane) {
      case SETTINGS -> drawSettings(area);
      case FIT -> drawFit(area);
      case LOSS -> drawLoss(area);
    }
  }

  private Surface frame(Pane pane, Surface area, String title, List<Label> legend) {
    boolean focused = model.view().focus() == pane;
    return Frame.draw(area, look.glyphs(), look.title(title, focused), legend, focused);
  }

  private void drawSettings(Surface area) {
    List<Label> name = List.of(Label.of(model.entry().name(), Style.TEXT));
    settings(area.width(), area.height()).draw(frame(Pane.SETTINGS, area, "Settings", name));
  }

  /** What is within a border of that size. */
  private SettingsPane settings(int width, int height) {
    return new SettingsPane(model, look, width - 2, height - 2);
  }

  private void drawFit(Surface area) {
    if (model.selected().isEmpty()) {
      frame(Pane.FIT, area, "Fit", List.of());
      return;
    }
    View view = model.view();
    FitChart chart = fitChart(model.selected().get());
    Surface inside = frame(Pane.FIT, area, "Fit", chart.legend());
    if (view.focus() == Pane.FIT && model.overlay().isEmpty()) {
      chart.drawWithCursor(inside);
    } else {
      chart.draw(inside);
    }
    if (!view.enlarged() || model.notice().isEmpty()) {
      Frame.foot(area, chart.readout());
    }
  }

  private FitChart fitChart(RunSnapshot front) {
    return new FitChart(look, model.drawn(), front, model.view().fit());
  }

  private void drawLoss(Surface area) {
    if (model.selected().isEmpty()) {
      frame(Pane.LOSS, area, "Loss", List.of());
      return;
    }
    LossPane pane = new LossPane(model, look);
    List<Label> legend = pane.legend(area.width() - 2, area.height() - 2);
    pane.draw(frame(Pane.LOSS, area, pane.title(), legend));
  }

  /** What the lower edge of a pane says; in the lowest one, first of all what the last key did. */
  private Label foot(Pane pane, Surface area) {
    Pane lowest = model.view().enlarged() ? model.view().focus() : Pane.LOSS;
    if (pane == lowest && !model.notice().isEmpty()) {
      return Label.of(model.notice(), Style.of(Role.NOTICE));
    }
    return switch (pane) {
      case SETTINGS -> settingsFoot(area);
      case FIT -> fitFoot(area);
      case LOSS -> lossFoot();
    };
  }

  private Label settingsFoot(Surface area) {
    String filter = Rows.filterWords(model.view().filter());
    if (!filter.isEmpty()) {
      return Label.of(filter, Style.of(Role.NOTICE));
    }
    Label help = model.view().enlarged() ? help() : Label.NONE;
    String more = settings(area.width(), area.height()).unseen(Frame.footRoom(area.width()));
    return help.width() > 0 ? help : Label.of(more, Style.DIM);
  }

  /** The verdict on the selected run, unless there are numbers to read. */
  private Label fitFoot(Surface area) {
    int room = Frame.footRoom(area.width());
    return model
        .selected()
        .filter(run -> fitChart(run).readout().isEmpty())
        .map(run -> new VerdictLine(run.scores(), look).within(room))
        .orElse(Label.NONE);
  }

  private Label lossFoot() {
    return model.view().focus() == Pane.SETTINGS ? help() : Label.NONE;
  }

  /** What the selected setting is. */
  private Label help() {
    if (Rows.selected(model) instanceof Row.OfSetting row) {
      Setting<?> setting = row.setting();
      String usual = setting.name() + ": " + setting.help() + "; " + setting.change().words();
      Optional<Given> given = Given.of(model.config(), setting);
      return Label.of(given.map(that -> that.words(setting)).orElse(usual), Style.DIM);
    }
    return Label.NONE;
  }

  /** The row of the selected run or setting, from border to border of the screen. */
  static Surface cursorRow(Model model, Look look, Surface screen) {
    Surface page = Screen.page(screen);
    Cockpit cockpit = new Cockpit(model, look, page);
    Rect place = cockpit.place(Pane.SETTINGS);
    int row = cockpit.settings(place.width(), place.height()).cursorLine();
    return page.region(new Rect(1, place.y() + 1 + row, screen.width() - 2, 1));
  }
}
