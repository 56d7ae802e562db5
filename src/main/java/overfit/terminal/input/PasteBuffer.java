package overfit.terminal.input;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The bytes of a bracketed paste, up to its end marker ESC [ 201 ~. */
final class PasteBuffer {

  /** The maximum length; the rest is dropped. */
  static final int MAX_BYTES = 1 << 16;

  private static final String END = "\033[201~";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int matched;

  /** Takes the next byte, from 0 to 255; returns whether it completes the end marker. */
  boolean endsWith(int b) {
    if (b == END.charAt(matched)) {
      matched++;
      return matched == END.length();
    }
    // The matched bytes were text. A new match can only start at this byte, since ESC occurs once.
    END.chars().limit(matched).forEach(this::keep);
    matched = b == END.charAt(0) ? 1 : 0;
    if (matched == 0) {
      keep(b);
    }
    return false;
  }

  private void keep(int b) {
    if (bytes.size() < MAX_BYTES) {
      bytes.write(b);
    }
  }

  /** The text so far; line ends, sent as carriage returns, are converted to line feeds. */
  String text() {
    String lines = decoded().replace("\r\n", "\n").replace('\r', '\n');
    StringBuilder text = new StringBuilder(lines.length());
    lines
        .codePoints()
        .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
        .forEach(text::appendCodePoint);
    return text.toString();
  }

  /** The bytes as UTF-8; malformed parts, such as a truncated character, are dropped. */
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
