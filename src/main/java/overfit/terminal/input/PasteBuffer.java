package overfit.terminal.input;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** A text that is being pasted, up to the mark of its end, which is ESC [ 201 ~. */
final class PasteBuffer {

  /** Of what is longer the rest is dropped. */
  static final int MOST_BYTES = 1 << 16;

  private static final String END = "\033[201~";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int matched;

  /** Takes the next byte, from 0 to 255; whether the text ends with it. */
  boolean endsWith(int b) {
    if (b == END.charAt(matched)) {
      matched++;
      return matched == END.length();
    }
    // Only the first byte of the mark can begin it anew; the others before it were text.
    END.chars().limit(matched).forEach(this::keep);
    matched = b == END.charAt(0) ? 1 : 0;
    if (matched == 0) {
      keep(b);
    }
    return false;
  }

  private void keep(int b) {
    if (bytes.size() < MOST_BYTES) {
      bytes.write(b);
    }
  }

  /** What has come: terminals send Enter for the ends of lines, and they are line feeds here. */
  String text() {
    String lines = decoded().replace("\r\n", "\n").replace('\r', '\n');
    StringBuilder text = new StringBuilder(lines.length());
    lines
        .codePoints()
        .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
        .forEach(text::appendCodePoint);
    return text.toString();
  }

  /** What is no UTF-8, a character that was cut in two for example, is left out. */
  private String decoded() {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.IGNORE)
          .onUnmappableCharacter(CodingErrorAction.IGNORE)
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
