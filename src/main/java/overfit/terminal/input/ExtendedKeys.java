package overfit.terminal.input;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.util.Map;
import java.util.Optional;

/**
 * Keys that are sent by the code of their character: in the kitty keyboard protocol,
 * https://sw.kovidgoyal.net/kitty/keyboard-protocol/, and by xterm's modifyOtherKeys,
 * https://invisible-island.net/xterm/modified-keys.html. They mean what the same keys mean in the
 * older encoding: Control-[ is Esc, Control-I is Tab.
 */
final class ExtendedKeys {

  private static final int ESCAPE = 27;

  /** The keys of the keypad from 57399: digits and signs first, as ASCII. */
  private static final int KEYPAD = 57399;

  private static final String KEYPAD_SIGNS = "0123456789./*-+\r=,";

  /** Then those without a number lock. */
  private static final KeyType[] KEYPAD_KEYS = {
    KeyType.ArrowLeft,
    KeyType.ArrowRight,
    KeyType.ArrowUp,
    KeyType.ArrowDown,
    KeyType.PageUp,
    KeyType.PageDown,
    KeyType.Home,
    KeyType.End,
    KeyType.Insert,
    KeyType.Delete
  };

  /** Control with these characters has been the code of a key since ASCII. */
  private static final Map<Character, KeyType> CONTROL =
      Map.of(
          '[', KeyType.Escape,
          'i', KeyType.Tab,
          'm', KeyType.Enter,
          'j', KeyType.Enter,
          'h', KeyType.Backspace);

  /** A terminal that sends no shifted character leaves only the guess that the layout is US. */
  private static final String UNSHIFTED = "`1234567890-=[]\\;',./";

  private static final String SHIFTED = "~!@#$%^&*()_+{}|:\"<>?";

  private ExtendedKeys() {}

  /**
   * The key of a code.
   *
   * @param shifted the code with Shift, 0 if not known
   * @param text the code of the character that is typed, 0 if not known
   */
  static Optional<KeyStroke> of(int code, int shifted, int text, Modifiers modifiers) {
    if (modifiers.ofDesktop()) {
      return Optional.empty();
    }
    int keypad = code - KEYPAD;
    if (keypad >= 0 && keypad < KEYPAD_SIGNS.length()) {
      return of(KEYPAD_SIGNS.charAt(keypad), 0, 0, modifiers.withoutShift());
    }
    keypad -= KEYPAD_SIGNS.length();
    if (keypad >= 0 && keypad < KEYPAD_KEYS.length) {
      return Optional.of(modifiers.key(KEYPAD_KEYS[keypad]));
    }
    return switch (code) {
      case ESCAPE -> Optional.of(new KeyStroke(KeyType.Escape));
      case '\r', '\n' -> Optional.of(modifiers.key(KeyType.Enter));
      case '\t' -> Optional.of(modifiers.key(modifiers.shift() ? KeyType.ReverseTab : KeyType.Tab));
      case '\b', 0x7f -> Optional.of(modifiers.key(KeyType.Backspace));
      default -> character(code, shifted, text, modifiers);
    };
  }

  private static Optional<KeyStroke> character(
      int code, int shifted, int text, Modifiers modifiers) {
    boolean typed = !modifiers.control() && !modifiers.alt();
    int found = typed && text != 0 ? text : modifiers.shift() ? shifted(code, shifted) : code;
    if (found < ' ' || !Character.isBmpCodePoint(found) || !isPrintable((char) found)) {
      return Optional.empty();
    }
    char c = (char) found;
    if (modifiers.capsLock() && text == 0) {
      c = Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c);
    }
    if (modifiers.control()) {
      c = Character.toLowerCase(c);
      if (CONTROL.containsKey(c)) {
        return Optional.of(modifiers.withoutControl().key(CONTROL.get(c)));
      }
    }
    return Optional.of(new KeyStroke(c, modifiers.control(), modifiers.alt()));
  }

  private static int shifted(int code, int shifted) {
    int us = UNSHIFTED.indexOf(code);
    return shifted != 0 ? shifted : us >= 0 ? SHIFTED.charAt(us) : Character.toUpperCase(code);
  }

  /** Other keys without a character, such as those of media, have codes of private use. */
  private static boolean isPrintable(char c) {
    return switch (Character.getType(c)) {
      case Character.PRIVATE_USE, Character.SURROGATE, Character.CONTROL, Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
