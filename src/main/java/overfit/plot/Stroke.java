package overfit.plot;

import overfit.screen.Style;

/** Draws a line with its dash pattern, keeping track of the distance from its start. */
final class Stroke {

  private final DotCanvas dots;
  private final Pen pen;
  private final Style style;
  private long distance;

  Stroke(DotCanvas dots, Pen pen) {
    this.dots = dots;
    this.pen = pen;
    this.style = pen.style();
  }

  /** Draws the dots of a column from one height to another. */
  void through(int column, int from, int to) {
    int low = Math.max(0, Math.min(from, to));
    int high = Math.min(dots.height() - 1, Math.max(from, to));
    for (int height = low; height <= high; height++) {
      if (pen.line().draws(distance + Math.abs(height - from))) {
        dots.set(column, height, pen.letter(), style);
      }
    }
    distance += Math.abs(to - from) + 1;
  }
}
