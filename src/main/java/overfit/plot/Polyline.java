package overfit.plot;

/** Draws straight lines from point to point, in any direction. */
final class Polyline {

  private final DotCanvas dots;
  private final Pen pen;
  private double x = Double.NaN;
  private double y = Double.NaN;
  private long distance;

  Polyline(DotCanvas dots, Pen pen) {
    this.dots = dots;
    this.pen = pen;
  }

  /** Draws a line from the last point; it is interrupted at points without a position. */
  void to(double nextX, double nextY) {
    double fromX = x;
    double fromY = y;
    x = nextX;
    y = nextY;
    if (!Double.isNaN(fromX + fromY + x + y)) {
      draw(fromX, fromY, x - fromX, y - fromY);
    }
  }

  /** The part of the line from (x, y) by (dx, dy) that is on the canvas. */
  private void draw(double fromX, double fromY, double dx, double dy) {
    double first = Math.max(entry(fromX, dx, dots.width()), entry(fromY, dy, dots.height()));
    double last = Math.min(exit(fromX, dx, dots.width()), exit(fromY, dy, dots.height()));
    if (first > last) {
      return;
    }
    int steps = (int) Math.ceil(Math.max(Math.abs(dx), Math.abs(dy)) * (last - first));
    for (int i = 0; i <= steps; i++) {
      double part = steps == 0 ? first : first + (last - first) * i / steps;
      if (pen.line().draws(distance++)) {
        int column = (int) Math.rint(fromX + part * dx);
        dots.set(column, (int) Math.rint(fromY + part * dy), pen.letter(), pen.style());
      }
    }
  }

  /** From which part of a step on, from 0 to 1, a coordinate is between −1 and the size. */
  private static double entry(double from, double step, int size) {
    if (step == 0) {
      return from >= -1 && from <= size ? 0 : Double.POSITIVE_INFINITY;
    }
    return Math.max(0, Math.min((-1 - from) / step, (size - from) / step));
  }

  private static double exit(double from, double step, int size) {
    return step == 0 ? 1 : Math.min(1, Math.max((-1 - from) / step, (size - from) / step));
  }
}
