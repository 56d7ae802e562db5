package overfit.plot;

import java.util.List;
import java.util.stream.IntStream;
import overfit.screen.Glyphs;
import overfit.screen.Style;
import overfit.screen.Surface;

/** Labels outside of the frames of plots in a grid, once for each row and column of plots. */
public final class AxisLabels {

  /** The preferred number of rows per tick. */
  private static final int ROWS_PER_TICK = 5;

  /** Longer labels would take too much room from the plots. */
  private static final int LONGEST = 8;

  private AxisLabels() {}

  /**
   * The columns that the labels of a y axis need, so that there are two at least; if there is no
   * room for two, those that there are anyway.
   *
   * @param height the rows of the plot
   * @param least the columns that there are anyway
   */
  public static int leftWidth(Glyphs glyphs, Axis y, int height, int least) {
    Scale up = new Scale(y, height, DotPattern.of(glyphs).height());
    return IntStream.range(least, LONGEST)
        .filter(width -> new RowLabels(up, ROWS_PER_TICK, width, glyphs).ticks().size() > 1)
        .findFirst()
        .orElse(least);
  }

  /**
   * Labels a y axis, with ticks on the left edge of a frame.
   *
   * @param beside the rows of the plot; the columns for labels and, last, the edge of the frame
   */
  public static void left(Surface beside, Glyphs glyphs, Axis y) {
    int edge = beside.width() - 1;
    Scale up = new Scale(y, beside.height(), DotPattern.of(glyphs).height());
    RowLabels rows = new RowLabels(up, ROWS_PER_TICK, edge, glyphs);
    List<Tick> ticks = rows.ticks();
    for (Tick tick : ticks) {
      int row = rows.row(tick);
      beside.text(edge - tick.label().length(), row, tick.label(), Style.DIM);
      beside.put(edge, row, glyphs.tick(), beside.style(edge, row));
    }
  }

  /**
   * Labels an x axis.
   *
   * @param below the row below a frame, as wide as the frame
   */
  public static void bottom(Surface below, Glyphs glyphs, Axis x) {
    Scale across = new Scale(x, below.width() - 2, DotPattern.of(glyphs).width());
    new BottomLabels(across, 1, glyphs).draw(below, 0);
  }
}
