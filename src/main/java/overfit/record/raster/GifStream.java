package overfit.record.raster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the blocks of a GIF: https://www.w3.org/Graphics/GIF/spec-gif89a.txt. */
final class GifStream {

  /** The index of the transparent colour. */
  static final byte TRANSPARENT = (byte) 255;

  private static final int LARGEST_BLOCK = 255;

  private final OutputStream out;

  GifStream(OutputStream out) {
    this.out = out;
  }

  /** Writes the size, the palette and an endless loop. */
  void begin(int width, int height, byte[] palette) throws IOException {
    ascii("GIF89a");
    shorts(width, height);
    bytes(0xf7, 0, 0); // a palette of 256 colours of 8 bits
    out.write(palette);
    bytes(0x21, 0xff, 11);
    ascii("NETSCAPE2.0");
    bytes(3, 1, 0, 0, 0);
  }

  /**
   * Writes a rectangle that is drawn over the previous frame and shown for {@code hundredths} of a
   * second; {@link #TRANSPARENT} pixels keep the previous frame.
   */
  void frame(int left, int top, int width, int height, byte[] pixels, int hundredths)
      throws IOException {
    bytes(0x21, 0xf9, 4, 5); // not disposed, with a transparent colour
    shorts(Math.min(hundredths, 0xffff));
    bytes(TRANSPARENT & 0xff, 0, 0x2c);
    shorts(left, top, width, height);
    bytes(0, 8);
    byte[] data = Lzw.compress(pixels);
    ByteArrayOutputStream blocks = new ByteArrayOutputStream();
    for (int i = 0; i < data.length; i += LARGEST_BLOCK) {
      int size = Math.min(LARGEST_BLOCK, data.length - i);
      blocks.write(size);
      blocks.write(data, i, size);
    }
    blocks.write(0);
    blocks.writeTo(out);
  }

  void end() throws IOException {
    bytes(0x3b);
  }

  private void ascii(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private void bytes(int... values) throws IOException {
    for (int value : values) {
      out.write(value);
    }
  }

  /** Writes 16-bit numbers in little-endian order. */
  private void shorts(int... values) throws IOException {
    for (int value : values) {
      bytes(value & 0xff, value >> 8);
    }
  }
}
