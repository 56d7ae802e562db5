package overfit.record.raster;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import overfit.record.film.DefaultColours;
import overfit.record.film.Frame;

/**
 * One picture as PNG, https://www.w3.org/TR/png-3/. It is stored, not compressed, since zlib's
 * bytes differ from one machine to another.
 */
public final class PngWriter {

  private static final long SIGNATURE = 0x89504e470d0a1a0aL;
  private static final int LARGEST_BLOCK = 0xffff;

  private final OutputStream out;
  private final DefaultColours paper;

  public PngWriter(OutputStream out, DefaultColours paper) {
    this.out = out;
    this.paper = paper;
  }

  public void write(Frame picture) throws IOException {
    PixelCanvas raster = new PixelCanvas(paper, picture.width(), picture.height());
    raster.draw(picture.withCursorDrawn());
    DataOutputStream png = new DataOutputStream(out);
    png.writeLong(SIGNATURE);
    chunk(png, "IHDR", header(raster));
    chunk(png, "PLTE", PixelCanvas.palette());
    chunk(png, "IDAT", stored(lines(raster)));
    chunk(png, "IEND", new byte[0]);
    png.flush();
  }

  /** Eight bits a pixel, numbers of colours. */
  private static byte[] header(PixelCanvas raster) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(bytes);
    data.writeInt(raster.width());
    data.writeInt(raster.height());
    data.write(new byte[] {8, 3, 0, 0, 0});
    return bytes.toByteArray();
  }

  /** Each after a 0: not filtered. */
  private static byte[] lines(PixelCanvas raster) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int y = 0; y < raster.height(); y++) {
      bytes.write(0);
      bytes.write(raster.pixels(), y * raster.width(), raster.width());
    }
    return bytes.toByteArray();
  }

  /** As RFC 1950 and RFC 1951 store what they do not compress. */
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
