package overfit.record.raster;

import java.util.stream.IntStream;

/** The pixels of a canvas with a palette of its own colours, in as few bits as that allows. */
final class IndexedPixels {

  private static final int COLOURS = 256;

  private final PixelCanvas canvas;

  /** The colours of the canvas that occur, ascending, as indexes into its palette. */
  private final int[] used;

  private final int depth;

  IndexedPixels(PixelCanvas canvas) {
    this.canvas = canvas;
    boolean[] occurs = new boolean[COLOURS];
    for (byte pixel : canvas.pixels()) {
      occurs[pixel & 0xff] = true;
    }
    used = IntStream.range(0, COLOURS).filter(i -> occurs[i]).toArray();
    depth = depth(used.length);
  }

  private static int depth(int colours) {
    int depth = 1;
    while (1 << depth < colours) {
      depth *= 2;
    }
    return depth;
  }

  /** Bits per pixel: 1, 2, 4 or 8. */
  int depth() {
    return depth;
  }

  /** Three bytes per colour. */
  byte[] palette() {
    byte[] all = PixelCanvas.palette();
    byte[] palette = new byte[3 * used.length];
    for (int i = 0; i < used.length; i++) {
      System.arraycopy(all, 3 * used[i], palette, 3 * i, 3);
    }
    return palette;
  }

  /** The lines, each after filter type 0 (none), with the first pixel in the highest bits. */
  byte[] lines() {
    byte[] indexes = new byte[COLOURS];
    for (int i = 0; i < used.length; i++) {
      indexes[used[i]] = (byte) i;
    }
    int length = 1 + (canvas.width() * depth + 7) / 8;
    byte[] lines = new byte[length * canvas.height()];
    byte[] pixels = canvas.pixels();
    for (int y = 0; y < canvas.height(); y++) {
      for (int x = 0; x < canvas.width(); x++) {
        int bit = x * depth;
        int index = indexes[pixels[y * canvas.width() + x] & 0xff];
        lines[y * length + 1 + bit / 8] |= (byte) (index << (8 - depth - bit % 8));
      }
    }
    return lines;
  }
}
