package overfit.record.raster;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import overfit.record.film.DefaultColours;
import overfit.record.film.FilmFrame;

/**
 * Writes one frame as PNG, https://www.w3.org/TR/png-3/, uncompressed, since the output of zlib
 * differs between machines.
 */
public final class PngWriter {

  private static final long SIGNATURE = 0x89504e470d0a1a0aL;
  private static final int LARGEST_BLOCK = 0xffff;

  private final OutputStream out;
  private final DefaultColours defaults;

  public PngWriter(OutputStream out, DefaultColours defaults) {
    this.out = out;
    this.defaults = defaults;
  }

  public void write(FilmFrame frame) throws IOException {
    PixelCanvas canvas = new PixelCanvas(defaults, frame.width(), frame.height());
    canvas.draw(frame.withCursorDrawn());
    DataOutputStream png = new DataOutputStream(out);
    png.writeLong(SIGNATURE);
    chunk(png, "IHDR", header(canvas));
    chunk(png, "PLTE", PixelCanvas.palette());
    chunk(png, "IDAT", stored(lines(canvas)));
    chunk(png, "IEND", new byte[0]);
    png.flush();
  }

  /** The header of an image with a palette and 8 bits per pixel. */
  private static byte[] header(PixelCanvas canvas) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(bytes);
    data.writeInt(canvas.width());
    data.writeInt(canvas.height());
    data.write(new byte[] {8, 3, 0, 0, 0});
    return bytes.toByteArray();
  }

  /** The lines, each after filter type 0 (none). */
  private static byte[] lines(PixelCanvas canvas) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int y = 0; y < canvas.height(); y++) {
      bytes.write(0);
      bytes.write(canvas.pixels(), y * canvas.width(), canvas.width());
    }
    return bytes.toByteArray();
  }

  /** A zlib stream of stored blocks: RFC 1950, and RFC 1951 section 3.2.4. */
  private static byte[] stored(byte[] data) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream zlib = new DataOutputStream(bytes);
    zlib.writeShort(0x7801);
    for (int i = 0; i < data.length; i += LARGEST_BLOCK) {
      int size = Math.min(LARGEST_BLOCK, data.length - i);
      zlib.writeByte(i + size == data.length ? 1 : 0);
      zlib.writeShort(Short.reverseBytes((short) size));
      zlib.writeShort(Short.reverseBytes((short) ~size));
      zlib.write(data, i, size);
    }
    Adler32 sum = new Adler32();
    sum.update(data);
    zlib.writeInt((int) sum.getValue());
    return bytes.toByteArray();
  }

  private static void chunk(DataOutputStream png, String type, byte[] data) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(data);
    png.writeInt(data.length);
    png.write(name);
    png.write(data);
    png.writeInt((int) sum.getValue());
  }
}
