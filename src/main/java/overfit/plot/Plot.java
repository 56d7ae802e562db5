package overfit.plot;

import java.util.List;
import java.util.OptionalInt;
import overfit.screen.Glyphs;
import overfit.screen.Rect;
import overfit.screen.Style;
import overfit.screen.Surface;

/**
 * A plot of curves and samples on a surface. The last thing drawn in a cell determines its colour,
 * so samples should be drawn last.
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

  /** Every fourth column of a zone is marked; odd rows are offset by half of that. */
  private static final int ZONE_STEP = 4;

  private final Surface inside;
  private final Glyphs glyphs;
  private final Frame frame;
  private final Scale across;
  private final Scale up;
  private final DotCanvas dots;
  private final Trace trace;
  private final VerticalLines uprights;

  /**
   * Draws the axes; the {@link #area} is what remains. An axis that would take more than half of
   * the surface is omitted.
   */
  public Plot(Surface surface, Glyphs glyphs, Axis x, Axis y) {
    this(surface, glyphs, Axes.of(x, y));
  }

  /** With other axes; a second y axis that would take too much room is omitted. */
  public Plot(Surface surface, Glyphs glyphs, Axes axes) {
    this.glyphs = glyphs;
    frame = new Frame(surface, glyphs, axes);
    across = frame.across;
    up = frame.up;
    inside = surface.region(frame.area);
    dots = new DotCanvas(inside, DotPattern.of(glyphs));
    trace = new Trace(dots, across, up);
    uprights = new VerticalLines(inside, dots, glyphs);
  }

  /** A plot without labels, which takes the whole surface. */
  public static Plot bare(Surface surface, Glyphs glyphs, Axis x, Axis y) {
    return new Plot(surface, glyphs, Axes.of(x, y).withLeft(0).withBottom(false));
  }

  /** The part of the surface inside the axes. */
  public Rect area() {
    return frame.area;
  }

  /** Maps x values to columns of the area, counted from the left. */
  public Scale across() {
    return across;
  }

  /** Maps y values to rows of the area, counted from the bottom. */
  public Scale up() {
    return up;
  }

  /**
   * Draws a line through points from left to right. It is interrupted at points without a position,
   * such as NaN, and at steps back to the left. Surplus elements of the longer array are ignored.
   * In ASCII, all lines are solid, since letters distinguish the curves.
   */
  public void curve(Pen pen, double[] xs, double[] ys) {
    trace.draw(solidInAscii(pen), xs, ys);
  }

  /** Draws a line along the second y axis; nothing if that is omitted. */
  public void curveAtRight(Pen pen, double[] xs, double[] ys) {
    frame.right.ifPresent(right -> new Trace(dots, across, right).draw(solidInAscii(pen), xs, ys));
  }

  private Pen solidInAscii(Pen pen) {
    return glyphs == Glyphs.ASCII ? pen.withLine(LineStyle.SOLID) : pen;
  }

  /** Draws a horizontal line across the area. */
  public void level(Pen pen, double y) {
    Axis x = across.axis();
    curve(pen, new double[] {x.from(), x.to()}, new double[] {y, y});
  }

  /** Draws a vertical line across the area; its dash pattern is also used in ASCII. */
  public void column(Pen pen, double x) {
    uprights.draw(pen, across.position(x), 0, dots.height() - 1);
  }

  /** Draws a vertical line at each x, such as from a fit to its samples. */
  public void stems(Pen pen, double[] xs, double[] from, double[] to) {
    for (int i = 0; i < Math.min(xs.length, Math.min(from.length, to.length)); i++) {
      uprights.draw(pen, across.position(xs[i]), up.position(from[i]), up.position(to[i]));
    }
  }

  /** Fills the empty cells between two x values with a faint pattern. */
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

  /**
   * Draws a crosshair: a vertical line, and a mark at each curve's y; in ASCII, capital letters.
   */
  public void cross(Pen line, double x, List<Pen> curves, double[] ys) {
    column(line, x);
    for (int i = 0; i < Math.min(curves.size(), ys.length); i++) {
      Pen pen = curves.get(i);
      char capital = Character.toUpperCase(pen.letter());
      mark(glyphs == Glyphs.ASCII ? capital : glyphs.value(), pen.style(), x, ys[i]);
    }
  }

  /** Draws a mark at each sample. */
  public void points(Style style, double[] xs, double[] ys) {
    for (int i = 0; i < Math.min(xs.length, ys.length); i++) {
      mark(glyphs.dot(), style, xs[i], ys[i]);
    }
  }

  /** Draws a character at a point; nothing if it is outside of the area. */
  public void mark(char sign, Style style, double x, double y) {
    OptionalInt column = across.cell(x);
    OptionalInt height = up.cell(y);
    if (column.isPresent() && height.isPresent()) {
      inside.put(column.getAsInt(), up.cells() - 1 - height.getAsInt(), sign, style);
    }
  }
}
