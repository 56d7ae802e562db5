package overfit.data.table;

import java.io.IOException;
import java.io.Reader;

/** A text, and then what a reader gives. */
final class Joined extends Reader {
  private final String text;
  private final Reader rest;
  private int at;

  Joined(String text, Reader rest) {
    this.text = text;
    this.rest = rest;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int count = Math.min(length, text.length() - at);
    if (count == 0) {
      return rest.read(target, offset, length);
    }
    text.getChars(at, at + count, target, offset);
    at += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    rest.close();
  }
}
