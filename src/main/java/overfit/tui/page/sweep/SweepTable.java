package overfit.tui.page.sweep;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.tui.model.SweepView;
import overfit.tui.model.SweptCell;
import overfit.tui.widget.Look;
import overfit.tui.widget.MoreRows;

/** The cells of a sweep, one row each; the one with the lowest mean test loss is marked. */
final class SweepTable {

  /** The column of the name, after the pointer and the mark of the best. */
  private static final int NAME = 3;

  private static final int LONGEST_NAME = 40;
  private static final int GAP = 2;

  /** Room for {@code +9 more}. */
  private static final int MORE = GAP + "+9 more".length();

  private final SweepView sweep;
  private final Look look;
  private final int first;
  private final List<SweptCell> shown;
  private final List<SweepColumn> all;
  private final Map<SweepColumn, Integer> columns = new EnumMap<>(SweepColumn.class);
  private final int names;
  private final int end;

  /**
   * @param width the width of the table; columns that do not fit are left out
   * @param height its rows, with the titles; of more cells those around the selected one are shown
   */
  SweepTable(SweepView sweep, Look look, int width, int height) {
    this.sweep = sweep;
    this.look = look;
    int size = sweep.cells().size();
    int room = height - 1;
    int rows = size > room ? Math.max(1, room - 1) : size;
    first = Math.max(0, Math.min(size - rows, sweep.index() - rows / 2));
    shown = sweep.cells().subList(first, first + rows);
    int longest = shown.stream().mapToInt(cell -> cell.name().length()).max().orElse(0);
    names = Math.min(LONGEST_NAME, Math.max("cell".length(), Math.min(longest, width / 4)));
    int x = NAME + names;
    all = SweepColumn.of(sweep.cells());
    for (SweepColumn column : all) {
      int wide = widest(column);
      boolean last = column == all.get(all.size() - 1);
      if (x + GAP + wide > (last ? width : width - MORE)) {
        break;
      }
      columns.put(column, wide);
      x += GAP + wide;
    }
    end = x;
  }

  private int widest(SweepColumn column) {
    int widest = shown.stream().mapToInt(cell -> column.text(cell, look).length()).max().orElse(0);
    return Math.max(column.least(), widest);
  }

  /** Draws the titles, the cells, and how many there are besides. */
  void draw(Surface surface) {
    drawTitles(surface);
    for (int i = 0; i < shown.size(); i++) {
      draw(surface, 1 + i, shown.get(i), first + i == sweep.index());
      surface.region(new Rect(0, 1 + i, surface.width(), 1)).target(first + i);
    }
    MoreRows more = MoreRows.around(first, shown.size(), sweep.cells().size());
    surface.text(NAME, 1 + shown.size(), more.within(surface.width() - NAME), Style.DIM);
  }

  private void drawTitles(Surface surface) {
    surface.text(NAME, 0, "cell", Style.DIM);
    int x = NAME + names;
    for (Map.Entry<SweepColumn, Integer> column : columns.entrySet()) {
      x += GAP + column.getValue();
      String title = column.getKey().title();
      surface.text(x - title.length(), 0, title, Style.DIM);
    }
    int more = all.size() - columns.size();
    if (more > 0) {
      surface.text(end + GAP, 0, "+" + more + " more", Style.DIM);
    }
  }

  private void draw(Surface surface, int y, SweptCell cell, boolean selected) {
    if (selected) {
      surface.put(0, y, look.glyphs().pointer(), Style.of(Role.FOCUS).withBold());
    }
    if (cell.best()) {
      surface.put(1, y, look.glyphs().stop(), SweptLosses.BEST);
    }
    surface.text(
        NAME, y, look.cut(cell.name(), names), selected ? Style.TEXT.withBold() : Style.TEXT);
    int x = NAME + names;
    for (Map.Entry<SweepColumn, Integer> column : columns.entrySet()) {
      x += GAP + column.getValue();
      String text = column.getKey().text(cell, look);
      surface.text(x - text.length(), y, text, style(column.getKey(), cell));
    }
  }

  private static Style style(SweepColumn column, SweptCell cell) {
    if (column == SweepColumn.DIVERGED && cell.diverged() > 0) {
      return Style.of(Role.ERROR);
    }
    return column == SweepColumn.TEST && cell.best() ? Style.TEXT.withBold() : Style.TEXT;
  }
}
