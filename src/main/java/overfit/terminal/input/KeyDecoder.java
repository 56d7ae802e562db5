package overfit.terminal.input;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Turns the bytes that a terminal sends into keys, pasted texts and what the mouse does, one byte
 * at a time, so that it makes no difference in how many pieces they arrive.
 *
 * <p>A sequence that is none of them (a click beside the window, the answer to a question that some
 * other program asked) is read to its end and gives nothing. The forms are those of ECMA-48 section
 * 5.4 and of xterm, https://invisible-island.net/xterm/ctlseqs/ctlseqs.html.
 */
final class KeyDecoder {

  private static final int ESCAPE = 0x1b;
  private static final int LONGEST = 64;

  private enum State {
    GROUND,
    /** After ESC, or after ESC ESC. */
    ESCAPED,
    /** After ESC [. */
    CONTROL_SEQUENCE,
    /** After ESC O. */
    SINGLE_SHIFT,
    /** After ESC and one of ] P X ^ _: a text up to BEL or ESC \. */
    TEXT,
    /** After ESC [ M: three bytes of any value. */
    MOUSE,
    /** Within a character of UTF-8. */
    CHARACTER,
    /** After ESC [ 200 ~: a text up to ESC [ 201 ~. */
    PASTE
  }

  private final Consumer<Event> events;
  private final byte[] held = new byte[LONGEST];
  private PasteBuffer clipping = new PasteBuffer();
  private State state = State.GROUND;
  private int length;
  private int missing;
  private boolean alt;

  /** Hands each event to {@code events} with the byte that completes it. */
  KeyDecoder(Consumer<Event> events) {
    this.events = events;
  }

  /** Whether more bytes, or none for a short while, decide which key was meant. */
  boolean isWaiting() {
    return state != State.GROUND && state != State.PASTE;
  }

  /** Takes the next byte, from 0 to 255. */
  void accept(int b) {
    switch (state) {
      case GROUND -> ground(b);
      case ESCAPED -> escaped(b);
      case CONTROL_SEQUENCE -> controlSequence(b);
      case SINGLE_SHIFT -> singleShift(b);
      case TEXT -> text(b);
      case MOUSE -> mouse();
      case CHARACTER -> character(b);
      case PASTE -> paste(b);
    }
  }

  /**
   * Nothing came for a while: an ESC was the key Esc, and ESC with one character was that character
   * with Alt. A pasted text whose end got lost ends here. A longer sequence goes on waiting.
   */
  void expire() {
    if (state == State.ESCAPED) {
      state = State.GROUND;
      escapes(alt ? 2 : 1);
    } else if (state == State.CONTROL_SEQUENCE && length == 0) {
      state = State.GROUND;
      key('[', false, true);
    } else if (state == State.SINGLE_SHIFT && length == 0) {
      state = State.GROUND;
      key('O', false, true);
    } else if (state == State.TEXT) {
      state = State.GROUND;
      if (length == 1) {
        key((char) held[0], false, true);
      }
    } else if (state == State.PASTE) {
      pasted();
    }
  }

  private void ground(int b) {
    alt = false;
    if (b == ESCAPE) {
      state = State.ESCAPED;
    } else {
      plain(b);
    }
  }

  /** A second ESC is either the key Esc, or Alt with what follows. */
  private void escaped(int b) {
    length = 0;
    switch (b) {
      case ESCAPE -> {
        escapes(alt ? 1 : 0);
        alt = true;
      }
      case '[' -> state = State.CONTROL_SEQUENCE;
      case 'O' -> state = State.SINGLE_SHIFT;
      case ']', 'P', 'X', '^', '_' -> {
        state = State.TEXT;
        hold(b);
      }
      default -> {
        escapes(alt ? 1 : 0);
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
          lead(b);
        } else if (b < ' ') {
          key((char) (b <= 26 ? b + 'a' - 1 : b + '@'), true, alt);
        } else {
          key((char) b, false, alt);
        }
      }
    }
  }

  private void controlSequence(int b) {
    if (b < ' ' || b > '~') {
      ground(b);
    } else if (b == 'M' && length == 0) {
      state = State.MOUSE;
      missing = 3;
    } else if (isLast(b)) {
      state = State.GROUND;
      control(heldText(), (char) b);
    } else {
      hold(b);
    }
  }

  private void control(String parameters, char last) {
    if (last == '~' && parameters.equals("200")) {
      state = State.PASTE;
      clipping = new PasteBuffer();
    } else if (parameters.startsWith("<")) {
      SgrMouse.event(parameters, last).ifPresent(events);
    } else {
      EscapeSequences.control(parameters, last, alt).map(Event.Key::new).ifPresent(events);
    }
  }

  private void paste(int b) {
    if (clipping.endsWith(b)) {
      pasted();
    }
  }

  private void pasted() {
    state = State.GROUND;
    String text = clipping.text();
    if (!text.isEmpty()) {
      events.accept(new Event.Paste(text));
    }
  }

  /**
   * Parameters are 0x30 to 0x3f, then come intermediates, 0x20 to 0x2f, then one byte above. Two
   * terminals do otherwise: Linux sends ESC [ [ A for F1, rxvt ESC [ 3 $ for Delete with Shift.
   */
  private boolean isLast(int b) {
    boolean linux = length == 0 && b == '[';
    boolean rxvt = length > 0 && held[0] != '?' && b == '$';
    return b >= '@' && !linux || rxvt;
  }

  private void singleShift(int b) {
    if (b < ' ' || b > '~') {
      ground(b);
    } else if (b < '@') {
      hold(b);
    } else {
      state = State.GROUND;
      EscapeSequences.singleShift(heldText(), (char) b, alt).map(Event.Key::new).ifPresent(events);
    }
  }

  private void text(int b) {
    boolean stringTerminator = b == '\\' && held[length - 1] == ESCAPE;
    if (stringTerminator || b == 0x07 || b == 0x18 || b == 0x1a) {
      state = State.GROUND;
    } else {
      hold(b);
    }
  }

  private void mouse() {
    if (--missing == 0) {
      state = State.GROUND;
    }
  }

  /** The first byte of a character tells how many follow: Unicode Standard, table 3-7. */
  private void lead(int b) {
    if (b >= 0xc2 && b <= 0xf4) {
      missing = b >= 0xf0 ? 3 : b >= 0xe0 ? 2 : 1;
      length = 0;
      hold(b);
      state = State.CHARACTER;
    }
  }

  /** A key holds one char: what is malformed or needs two is dropped. */
  private void character(int b) {
    if ((b & 0xc0) != 0x80) {
      ground(b);
      return;
    }
    hold(b);
    if (--missing == 0) {
      state = State.GROUND;
      String text = new String(held, 0, length, StandardCharsets.UTF_8);
      char c = text.charAt(0);
      if (text.length() == 1 && c != '\ufffd' && !Character.isISOControl(c)) {
        key(c, false, alt);
      }
    }
  }

  /** Of a sequence that is longer than any key the middle is lost. */
  private void hold(int b) {
    length = Math.min(length, LONGEST - 1);
    held[length++] = (byte) b;
  }

  private String heldText() {
    return new String(held, 0, length, StandardCharsets.US_ASCII);
  }

  private void escapes(int count) {
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
