package overfit.plot;

import overfit.screen.Style;
import overfit.screen.Surface;

/**
 * A canvas with several dots per cell; (0, 0) is at the bottom left, and y grows upwards. Dots in a
 * cell accumulate; the last one determines the style of the cell, in front of the background that
 * the cell has.
 */
final class DotCanvas {

  private final Surface surface;
  private final DotPattern pattern;
  private final int columns;
  private final int width;
  private final int height;
  private final byte[] bits;
  private final byte[] background;

  DotCanvas(Surface surface, DotPattern pattern) {
    this.surface = surface;
    this.pattern = pattern;
    this.columns = surface.width();
    this.width = columns * pattern.width();
    this.height = surface.height() * pattern.height();
    this.bits = new byte[columns * surface.height()];
    this.background = new byte[bits.length];
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** Makes all dots so far a background, such as a reference level. */
  void toBackground() {
    System.arraycopy(bits, 0, background, 0, bits.length);
  }

  /** Whether a cell has no dots but those of the background. */
  boolean isBackground(int column, int row) {
    return bits[row * columns + column] == background[row * columns + column];
  }

  /** Whether a cell has no dots; rows count from the top. */
  boolean isFree(int column, int row) {
    return bits[row * columns + column] == 0;
  }

  /** Sets a dot; ignored outside of the surface. */
  void set(int x, int y, char letter, Style style) {
    if (x >= 0 && x < width && y >= 0 && y < height) {
      int down = height - 1 - y;
      int column = x >> pattern.widthShift();
      int row = down >> pattern.heightShift();
      int cell = row * columns + column;
      bits[cell] |=
          (byte)
              pattern.bit(
                  x - (column << pattern.widthShift()), down - (row << pattern.heightShift()));
      char glyph = pattern.glyph(bits[cell] & 0xff, letter);
      surface.put(column, row, glyph, style.over(surface.style(column, row)));
    }
  }
}
