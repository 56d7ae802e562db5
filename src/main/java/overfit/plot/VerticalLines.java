package overfit.plot;

import overfit.screen.Glyphs;
import overfit.screen.Surface;

/**
 * Draws vertical lines. In braille, they consist of dots, like curves. Dots of other rasters are as
 * wide as a cell, so lines consist of a thinner character in the cells without curves.
 */
final class VerticalLines {

  private final Surface surface;
  private final DotCanvas dots;
  private final Glyphs glyphs;
  private final DotPattern pattern;

  VerticalLines(Surface surface, DotCanvas dots, Glyphs glyphs) {
    this.surface = surface;
    this.dots = dots;
    this.glyphs = glyphs;
    this.pattern = DotPattern.of(glyphs);
  }

  /** Draws a line between two positions in dots; nothing if one of them is NaN. */
  void draw(Pen pen, double x, double from, double to) {
    double column = Math.rint(x);
    if (Double.isNaN(from + to) || !(column >= 0 && column < dots.width())) {
      return;
    }
    int first = (int) Math.max(0, Math.rint(Math.min(from, to)));
    int last = (int) Math.min(dots.height() - 1, Math.rint(Math.max(from, to)));
    if (pattern == DotPattern.BRAILLE) {
      drawDots(pen, (int) column, first, last);
    } else {
      drawCells(pen, (int) column / pattern.width(), first, last);
    }
  }

  private void drawDots(Pen pen, int column, int first, int last) {
    if (first <= last) {
      new Stroke(dots, pen).through(column, first, last);
    }
  }

  private void drawCells(Pen pen, int column, int first, int last) {
    char sign = glyphs.lettered() ? pen.letter() : glyphs.vertical();
    for (int height = first / pattern.height(); height <= last / pattern.height(); height++) {
      int row = surface.height() - 1 - height;
      if (first <= last && pen.line().draws(row) && dots.isFree(column, row)) {
        surface.put(column, row, sign, pen.style());
      }
    }
  }
}
