package overfit.plot;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import overfit.screen.Glyphs;
import overfit.screen.Rect;
import overfit.screen.Style;
import overfit.screen.Surface;

/**
 * A plot of curves and samples on a surface. The last thing drawn in a cell determines its colour.
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

  /** A line of means has at most as many; in a wider plot, each is of several columns of dots. */
  private static final int MOST_MEANS = 160;

  /** Every fourth column of a zone is marked; odd rows are offset by half of that. */
  private static final int ZONE_STEP = 4;

  /** The columns from one diagonal line of a hatched area to the next. */
  private static final int HATCH_STEP = 3;

  /** The share of dots in a band: curves are still seen in it. */
  private static final double BAND_TONE = 0.25;

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

  /** What the plot draws on, inside the axes. */
  Surface inside() {
    return inside;
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
   * In ASCII, lines are solid, since letters distinguish the curves; light and faint ones are
   * dotted.
   */
  public void curve(Pen pen, double[] xs, double[] ys) {
    trace.draw(lineOf(pen), xs, ys);
  }

  /**
   * Draws a line through the means of the points in each column of dots, for noisy series with more
   * points than columns. Points go from left to right.
   */
  public void meanCurve(Pen pen, double[] xs, double[] ys) {
    double[] meanX = new double[xs.length];
    double[] meanY = new double[xs.length];
    int count = 0;
    for (int first = 0, next; first < xs.length; first = next) {
      double column = meanColumn(xs[first]);
      next = first + 1;
      while (next < xs.length && meanColumn(xs[next]) == column) {
        next++;
      }
      meanX[count] = mean(xs, first, next);
      meanY[count++] = mean(ys, first, next);
    }
    curve(pen, Arrays.copyOf(meanX, count), Arrays.copyOf(meanY, count));
  }

  private double meanColumn(double x) {
    int width = (dots.width() + MOST_MEANS - 1) / MOST_MEANS;
    return Math.floor(Math.rint(across.position(x)) / width);
  }

  private static double mean(double[] values, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    return sum / (to - from);
  }

  /** Draws a line through points in any order, such as the path of something that moves. */
  public void path(Pen pen, double[] xs, double[] ys) {
    Polyline line = new Polyline(dots, lineOf(pen));
    for (int i = 0; i < Math.min(xs.length, ys.length); i++) {
      line.to(across.position(xs[i]), up.position(ys[i]));
    }
  }

  /** Makes what is drawn so far a background, over which words may be written. */
  public void toBackground() {
    dots.toBackground();
  }

  /** Whether cells of a row of the area, counted from the top, have nothing but the background. */
  public boolean isFree(int column, int row, int columns) {
    return IntStream.range(column, column + columns)
        .allMatch(x -> x >= 0 && x < across.cells() && dots.isBackground(x, row));
  }

  /** Draws a line along the second y axis; nothing if that is omitted. */
  public void curveAtRight(Pen pen, double[] xs, double[] ys) {
    frame.right.ifPresent(right -> new Trace(dots, across, right).draw(lineOf(pen), xs, ys));
  }

  private Pen lineOf(Pen pen) {
    if (!glyphs.lettered() || pen.line() == LineStyle.LIGHT) {
      return pen;
    }
    return pen.withLine(pen.role().isFaintRun() ? LineStyle.DOTTED : LineStyle.SOLID);
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
    char sign = glyphs.lettered() ? ':' : glyphs.faint();
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
   * Fills a band between two curves with a light pattern, under the curves that are drawn after it;
   * nothing where one of them has no position. Points go from left to right.
   */
  public void band(Pen pen, double[] xs, Band band) {
    double[] columns = Arrays.stream(xs).map(across::position).toArray();
    double[] lows = Arrays.stream(band.low()).map(up::position).toArray();
    double[] highs = Arrays.stream(band.high()).map(up::position).toArray();
    for (int column = 0; column < dots.width(); column++) {
      double low = Interpolation.at(column, columns, lows);
      double high = Interpolation.at(column, columns, highs);
      if (!Double.isNaN(low + high)) {
        shade(pen, column, (int) Math.rint(low), (int) Math.rint(high));
      }
    }
  }

  /** Sets some dots of a column; in ASCII all, since there a cell is one. */
  private void shade(Pen pen, int column, int from, int to) {
    double tone = glyphs.lettered() ? 1 : BAND_TONE;
    for (int height = Math.max(0, from); height <= Math.min(dots.height() - 1, to); height++) {
      if (Dither.threshold(column, height) < tone) {
        dots.set(column, height, pen.letter(), pen.style());
      }
    }
  }

  /**
   * Hatches the empty cells between two curves, from an x value on.
   *
   * @param upper the y of a curve at x; NaN where there is none
   */
  public void between(
      Style style, double from, DoubleUnaryOperator lower, DoubleUnaryOperator upper) {
    for (int column = Math.max(0, across.firstCell(from)); column < across.cells(); column++) {
      double x = across.value(column);
      double low = up.position(lower.applyAsDouble(x));
      double high = up.position(upper.applyAsDouble(x));
      if (!Double.isNaN(low + high)) {
        hatch(style, column, up.cellAt(Math.min(low, high)), up.cellAt(Math.max(low, high)));
      }
    }
  }

  /** Hatches the cells of a column between those of two curves, counted from the bottom. */
  private void hatch(Style style, int column, int low, int high) {
    int first = Math.max(0, Math.min(up.cells(), low) + 1);
    for (int height = first; height < Math.min(up.cells(), high); height++) {
      int row = up.cells() - 1 - height;
      if ((column + row) % HATCH_STEP == 0 && dots.isFree(column, row)) {
        inside.put(column, row, '/', style);
      }
    }
  }

  /**
   * Writes a word between two curves, ending at an x value, over the row with the fewest dots;
   * nothing if there is no row between.
   */
  public void wordBetween(String word, Style style, double end, double lower, double upper) {
    OptionalInt last = across.cell(end);
    double low = up.position(lower);
    double high = up.position(upper);
    if (last.isEmpty() || Double.isNaN(low + high) || last.getAsInt() < word.length()) {
      return;
    }
    int first = last.getAsInt() - word.length();
    int bottom = Math.max(-1, up.cellAt(Math.min(low, high))) + 1;
    int top = Math.min(up.cells(), up.cellAt(Math.max(low, high)));
    IntStream.range(bottom, top)
        .map(height -> up.cells() - 1 - height)
        .boxed()
        .min(Comparator.comparingLong(row -> taken(first, row, word.length())))
        .ifPresent(row -> inside.text(first, row, word, style));
  }

  /** Writes a word in the first row, after a vertical line, or before it at the right end. */
  public void wordBeside(String word, Style style, double x) {
    OptionalInt column = across.cell(x);
    if (column.isPresent()) {
      int after = column.getAsInt() + 1;
      boolean fits = after + word.length() <= across.cells();
      inside.text(fits ? after : column.getAsInt() - word.length(), 0, word, style);
    }
  }

  /** Writes a word at the left end of a horizontal line, above it, or below it in the first row. */
  public void wordAbove(String word, Style style, double y) {
    OptionalInt height = up.cell(y);
    if (height.isPresent()) {
      int row = up.cells() - 1 - height.getAsInt();
      inside.text(1, row == 0 ? 1 : row - 1, word, style);
    }
  }

  /** The number of cells of a row of the area with a curve. */
  private long taken(int column, int row, int columns) {
    return IntStream.range(column, column + columns)
        .filter(x -> !dots.isBackground(x, row))
        .count();
  }

  /**
   * Draws a crosshair: a vertical line, and a mark at each curve's y; in ASCII, capital letters.
   */
  public void cross(Pen line, double x, List<Pen> curves, double[] ys) {
    column(line, x);
    for (int i = 0; i < Math.min(curves.size(), ys.length); i++) {
      Pen pen = curves.get(i);
      char capital = Character.toUpperCase(pen.letter());
      mark(glyphs.lettered() ? capital : glyphs.value(), pen.style(), x, ys[i]);
    }
  }

  /**
   * Samples, to be drawn behind or above the curves.
   *
   * @param xs not to be modified, so that many samples are counted only once
   * @param ys like {@code xs}
   */
  public Scatter scatter(double[] xs, double[] ys) {
    return new Scatter(inside, glyphs, SampleCounts.of(xs, ys, across, up));
  }

  /** Draws a character at a point; nothing if it is outside of the area. */
  public void mark(char sign, Style style, double x, double y) {
    OptionalInt column = across.cell(x);
    OptionalInt height = up.cell(y);
    if (column.isPresent() && height.isPresent()) {
      int row = up.cells() - 1 - height.getAsInt();
      inside.put(column.getAsInt(), row, sign, style.over(inside.style(column.getAsInt(), row)));
    }
  }
}
