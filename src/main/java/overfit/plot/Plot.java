package overfit.plot;

import java.util.OptionalInt;
import overfit.screen.Glyphs;
import overfit.screen.Rect;
import overfit.screen.Style;
import overfit.screen.Surface;

/**
 * Curves and samples between two axes, on a surface. What is drawn later wins the colour of a cell,
 * so samples come last.
 *
 * <pre>
 *  +1 ┤    ⢀⡠⠒⠒⢄⡀
 *     │  ⢀⠔⠁     ⠑⢄
 *   0 ┤ ⡠⠊         ⠑⢄
 *     │⠊             ⠑
 *     0     π/2      π
 * </pre>
 */
public final class Plot {

  /** With fewer rows, the plot itself needs the last one too. */
  private static final int ROWS_WITH_LABELS = 3;

  private final Surface inside;
  private final Rect area;
  private final Glyphs glyphs;
  private final Scale across;
  private final Scale up;
  private final Dots dots;
  private final Trace trace;

  /**
   * Draws the axes, around as large an {@link #area} as they leave. Where an axis would take more
   * than half of the surface, the plot takes its place.
   */
  public Plot(Surface surface, Glyphs glyphs, Axis x, Axis y) {
    Raster raster = Raster.of(glyphs);
    int bottom = surface.height() < ROWS_WITH_LABELS ? 0 : 1;
    up = new Scale(y, surface.height() - bottom, raster.height());
    LeftLabels labels = new LeftLabels(up, surface.width(), glyphs);
    int left = surface.width() < 2 * labels.width() ? 0 : labels.width();
    across = new Scale(x, surface.width() - left, raster.width());
    area = new Rect(left, 0, across.cells(), up.cells());
    inside = surface.region(area);
    this.glyphs = glyphs;
    dots = new Dots(inside, raster);
    trace = new Trace(dots, across, up);
    if (left > 0) {
      labels.draw(surface);
    }
    if (bottom > 0) {
      new BottomLabels(across, left, glyphs).draw(surface, up.cells());
    }
  }

  /** Where the curves are, on the surface. */
  public Rect area() {
    return area;
  }

  /** From x values to the columns of the area, counted from the left. */
  public Scale across() {
    return across;
  }

  /** From y values to the rows of the area, counted from below. */
  public Scale up() {
    return up;
  }

  /**
   * A line through points from left to right. Points without a place, such as NaN, break it, and so
   * does a step back to the left. The longer array's rest is left out. Letters tell curves apart
   * without gaps, so in ASCII all lines are solid.
   */
  public void curve(Pen pen, double[] xs, double[] ys) {
    trace.draw(glyphs == Glyphs.ASCII ? pen.withLine(LineStyle.SOLID) : pen, xs, ys);
  }

  /** A horizontal line through the whole area. */
  public void level(Pen pen, double y) {
    Axis x = across.axis();
    curve(pen, new double[] {x.from(), x.to()}, new double[] {y, y});
  }

  /** A mark at each sample. */
  public void points(Style style, double[] xs, double[] ys) {
    for (int i = 0; i < Math.min(xs.length, ys.length); i++) {
      OptionalInt column = across.cell(xs[i]);
      OptionalInt height = up.cell(ys[i]);
      if (column.isPresent() && height.isPresent()) {
        int row = up.cells() - 1 - height.getAsInt();
        inside.put(column.getAsInt(), row, glyphs.dot(), style);
      }
    }
  }
}
