package overfit.plot;

import java.util.List;
import overfit.screen.Glyphs;
import overfit.screen.Style;
import overfit.screen.Surface;

/** The y axis on the left of a plot: labels, ticks and a line: <code> +1 ┤</code>. */
final class LeftLabels {

  /** A blank before the label, one after it, and the line. */
  static final int BESIDE_LABEL = 3;

  private static final int ROWS_PER_TICK = 3;

  private final Scale up;
  private final Glyphs glyphs;
  private final RowLabels rows;
  private final List<Tick> ticks;

  /**
   * @param widest the maximum number of columns of a label
   */
  LeftLabels(Scale up, int widest, Glyphs glyphs) {
    this.up = up;
    this.glyphs = glyphs;
    this.rows = new RowLabels(up, ROWS_PER_TICK, widest, glyphs);
    this.ticks = rows.ticks();
  }

  /** The number of columns needed, including the line. */
  int width() {
    return rows.labelWidth(ticks) + BESIDE_LABEL;
  }

  /**
   * @param width the number of columns, including the line
   */
  void draw(Surface surface, int width) {
    int line = width - 1;
    for (int row = 0; row < up.cells(); row++) {
      surface.put(line, row, glyphs.vertical(), Style.DIM);
    }
    for (Tick tick : ticks) {
      int row = rows.row(tick);
      surface.text(line - 1 - tick.label().length(), row, tick.label(), Style.DIM);
      surface.put(line, row, glyphs.tick(), Style.DIM);
    }
  }
}
