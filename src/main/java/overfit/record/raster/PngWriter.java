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
 * Writes one frame as PNG, https://www.w3.org/TR/png-3/, with a palette. Lines are not filtered, as
 * is recommended for palettes.
 */
public final class PngWriter {

  private static final long SIGNATURE = 0x89504e470d0a1a0aL;

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
    IndexedPixels pixels = new IndexedPixels(canvas);
    chunk(png, "IHDR", header(canvas, pixels.depth()));
    chunk(png, "PLTE", pixels.palette());
    chunk(png, "IDAT", zlib(pixels.lines()));
    chunk(png, "IEND", new byte[0]);
    png.flush();
  }

  /** The header of an image with a palette. */
  private static byte[] header(PixelCanvas canvas, int depth) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(bytes);
    data.writeInt(canvas.width());
    data.writeInt(canvas.height());
    data.write(new byte[] {(byte) depth, 3, 0, 0, 0});
    return bytes.toByteArray();
  }

  /** Compressed, with the header and the checksum of RFC 1950. */
  private static byte[] zlib(byte[] data) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream zlib = new DataOutputStream(bytes);
    zlib.writeShort(0x7801);
    zlib.write(Deflate.compress(data));
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
