package overfit.tui;

import java.util.List;
import overfit.config.Change;
import overfit.config.Config;
import overfit.config.Setting;
import overfit.screen.Figures;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.train.RunSnapshot;
import overfit.train.Status;

/** The runs with their losses, and below them the settings of the selected one. */
final class SettingsPane {

  private static final int LOSS_WIDTH = 7;
  private static final int NAME_COLUMN = 3;
  private static final String DIVERGED = "diverged";

  /** With less room than this the names of the runs come before their train losses. */
  private static final int ROOM_FOR_BOTH = 22;

  /** The pointer and the run's colour, which the cursor leaves as they are. */
  private static final int MARKS = 2;

  private static final Style HEADING = Style.of(Role.TITLE).withBold();

  private final Model model;
  private final Look look;

  SettingsPane(Model model, Look look) {
    this.model = model;
    this.look = look;
  }

  void draw(Surface surface) {
    List<Row> rows = Rows.of(model);
    int first = firstRow(rows.size(), surface.height());
    for (int y = 0; y < surface.height() && first + y < rows.size(); y++) {
      draw(surface, y, rows.get(first + y));
      if (first + y == model.view().cursor()) {
        reverse(surface, y);
      }
    }
  }

  /** How many rows do not fit below. */
  int below(int height) {
    int rows = Rows.of(model).size();
    return Math.max(0, rows - height - firstRow(rows, height));
  }

  /** Where the cursor is on the surface. */
  int cursorRow(int height) {
    return model.view().cursor() - firstRow(Rows.of(model).size(), height);
  }

  /** The first row that is seen, so that the cursor has rows on both sides where there are any. */
  private int firstRow(int rows, int height) {
    int centred = model.view().cursor() - height + Math.min(4, height / 2 + 1);
    return Math.max(0, Math.min(rows - height, centred));
  }

  private void draw(Surface surface, int y, Row row) {
    if (row instanceof Row.Heading heading) {
      surface.text(0, y, heading.title(), HEADING);
      if (heading.title().equals(Rows.RUNS)) {
        drawLosses(surface, y, "train", "test", Style.DIM);
      }
    } else if (row instanceof Row.OfRun run) {
      drawRun(surface, y, run.index());
    } else if (row instanceof Row.OfSetting setting) {
      drawSetting(surface, y, setting.setting());
    }
  }

  private void drawRun(Surface surface, int y, int index) {
    boolean chosen = index == model.run();
    Entry entry = model.plan().get(index);
    Style style = new Style(Role.run(entry.colour()), chosen, false);
    if (chosen) {
      surface.put(0, y, look.glyphs().pointer(), Style.of(Role.FOCUS).withBold());
    }
    char letter = look.pen(entry.colour(), chosen).letter();
    char mark = look.ascii() ? letter : look.glyphs().dot();
    surface.put(1, y, !entry.hidden() ? mark : look.glyphs().faint(), style);
    int losses = surface.width() >= ROOM_FOR_BOTH ? 2 * LOSS_WIDTH : DIVERGED.length() + 1;
    int room = surface.width() - NAME_COLUMN - losses - 1;
    String name = look.cut(entry.name(), room);
    surface.text(NAME_COLUMN, y, name, chosen ? Style.TEXT.withBold() : Style.TEXT);
    model.pictured(entry).ifPresent(r -> drawLosses(surface, y, r));
  }

  private static void drawLosses(Surface surface, int y, RunSnapshot run) {
    if (run.status() == Status.DIVERGED) {
      right(surface, y, 1, DIVERGED, Style.of(Role.ERROR));
      return;
    }
    drawLosses(surface, y, figure(run.trainLoss()), figure(run.testLoss()), Style.TEXT);
  }

  /** With as many of three decimals as its column has room for. */
  private static String figure(double loss) {
    int decimals = 3;
    String figure = Figures.fixed(loss, decimals);
    while (figure.length() >= LOSS_WIDTH && decimals > 0) {
      figure = Figures.fixed(loss, --decimals);
    }
    return figure;
  }

  private static void drawLosses(Surface surface, int y, String train, String test, Style style) {
    if (surface.width() >= ROOM_FOR_BOTH) {
      right(surface, y, 1 + LOSS_WIDTH, train, style);
    }
    right(surface, y, 1, test, style);
  }

  private void drawSetting(Surface surface, int y, Setting<?> setting) {
    Config config = model.config();
    String value = config.text(setting);
    boolean changed = !value.equals(before().text(setting));
    Style style = changed ? Style.of(Role.NOTICE).withBold() : Style.TEXT;
    surface.text(2, y, setting.name(), Style.TEXT);
    int room = surface.width() - 6 - setting.name().length();
    String cut = look.cut(value, Math.max(1, room));
    int start = right(surface, y, 2, cut, style);
    if (setting.change() == Change.LIVE) {
      surface.put(start - 2, y, look.glyphs().live(), Style.DIM);
    }
  }

  /** The settings that the run had when the preset was opened; one that came later, all its own. */
  private Config before() {
    return model.desk().original().find(model.entry().id()).orElse(model.entry()).config();
  }

  /** Text that ends {@code margin} columns before the right edge; gives its first column. */
  private static int right(Surface surface, int y, int margin, String text, Style style) {
    int x = surface.width() - margin - text.length();
    surface.text(x, y, text, style);
    return x;
  }

  private static void reverse(Surface surface, int y) {
    for (int x = MARKS; x < surface.width(); x++) {
      surface.put(x, y, surface.glyph(x, y), surface.style(x, y).withReversed());
    }
  }
}
