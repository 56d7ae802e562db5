package overfit.plot;

import overfit.screen.Style;
import overfit.screen.Surface;

/**
 * A surface with several dots in a cell; (0, 0) is the lowest at the left, and y grows upwards. The
 * dots of a cell add up, and the last one gives it its style.
 */
final class Dots {

  private final Surface surface;
  private final Raster raster;
  private final byte[] bits;

  Dots(Surface surface, Raster raster) {
    this.surface = surface;
    this.raster = raster;
    this.bits = new byte[surface.width() * surface.height()];
  }

  int width() {
    return surface.width() * raster.width();
  }

  int height() {
    return surface.height() * raster.height();
  }

  /** Whether a cell, its row counted from above, has no dots. */
  boolean isFree(int column, int row) {
    return bits[row * surface.width() + column] == 0;
  }

  /** Outside, nothing happens. */
  void set(int x, int y, char letter, Style style) {
    if (x >= 0 && x < width() && y >= 0 && y < height()) {
      int column = x / raster.width();
      int down = height() - 1 - y;
      int row = down / raster.height();
      int cell = row * surface.width() + column;
      bits[cell] |= (byte) raster.bit(x % raster.width(), down % raster.height());
      surface.put(column, row, raster.glyph(bits[cell] & 0xff, letter), style);
    }
  }
}
