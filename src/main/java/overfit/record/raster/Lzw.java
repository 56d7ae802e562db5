package overfit.record.raster;

import java.io.ByteArrayOutputStream;

/**
 * The LZW compression of GIF, for 256 colours: Welch, "A Technique for High-Performance Data
 * Compression" (1984), with variable-length codes as in appendix F of
 * https://www.w3.org/Graphics/GIF/spec-gif89a.txt.
 */
final class Lzw {

  private static final int CLEAR = 256;
  private static final int END = 257;
  private static final int MAX_CODES = 4096;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** The code of a string extended by a pixel, at 256 · string + pixel; 0 if unknown. */
  private final short[] codes = new short[MAX_CODES * 256];

  /** The index in {@code codes} of each code. */
  private final int[] keys = new int[MAX_CODES];

  private int next;
  private int length = 9;
  private int bits;
  private int bitCount;

  /** Compresses pixels to codes, packed from the lowest bit. */
  static byte[] compress(byte[] pixels) {
    return new Lzw().run(pixels);
  }

  private byte[] run(byte[] pixels) {
    restart();
    int string = pixels[0] & 0xff;
    for (int i = 1; i < pixels.length; i++) {
      int pixel = pixels[i] & 0xff;
      int known = codes[string << 8 | pixel];
      if (known != 0) {
        string = known;
        continue;
      }
      put(string);
      add(string << 8 | pixel);
      string = pixel;
    }
    put(string);
    put(END);
    if (bitCount > 0) {
      bytes.write(bits);
    }
    return bytes.toByteArray();
  }

  private void add(int key) {
    if (next == MAX_CODES) {
      restart();
      return;
    }
    codes[key] = (short) next;
    keys[next] = key;
    if (next == 1 << length) {
      length++;
    }
    next++;
  }

  private void restart() {
    put(CLEAR);
    for (int code = END + 1; code < next; code++) {
      codes[keys[code]] = 0;
    }
    next = END + 1;
    length = 9;
  }

  private void put(int code) {
    bits |= code << bitCount;
    bitCount += length;
    while (bitCount >= 8) {
      bytes.write(bits);
      bits >>>= 8;
      bitCount -= 8;
    }
  }
}
