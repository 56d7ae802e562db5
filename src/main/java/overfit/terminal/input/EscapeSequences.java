package overfit.terminal.input;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.util.Arrays;
import java.util.Optional;

/**
 * Decodes special keys: the sequences after ESC [ and ESC O, as sent by xterm, the Linux console,
 * rxvt and kitty.
 */
final class EscapeSequences {

  private static final Modifiers NONE = new Modifiers(0);

  /** The kitty keyboard protocol's event of a key that is let go. */
  private static final int RELEASE = 3;

  /** The number before ~ of a key that xterm's modifyOtherKeys encodes. */
  private static final int OTHER_KEY = 27;

  /** Numbers have at most this many digits. */
  private static final int MAX_DIGITS = 7;

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
    Modifiers held = alt ? NONE.with(Modifiers.ALT) : NONE;
    if (parameters.equals("[")) {
      return key(linux(last), held);
    }
    Parameters numbers = Parameters.of(parameters);
    if (!numbers.valid() || numbers.get(1, 1) == RELEASE) {
      return Optional.empty();
    }
    int first = numbers.get(0, 0);
    Modifiers modifiers = held.with(numbers.get(1, 0) - 1);
    if (last == 'u') {
      return ExtendedKeys.of(first, numbers.optional(0, 1), numbers.optional(2, 0), modifiers);
    }
    if (last == '~' && first == OTHER_KEY && numbers.count() == 3) {
      return ExtendedKeys.of(numbers.get(2, 0), numbers.get(2, 0), 0, modifiers);
    }
    return numbers.count() > 2 || modifiers.ofDesktop()
        ? Optional.empty()
        : special(first, last, modifiers);
  }

  private static Optional<KeyStroke> special(int first, char last, Modifiers modifiers) {
    return switch (last) {
      case '~' -> key(numbered(first), modifiers);
      case '$' -> key(numbered(first), modifiers.with(Modifiers.SHIFT));
      case '^' -> key(numbered(first), modifiers.with(Modifiers.CONTROL));
      case '@' -> key(numbered(first), modifiers.with(Modifiers.CONTROL | Modifiers.SHIFT));
      case 'a', 'b', 'c', 'd' ->
          key(lettered(Character.toUpperCase(last)), modifiers.with(Modifiers.SHIFT));
      // ESC [ row ; column R is also a cursor position report.
      case 'R' -> key(first == 1 && modifiers.bits() > 0 ? KeyType.F3 : KeyType.Unknown, modifiers);
      case 'Z' -> key(KeyType.ReverseTab, modifiers);
      default -> key(lettered(last), modifiers);
    };
  }

  /** The key for ESC O modifier last; {@code alt} if another ESC came first. */
  static Optional<KeyStroke> singleShift(String modifier, char last, boolean alt) {
    int bits = Math.max(0, number(modifier) - 1);
    Modifiers modifiers = new Modifiers(alt ? bits | Modifiers.ALT : bits);
    return switch (last) {
      case 'M' -> key(KeyType.Enter, modifiers);
      case 'R' -> key(KeyType.F3, modifiers);
      case 'a', 'b', 'c', 'd' ->
          key(lettered(Character.toUpperCase(last)), modifiers.with(Modifiers.CONTROL));
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
    if (digits.length() > MAX_DIGITS) {
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

  private static Optional<KeyStroke> key(KeyType type, Modifiers modifiers) {
    return type == KeyType.Unknown ? Optional.empty() : Optional.of(modifiers.key(type));
  }

  /**
   * The numbers between ESC [ and the last byte. Semicolons separate parameters, colons the parts
   * of one.
   */
  private record Parameters(String[][] parts) {

    static Parameters of(String text) {
      return new Parameters(
          Arrays.stream(text.split(";", -1))
              .map(parameter -> parameter.split(":", -1))
              .toArray(String[][]::new));
    }

    int count() {
      return parts.length;
    }

    /** Whether there are at most three, all numbers or empty, and the modifiers at least 1. */
    boolean valid() {
      return count() <= 3
          && Arrays.stream(parts).flatMap(Arrays::stream).allMatch(part -> number(part) >= 0)
          && get(1, 0) > 0;
    }

    /** A number; 1 if it is missing. */
    int get(int parameter, int part) {
      boolean given = parameter < count() && part < parts[parameter].length;
      return given ? number(parts[parameter][part]) : 1;
    }

    /** A number; 0 if it is missing or empty. */
    int optional(int parameter, int part) {
      boolean given = parameter < count() && part < parts[parameter].length;
      return given && !parts[parameter][part].isEmpty() ? number(parts[parameter][part]) : 0;
    }
  }
}
