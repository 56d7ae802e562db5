package overfit.plot;

import java.util.List;
import overfit.screen.Glyphs;
import overfit.screen.Style;
import overfit.screen.Surface;

/** The second y axis on the right of a plot: a few labels without a line. */
final class RightLabels {

  private static final int BEFORE_LABEL = 1;

  private static final int ROWS_PER_TICK = 8;

  private final RowLabels rows;
  private final List<Tick> ticks;

  /**
   * @param columns the columns of the whole plot; labels take at most an eighth of them
   */
  RightLabels(Scale up, int columns, Glyphs glyphs) {
    rows = new RowLabels(up, ROWS_PER_TICK, columns / 8, glyphs);
    ticks = rows.ticks();
  }

  /** The number of columns needed. */
  int width() {
    return rows.labelWidth(ticks) + BEFORE_LABEL;
  }

  /**
   * @param column the first column right of the plot
   */
  void draw(Surface surface, int column) {
    for (Tick tick : ticks) {
      surface.text(column + BEFORE_LABEL, rows.row(tick), tick.label(), Style.DIM);
    }
  }
}
