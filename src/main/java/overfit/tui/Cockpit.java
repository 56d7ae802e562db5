package overfit.tui;

import java.util.ArrayList;
import java.util.List;
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
import overfit.tui.learn.LessonPane;
import overfit.tui.loss.LossPane;
import overfit.tui.model.CockpitLayout;
import overfit.tui.model.Model;
import overfit.tui.model.Pane;
import overfit.tui.model.SettingsRows;
import overfit.tui.settings.SettingsPane;
import overfit.tui.widget.Border;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;
import overfit.tui.widget.PaneContent;

/** The main page: the settings, the fit, the losses, and the lesson while one is open. */
final class Cockpit {

  /** The most rows of a notice. */
  private static final int NOTICE_ROWS = 3;

  private final Model model;
  private final Look look;
  private final Surface surface;
  private final CockpitLayout layout;
  private Optional<SettingsPane> settings = Optional.empty();

  /**
   * @param surface the screen without the header and the footer
   */
  Cockpit(Model model, Look look, Surface surface) {
    this.model = model;
    this.look = look;
    this.surface = surface;
    this.layout = CockpitLayout.of(model, surface.width(), surface.height());
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
      drawNotice(area);
    } else if (pane == Pane.LOSS && guides()) {
      String help = model.view().focus() == Pane.SETTINGS ? SettingsRows.help(model) : "";
      Label foot = help.isEmpty() ? Guide.line(model, area.width() - 6) : Label.of(help, Style.DIM);
      Border.foot(area, look, foot);
    } else {
      content.drawFoot(area);
    }
  }

  /** In the lower edge; beside a lesson, a notice too long for it begins in the rows above. */
  private void drawNotice(Surface pane) {
    List<String> rows = noticeRows(Border.footRoom(pane.width()));
    for (int i = 0; i < rows.size(); i++) {
      int height = pane.height() - rows.size() + 1 + i;
      Border.foot(pane.region(new Rect(0, 0, pane.width(), height)), look, notice(rows.get(i)));
    }
  }

  /** Divided at spaces, or within a long word. */
  private List<String> noticeRows(int width) {
    int room = Math.max(1, width);
    List<String> rows = new ArrayList<>();
    String rest = model.notice();
    while (layout.lesson() && rest.length() > room && rows.size() < NOTICE_ROWS - 1) {
      int space = rest.lastIndexOf(' ', room);
      int end = space > room / 2 ? space : room;
      rows.add(rest.substring(0, end));
      rest = rest.substring(end).strip();
    }
    rows.add(rest);
    return rows;
  }

  private static Label notice(String text) {
    return Label.of(text, Style.of(Role.NOTICE));
  }

  private boolean guides() {
    return model.view().focus() == Pane.SETTINGS || model.view().focus() == Pane.LESSON;
  }

  /** The pane whose lower edge shows the notice. */
  private Pane noticePane() {
    return place(Pane.LOSS).width() > 0 ? Pane.LOSS : model.view().focus();
  }

  private PaneContent content(Pane pane, Rect rect) {
    return switch (pane) {
      case SETTINGS -> settings();
      case LESSON -> new LessonPane(model, look, inside(rect));
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

  /** The area of a pane; empty if it is not shown. */
  Rect place(Pane pane) {
    return layout.place(pane);
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
