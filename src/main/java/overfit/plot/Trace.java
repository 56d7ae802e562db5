package overfit.plot;

import java.util.Arrays;

/**
 * Draws the graph of a function with a line of one dot.
 *
 * <p>Each column of dots shows the height of the curve at its centre, and peaks between two centres
 * that differ from it by at least one dot. So slopes are thin, and spikes are visible among any
 * number of points. Gaps between adjacent columns are filled, half by each column. There is an
 * extra column on each side, so that lines that leave the plot end exactly at its edge.
 */
final class Trace {

  private static final double APART = 1;

  /** Heights are limited to this: beyond any screen, but small enough for an int. */
  private static final double FAR = 1e6;

  private final DotCanvas dots;
  private final Scale across;
  private final Scale up;
  private final double[] middle;
  private final double[] lowest;
  private final double[] highest;

  private boolean open;
  private double start;
  private double x;
  private double y;
  private double rise;

  Trace(DotCanvas dots, Scale across, Scale up) {
    this.dots = dots;
    this.across = across;
    this.up = up;
    this.middle = new double[dots.width() + 2];
    this.lowest = new double[dots.width() + 2];
    this.highest = new double[dots.width() + 2];
  }

  /** Draws a line; it is interrupted at points without a position and at steps to the left. */
  void draw(Pen pen, double[] xs, double[] ys) {
    Stroke stroke = new Stroke(dots, pen);
    for (int i = 0; i < Math.min(xs.length, ys.length); i++) {
      double nextX = across.position(xs[i]);
      double nextY = up.position(ys[i]);
      if (Double.isNaN(nextX) || Double.isNaN(nextY)) {
        finish(stroke);
      } else if (open && nextX >= x) {
        lineTo(nextX, nextY);
      } else {
        finish(stroke);
        begin(nextX, nextY);
      }
    }
    finish(stroke);
  }

  private void begin(double firstX, double firstY) {
    Arrays.fill(middle, Double.NaN);
    Arrays.fill(lowest, Double.POSITIVE_INFINITY);
    Arrays.fill(highest, Double.NEGATIVE_INFINITY);
    open = true;
    start = firstX;
    x = firstX;
    y = firstY;
    rise = 0;
    markEnd();
  }

  private void lineTo(double nextX, double nextY) {
    double nextRise = nextY - y;
    if (rise * nextRise <= 0) {
      peak();
    }
    int last = (int) Math.min(dots.width(), Math.floor(nextX));
    for (int column = (int) Math.max(-1, Math.ceil(x)); column <= last; column++) {
      double part = nextX > x ? (column - x) / (nextX - x) : 1;
      middle[column + 1] = y + nextRise * part;
    }
    x = nextX;
    y = nextY;
    rise = nextRise;
  }

  private void finish(Stroke stroke) {
    if (open) {
      peak();
      markEnd();
      drawColumns(stroke, within(Math.rint(start)), within(Math.rint(x)));
      open = false;
    }
  }

  /** At its ends, the line may not reach the centre of the column; then the end point counts. */
  private void markEnd() {
    int column = within(Math.rint(x));
    if (Double.isNaN(middle[column + 1])) {
      middle[column + 1] = y;
    }
  }

  private void peak() {
    int column = within(Math.rint(x));
    if (column == Math.rint(x)) {
      lowest[column + 1] = Math.min(lowest[column + 1], y);
      highest[column + 1] = Math.max(highest[column + 1], y);
    }
  }

  /** The column, or the extra column on the same side if it is outside. */
  private int within(double column) {
    return (int) Math.max(-1, Math.min(dots.width(), column));
  }

  private void drawColumns(Stroke stroke, int first, int last) {
    int below = 0;
    int above = 0;
    for (int column = first; column <= last; column++) {
      double height = middle[column + 1];
      int low = nearest(Math.min(height, beyond(lowest[column + 1], height)));
      int high = nearest(Math.max(height, beyond(highest[column + 1], height)));
      if (column > first && low > above + 1) {
        int half = above + (low - above) / 2;
        stroke.through(column - 1, above + 1, half);
        stroke.through(column, half + 1, high);
      } else if (column > first && high < below - 1) {
        int half = below - (below - high) / 2;
        stroke.through(column - 1, below - 1, half);
        stroke.through(column, half - 1, low);
      } else {
        stroke.through(column, low, high);
      }
      below = low;
      above = high;
    }
  }

  /** The peak if it is at least one dot from the height, otherwise the height. */
  private static double beyond(double peak, double height) {
    return Math.abs(peak - height) < APART || Double.isInfinite(peak) ? height : peak;
  }

  private static int nearest(double height) {
    return (int) Math.round(Math.max(-FAR, Math.min(FAR, height)));
  }
}
