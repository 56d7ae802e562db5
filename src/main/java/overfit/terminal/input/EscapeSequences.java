package overfit.terminal.input;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.util.Optional;

/**
 * The keys that are no characters: what follows ESC [ and ESC O in the dialects of xterm, the Linux
 * console and rxvt.
 */
final class EscapeSequences {

  private static final int SHIFT = 1;
  private static final int ALT = 2;
  private static final int CTRL = 4;

  /** By the number before ~, from 0. */
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

  /** The key of ESC [ parameters last; {@code alt} when another ESC came first. */
  static Optional<KeyStroke> control(String parameters, char last, boolean alt) {
    int with = alt ? ALT : 0;
    if (parameters.equals("[")) {
      return key(linux(last), with);
    }
    String[] numbers = parameters.split(";", -1);
    int first = number(numbers[0]);
    int held = numbers.length == 2 ? number(numbers[1]) - 1 : 0;
    if (first < 0 || held < 0 || numbers.length > 2) {
      return Optional.empty();
    }
    return switch (last) {
      case '~' -> key(numbered(first), with | held);
      case '$' -> key(numbered(first), with | SHIFT);
      case '^' -> key(numbered(first), with | CTRL);
      case '@' -> key(numbered(first), with | CTRL | SHIFT);
      case 'a', 'b', 'c', 'd' -> key(lettered(Character.toUpperCase(last)), with | SHIFT);
      // ESC [ row ; column R is also where the cursor is, which nobody asked for.
      case 'R' -> key(first == 1 && held > 0 ? KeyType.F3 : KeyType.Unknown, with | held);
      case 'Z' -> key(KeyType.ReverseTab, with);
      default -> key(lettered(last), with | held);
    };
  }

  /** The key of ESC O modifier last; {@code alt} when another ESC came first. */
  static Optional<KeyStroke> singleShift(String modifier, char last, boolean alt) {
    int with = (alt ? ALT : 0) | Math.max(0, number(modifier) - 1);
    return switch (last) {
      case 'M' -> key(KeyType.Enter, with);
      case 'R' -> key(KeyType.F3, with);
      case 'a', 'b', 'c', 'd' -> key(lettered(Character.toUpperCase(last)), with | CTRL);
      default -> key(lettered(last), with);
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

  /** A number that is left out is 1; -1 is for what is no number. */
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

  private static Optional<KeyStroke> key(KeyType type, int held) {
    return type == KeyType.Unknown
        ? Optional.empty()
        : Optional.of(
            new KeyStroke(type, (held & CTRL) != 0, (held & ALT) != 0, (held & SHIFT) != 0));
  }
}
