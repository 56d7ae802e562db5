package overfit.data.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import overfit.file.InputException;

/**
 * The text of a file, strictly decoded. Throws {@link InputException}, with file and line, at bytes
 * that are no text, but not before all that precedes them has been read.
 */
final class DecodedText extends Reader {

  /** In bytes: enough for the maximum number of points with 17 digits, plus some more columns. */
  private static final long LARGEST = PointsFile.LARGEST_FILE;

  private static final char MARK = '\ufeff';

  private final SourceName source;
  private final InputStream input;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 14);
  private final Encoding encoding;
  private final CharsetDecoder decoder;
  private long size;
  private boolean ended;
  private boolean started;
  private boolean atZero;
  private int line = 1;
  private char last;

  DecodedText(SourceName source, InputStream input) throws IOException {
    this.source = source;
    this.input = input;
    byte[] start = input.readNBytes(bytes.capacity());
    size = start.length;
    bytes.put(start).flip();
    try {
      encoding = Encoding.of(start);
    } catch (InputException e) {
      throw e.at(source.label());
    }
    decoder = encoding.charset().newDecoder();
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (atZero) {
      throw at(InputException.expected(Encoding.EXPECTED, "a byte 0x00, perhaps a binary file"));
    }
    int count = decode(CharBuffer.wrap(target, offset, length));
    if (count <= 0) {
      return count;
    }
    int start = !started && target[offset] == MARK ? 1 : 0;
    started = true;
    if (start == 1) {
      System.arraycopy(target, offset + 1, target, offset, count - 1);
    }
    int text = text(target, offset, count - start);
    return text == 0 ? read(target, offset, length) : text;
  }

  /** The number of decoded characters; -1 at the end. */
  private int decode(CharBuffer target) throws IOException {
    int start = target.position();
    while (true) {
      CoderResult result = decoder.decode(bytes, target, ended);
      if (target.position() > start) {
        return target.position() - start;
      }
      if (result.isError()) {
        throw at(encoding.malformed(bytes.get(bytes.position())));
      }
      if (ended) {
        return -1;
      }
      fill();
    }
  }

  private void fill() throws IOException {
    bytes.compact();
    int count = input.read(bytes.array(), bytes.position(), bytes.remaining());
    ended = count < 0;
    size += Math.max(0, count);
    bytes.position(bytes.position() + Math.max(0, count)).flip();
    if (size > LARGEST) {
      throw source.expected("at most 128 MiB of points", "more");
    }
  }

  /** The number of characters up to a zero, which no text has; counts their lines. */
  private int text(char[] target, int offset, int count) {
    for (int i = 0; i < count; i++) {
      char c = target[offset + i];
      if (c == 0) {
        atZero = true;
        return i;
      }
      if (c == '\r' || c == '\n' && last != '\r') {
        line++;
      }
      last = c;
    }
    return count;
  }

  private InputException at(InputException e) {
    return e.at(source.label() + ":" + line);
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
