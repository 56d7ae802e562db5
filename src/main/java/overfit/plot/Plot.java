package overfit.plot;

import java.util.List;
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

  /** Of so many columns one is marked in a zone; the rows between are marked halfway. */
  private static final int ZONE_STEP = 4;

  private final Surface inside;
  private final Glyphs glyphs;
  private final Frame frame;
  private final Scale across;
  private final Scale up;
  private final Dots dots;
  private final Trace trace;
  private final Uprights uprights;

  /**
   * Draws the axes, around as large an {@link #area} as they leave. Where an axis would take more
   * than half of the surface, the plot takes its place.
   */
  public Plot(Surface surface, Glyphs glyphs, Axis x, Axis y) {
    this(surface, glyphs, Axes.of(x, y));
  }

  /** With other axes; a second one at the right that would take too much is left out. */
  public Plot(Surface surface, Glyphs glyphs, Axes axes) {
    this.glyphs = glyphs;
    frame = new Frame(surface, glyphs, axes);
    across = frame.across;
    up = frame.up;
    inside = surface.region(frame.area);
    dots = new Dots(inside, Raster.of(glyphs));
    trace = new Trace(dots, across, up);
    uprights = new Uprights(inside, dots, glyphs);
  }

  /** Without labels: the plot takes the whole surface. */
  public static Plot bare(Surface surface, Glyphs glyphs, Axis x, Axis y) {
    return new Plot(surface, glyphs, Axes.of(x, y).withLeft(0).withBottom(false));
  }

  /** Where the curves are, on the surface. */
  public Rect area() {
    return frame.area;
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
    trace.draw(unbroken(pen), xs, ys);
  }

  /** A line along the axis at the right; where that is left out, nothing. */
  public void curveAtRight(Pen pen, double[] xs, double[] ys) {
    frame.right.ifPresent(right -> new Trace(dots, across, right).draw(unbroken(pen), xs, ys));
  }

  private Pen unbroken(Pen pen) {
    return glyphs == Glyphs.ASCII ? pen.withLine(LineStyle.SOLID) : pen;
  }

  /** A horizontal line through the whole area. */
  public void level(Pen pen, double y) {
    Axis x = across.axis();
    curve(pen, new double[] {x.from(), x.to()}, new double[] {y, y});
  }

  /** A vertical line through the whole area; its gaps are seen in ASCII too. */
  public void column(Pen pen, double x) {
    uprights.draw(pen, across.position(x), 0, dots.height() - 1);
  }

  /** A vertical line at each x: from a fit to its samples. */
  public void stems(Pen pen, double[] xs, double[] from, double[] to) {
    for (int i = 0; i < Math.min(xs.length, Math.min(from.length, to.length)); i++) {
      uprights.draw(pen, across.position(xs[i]), up.position(from[i]), up.position(to[i]));
    }
  }

  /** A faint pattern between two x values, in the cells that nothing is drawn in yet. */
  public void zone(Style style, double from, double to) {
    Axis axis = across.axis();
    if (!(from <= to && from <= axis.to() && to >= axis.from())) {
      return;
    }
    int first = across.firstCell(Math.max(axis.from(), from));
    int last = Math.min(across.cells() - 1, across.lastCell(Math.min(axis.to(), to)));
    char sign = glyphs == Glyphs.ASCII ? ':' : glyphs.faint();
    for (int row = 0; row < up.cells(); row++) {
      int start = first + row % 2 * (ZONE_STEP / 2);
      for (int column = start; column <= last; column += ZONE_STEP) {
        if (dots.isFree(column, row)) {
          inside.put(column, row, sign, style);
        }
      }
    }
  }

  /** A vertical line, and a mark where it meets curves of these heights: in ASCII, capitals. */
  public void cross(Pen line, double x, List<Pen> curves, double[] ys) {
    column(line, x);
    for (int i = 0; i < Math.min(curves.size(), ys.length); i++) {
      Pen pen = curves.get(i);
      char capital = Character.toUpperCase(pen.letter());
      mark(glyphs == Glyphs.ASCII ? capital : glyphs.value(), pen.style(), x, ys[i]);
    }
  }

  /** A mark at each sample. */
  public void points(Style style, double[] xs, double[] ys) {
    for (int i = 0; i < Math.min(xs.length, ys.length); i++) {
      mark(glyphs.dot(), style, xs[i], ys[i]);
    }
  }

  /** A sign at one place; outside, nothing. */
  public void mark(char sign, Style style, double x, double y) {
    OptionalInt column = across.cell(x);
    OptionalInt height = up.cell(y);
    if (column.isPresent() && height.isPresent()) {
      inside.put(column.getAsInt(), up.cells() - 1 - height.getAsInt(), sign, style);
    }
  }
}
