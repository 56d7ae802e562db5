package overfit.plot;

import overfit.screen.Style;

/** A pen on its way along a line; it knows how far it has come, and lifts for the line's gaps. */
final class Stroke {

  private final Dots dots;
  private final Pen pen;
  private final Style style;
  private long walked;

  Stroke(Dots dots, Pen pen) {
    this.dots = dots;
    this.pen = pen;
    this.style = pen.style();
  }

  /** All dots of a column from one height to the other, as the line walks. */
  void through(int column, int from, int to) {
    int low = Math.max(0, Math.min(from, to));
    int high = Math.min(dots.height() - 1, Math.max(from, to));
    for (int height = low; height <= high; height++) {
      if (pen.line().draws(walked + Math.abs(height - from))) {
        dots.set(column, height, pen.letter(), style);
      }
    }
    walked += Math.abs(to - from) + 1;
  }
}
