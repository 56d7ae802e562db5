package overfit.terminal.input;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.util.Optional;

/**
 * Decodes special keys: the sequences after ESC [ and ESC O, as sent by xterm, the Linux console
 * and rxvt.
 */
final class EscapeSequences {

  private static final int SHIFT = 1;
  private static final int ALT = 2;
  private static final int CTRL = 4;

  /** The keys by the number before ~, from 0. */
  private static final KeyType[] NUMBERED = {
    KeyType.Unknown,
    KeyType.Home,
    KeyType.Insert,
    KeyType.Delete,
    KeyType.End,
    KeyType.PageUp,
    KeyType.PageDown,
    KeyType.Home,
    KeyType.End,
    KeyType.Unknown,
    KeyType.Unknown,
    KeyType.F1,
    KeyType.F2,
    KeyType.F3,
    KeyType.F4,
    KeyType.F5,
    KeyType.Unknown,
    KeyType.F6,
    KeyType.F7,
    KeyType.F8,
    KeyType.F9,
    KeyType.F10,
    KeyType.Unknown,
    KeyType.F11,
    KeyType.F12,
    KeyType.F13,
    KeyType.F14,
    KeyType.Unknown,
    KeyType.F15,
    KeyType.F16,
    KeyType.Unknown,
    KeyType.F17,
    KeyType.F18,
    KeyType.F19
  };

  private EscapeSequences() {}

  /** The key for ESC [ parameters last; {@code alt} if another ESC came first. */
  static Optional<KeyStroke> control(String parameters, char last, boolean alt) {
    int altFlag = alt ? ALT : 0;
    if (parameters.equals("[")) {
      return key(linux(last), altFlag);
    }
    String[] numbers = parameters.split(";", -1);
    int first = number(numbers[0]);
    int modifiers = numbers.length == 2 ? number(numbers[1]) - 1 : 0;
    if (first < 0 || modifiers < 0 || numbers.length > 2) {
      return Optional.empty();
    }
    return switch (last) {
      case '~' -> key(numbered(first), altFlag | modifiers);
      case '$' -> key(numbered(first), altFlag | SHIFT);
      case '^' -> key(numbered(first), altFlag | CTRL);
      case '@' -> key(numbered(first), altFlag | CTRL | SHIFT);
      case 'a', 'b', 'c', 'd' -> key(lettered(Character.toUpperCase(last)), altFlag | SHIFT);
      // ESC [ row ; column R is also a cursor position report.
      case 'R' ->
          key(first == 1 && modifiers > 0 ? KeyType.F3 : KeyType.Unknown, altFlag | modifiers);
      case 'Z' -> key(KeyType.ReverseTab, altFlag);
      default -> key(lettered(last), altFlag | modifiers);
    };
  }

  /** The key for ESC O modifier last; {@code alt} if another ESC came first. */
  static Optional<KeyStroke> singleShift(String modifier, char last, boolean alt) {
    int modifiers = (alt ? ALT : 0) | Math.max(0, number(modifier) - 1);
    return switch (last) {
      case 'M' -> key(KeyType.Enter, modifiers);
      case 'R' -> key(KeyType.F3, modifiers);
      case 'a', 'b', 'c', 'd' -> key(lettered(Character.toUpperCase(last)), modifiers | CTRL);
      default -> key(lettered(last), modifiers);
    };
  }

  private static KeyType lettered(char last) {
    return switch (last) {
      case 'A' -> KeyType.ArrowUp;
      case 'B' -> KeyType.ArrowDown;
      case 'C' -> KeyType.ArrowRight;
      case 'D' -> KeyType.ArrowLeft;
      case 'F' -> KeyType.End;
      case 'H' -> KeyType.Home;
      case 'P' -> KeyType.F1;
      case 'Q' -> KeyType.F2;
      case 'S' -> KeyType.F4;
      default -> KeyType.Unknown;
    };
  }

  private static KeyType linux(char last) {
    return switch (last) {
      case 'A' -> KeyType.F1;
      case 'B' -> KeyType.F2;
      case 'C' -> KeyType.F3;
      case 'D' -> KeyType.F4;
      case 'E' -> KeyType.F5;
      default -> KeyType.Unknown;
    };
  }

  private static KeyType numbered(int number) {
    return number < NUMBERED.length ? NUMBERED[number] : KeyType.Unknown;
  }

  /** Parses a number: 1 if empty, -1 if invalid. */
  private static int number(String digits) {
    if (digits.length() > 4) {
      return -1;
    }
    int number = digits.isEmpty() ? 1 : 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = 10 * number + digit;
    }
    return number;
  }

  private static Optional<KeyStroke> key(KeyType type, int modifiers) {
    return type == KeyType.Unknown
        ? Optional.empty()
        : Optional.of(
            new KeyStroke(
                type, (modifiers & CTRL) != 0, (modifiers & ALT) != 0, (modifiers & SHIFT) != 0));
  }
}
