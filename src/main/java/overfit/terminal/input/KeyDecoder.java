package overfit.terminal.input;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Decodes the bytes that a terminal sends to key, paste and mouse events. It takes one byte at a
 * time, so sequences may arrive in any number of reads.
 *
 * <p>Any other sequence (a mouse event outside the window, or the reply to a query of another
 * program) is read to its end and ignored. The syntax is that of ECMA-48, section 5.4, and of
 * xterm, https://invisible-island.net/xterm/ctlseqs/ctlseqs.html.
 */
final class KeyDecoder {

  private static final int ESCAPE = 0x1b;
  private static final int MAX_LENGTH = 64;

  /** How long a byte may follow ESC and still belong to it; the key Esc takes as long. */
  private static final long ESCAPE_MILLISECONDS = 30;

  /** The same on a slow connection, when ESC was already taken for the key Esc. */
  private static final long LATE_MILLISECONDS = 150;

  /** The longest pause within a paste or a sequence; bytes after it are keys. */
  private static final long IDLE_MILLISECONDS = 1000;

  /**
   * What follows ESC [ or ESC O in what terminals send: parameters, keys, the mouse and the focus.
   * The Linux console, which sends ESC [ [ A, is never late.
   */
  private static final String LATE_BYTES = "0123456789<>?ABCDEFHIMOPQRSZabcd";

  private enum State {
    GROUND,
    /** After the key Esc: the rest of a sequence may still come. */
    LATE,
    /** After ESC, or after ESC ESC. */
    ESCAPED,
    /** After ESC [. */
    CONTROL_SEQUENCE,
    /** After ESC O. */
    SINGLE_SHIFT,
    /** After ESC and one of ] P X ^ _: a control string up to BEL or ESC \. */
    CONTROL_STRING,
    /** After ESC [ M: three bytes of any value. */
    MOUSE,
    /** Within a multi-byte UTF-8 character. */
    CHARACTER,
    /** After ESC [ 200 ~: a text up to ESC [ 201 ~. */
    PASTE
  }

  private final Consumer<Event> events;
  private final byte[] buffer = new byte[MAX_LENGTH];
  private PasteBuffer pasteBuffer = new PasteBuffer();
  private State state = State.GROUND;
  private int length;
  private int remaining;
  private boolean alt;

  /** Whether the ESC of the current sequence was taken for the key Esc. */
  private boolean late;

  /** Passes each event to {@code events} when its last byte arrives. */
  KeyDecoder(Consumer<Event> events) {
    this.events = events;
  }

  /**
   * Whether the bytes so far are a key of their own unless more follow at once: Esc, or a character
   * with Alt that also begins a sequence.
   */
  boolean isWaiting() {
    return switch (state) {
      case ESCAPED -> true;
      case CONTROL_SEQUENCE, SINGLE_SHIFT -> length == 0;
      case CONTROL_STRING -> length == 1;
      case GROUND, LATE, MOUSE, CHARACTER, PASTE -> false;
    };
  }

  /** How long to wait for the next byte, in milliseconds, before {@link #timeOut}. */
  long patience() {
    return switch (state) {
      case ESCAPED -> ESCAPE_MILLISECONDS;
      case LATE -> LATE_MILLISECONDS;
      case CONTROL_SEQUENCE, SINGLE_SHIFT -> length == 0 ? LATE_MILLISECONDS : IDLE_MILLISECONDS;
      case CONTROL_STRING -> length == 1 ? ESCAPE_MILLISECONDS : IDLE_MILLISECONDS;
      case GROUND, MOUSE, CHARACTER, PASTE -> IDLE_MILLISECONDS;
    };
  }

  /** Takes the next byte, from 0 to 255. */
  void accept(int b) {
    switch (state) {
      case GROUND -> ground(b);
      case LATE -> late(b);
      case ESCAPED -> escaped(b);
      case CONTROL_SEQUENCE -> controlSequence(b);
      case SINGLE_SHIFT -> singleShift(b);
      case CONTROL_STRING -> controlString(b);
      case MOUSE -> mouse();
      case CHARACTER -> character(b);
      case PASTE -> paste(b);
    }
  }

  /**
   * Handles a timeout: ESC was the key Esc, and ESC with a character was that character with Alt. A
   * paste ends, since its end must have been lost. Any other incomplete sequence is dropped. The
   * rest of a sequence whose ESC was taken for the key Esc is ignored when it comes late.
   */
  void timeOut() {
    boolean key = isWaiting();
    State ended = state;
    state = State.GROUND;
    if (ended == State.PASTE) {
      endPaste();
    } else if (key) {
      switch (ended) {
        case ESCAPED -> {
          pressEscape(alt ? 2 : 1);
          state = State.LATE;
        }
        case CONTROL_SEQUENCE -> key('[', false, !late);
        case SINGLE_SHIFT -> key('O', false, !late);
        default -> key((char) buffer[0], false, true);
      }
    }
  }

  private void ground(int b) {
    alt = false;
    late = false;
    if (b == ESCAPE) {
      state = State.ESCAPED;
    } else {
      plain(b);
    }
  }

  /** After the key Esc, the rest of a sequence is read to its end and ignored. */
  private void late(int b) {
    length = 0;
    late = b == '[' || b == 'O';
    if (late) {
      state = b == '[' ? State.CONTROL_SEQUENCE : State.SINGLE_SHIFT;
    } else {
      ground(b);
    }
  }

  /** After ESC ESC, a sequence is a key with Alt; before a character, the first ESC was a key. */
  private void escaped(int b) {
    length = 0;
    switch (b) {
      case ESCAPE -> {
        pressEscape(alt ? 1 : 0);
        alt = true;
      }
      case '[' -> state = State.CONTROL_SEQUENCE;
      case 'O' -> state = State.SINGLE_SHIFT;
      case ']', 'P', 'X', '^', '_' -> {
        state = State.CONTROL_STRING;
        append(b);
      }
      default -> {
        pressEscape(alt ? 1 : 0);
        alt = true;
        plain(b);
      }
    }
  }

  private void plain(int b) {
    state = State.GROUND;
    switch (b) {
      case '\r', '\n' -> key(KeyType.Enter);
      case '\t' -> key(KeyType.Tab);
      case '\b', 0x7f -> key(KeyType.Backspace);
      case 0 -> key(' ', true, alt);
      default -> {
        if (b >= 0x80) {
          startCharacter(b);
        } else if (b < ' ') {
          key((char) (b <= 26 ? b + 'a' - 1 : b + '@'), true, alt);
        } else {
          key((char) b, false, alt);
        }
      }
    }
  }

  /** After the key Esc, the byte that seemed to begin the rest of a sequence was typed. */
  private void typed(char begin, int b) {
    key(begin, false, false);
    late(b);
  }

  /** Whether what came after the key Esc was typed, since no sequence goes on with this byte. */
  private boolean isTyped(int b) {
    return late && length == 0 && LATE_BYTES.indexOf(b) < 0;
  }

  private void controlSequence(int b) {
    if (isTyped(b)) {
      typed('[', b);
    } else if (b < ' ' || b > '~') {
      ground(b);
    } else if (b == 'M' && length == 0) {
      state = State.MOUSE;
      remaining = 3;
    } else if (isLast(b)) {
      state = State.GROUND;
      control(bufferText(), (char) b);
    } else {
      append(b);
    }
  }

  private void control(String parameters, char last) {
    if (last == '~' && parameters.equals("200")) {
      state = State.PASTE;
      pasteBuffer = new PasteBuffer();
    } else if (parameters.startsWith("<")) {
      SgrMouse.event(parameters, last).ifPresent(events);
    } else if (!late) {
      EscapeSequences.control(parameters, last, alt).map(Event.Key::new).ifPresent(events);
    }
  }

  private void paste(int b) {
    if (pasteBuffer.endsWith(b)) {
      endPaste();
    }
  }

  private void endPaste() {
    state = State.GROUND;
    String text = pasteBuffer.text();
    if (!text.isEmpty()) {
      events.accept(new Event.Paste(text));
    }
  }

  /**
   * Parameter bytes are 0x30 to 0x3f, intermediate bytes 0x20 to 0x2f, and the final byte is above.
   * Two exceptions: Linux sends ESC [ [ A for F1, rxvt sends ESC [ 3 $ for Shift-Delete.
   */
  private boolean isLast(int b) {
    boolean linux = length == 0 && b == '[';
    boolean rxvt = length > 0 && buffer[0] != '?' && b == '$';
    return b >= '@' && !linux || rxvt;
  }

  private void singleShift(int b) {
    if (isTyped(b)) {
      typed('O', b);
    } else if (b < ' ' || b > '~') {
      ground(b);
    } else if (b < '@') {
      append(b);
    } else {
      state = State.GROUND;
      EscapeSequences.singleShift(bufferText(), (char) b, alt)
          .filter(key -> !late)
          .map(Event.Key::new)
          .ifPresent(events);
    }
  }

  private void controlString(int b) {
    if (b == 0x03) { // Ctrl-C must always work
      state = State.GROUND;
      accept(b);
      return;
    }
    boolean stringTerminator = b == '\\' && buffer[length - 1] == ESCAPE;
    if (stringTerminator || b == 0x07 || b == 0x18 || b == 0x1a) {
      state = State.GROUND;
    } else {
      append(b);
    }
  }

  private void mouse() {
    if (--remaining == 0) {
      state = State.GROUND;
    }
  }

  /** The first byte of a character gives the number of bytes: Unicode Standard, table 3-7. */
  private void startCharacter(int b) {
    if (b >= 0xc2 && b <= 0xf4) {
      remaining = b >= 0xf0 ? 3 : b >= 0xe0 ? 2 : 1;
      length = 0;
      append(b);
      state = State.CHARACTER;
    }
  }

  /** A key holds one char: malformed characters and surrogate pairs are dropped. */
  private void character(int b) {
    if ((b & 0xc0) != 0x80) {
      ground(b);
      return;
    }
    append(b);
    if (--remaining == 0) {
      state = State.GROUND;
      String text = new String(buffer, 0, length, StandardCharsets.UTF_8);
      char c = text.charAt(0);
      if (text.length() == 1 && c != '\ufffd' && !Character.isISOControl(c)) {
        key(c, false, alt);
      }
    }
  }

  /** Appends to the buffer; if it is full, the last byte is replaced. */
  private void append(int b) {
    length = Math.min(length, MAX_LENGTH - 1);
    buffer[length++] = (byte) b;
  }

  private String bufferText() {
    return new String(buffer, 0, length, StandardCharsets.US_ASCII);
  }

  private void pressEscape(int count) {
    for (int i = 0; i < count; i++) {
      press(new KeyStroke(KeyType.Escape));
    }
  }

  private void key(KeyType type) {
    press(new KeyStroke(type, false, alt));
  }

  private void key(char c, boolean ctrl, boolean withAlt) {
    press(new KeyStroke(c, ctrl, withAlt));
  }

  private void press(KeyStroke stroke) {
    events.accept(new Event.Key(stroke));
  }
}
