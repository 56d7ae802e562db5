package overfit.plot;

import overfit.screen.Style;
import overfit.screen.Surface;

/**
 * A canvas with several dots per cell; (0, 0) is at the bottom left, and y grows upwards. Dots in a
 * cell accumulate; the last one determines the style of the cell.
 */
final class Dots {

  private final Surface surface;
  private final Raster raster;
  private final int columns;
  private final int width;
  private final int height;
  private final byte[] bits;

  Dots(Surface surface, Raster raster) {
    this.surface = surface;
    this.raster = raster;
    this.columns = surface.width();
    this.width = columns * raster.width();
    this.height = surface.height() * raster.height();
    this.bits = new byte[columns * surface.height()];
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** Whether a cell has no dots; rows count from the top. */
  boolean isFree(int column, int row) {
    return bits[row * columns + column] == 0;
  }

  /** Sets a dot; ignored outside of the surface. */
  void set(int x, int y, char letter, Style style) {
    if (x >= 0 && x < width && y >= 0 && y < height) {
      int down = height - 1 - y;
      int column = x >> raster.widthShift();
      int row = down >> raster.heightShift();
      int cell = row * columns + column;
      bits[cell] |=
          (byte)
              raster.bit(x - (column << raster.widthShift()), down - (row << raster.heightShift()));
      surface.put(column, row, raster.glyph(bits[cell] & 0xff, letter), style);
    }
  }
}
