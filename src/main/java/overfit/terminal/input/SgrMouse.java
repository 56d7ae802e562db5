package overfit.terminal.input;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import overfit.terminal.input.Event.Mouse.Kind;

/**
 * Decodes mouse events in xterm's mode 1006: ESC [ &lt; button ; column ; row and M, or m for a
 * release. https://invisible-island.net/xterm/ctlseqs/ctlseqs.html, "Extended coordinates".
 *
 * <pre>
 *   bits  7            6      5       4     3    2      1…0
 *         more buttons wheel  moving  Ctrl  Alt  Shift  left, middle, right, none; wheel: up, down
 * </pre>
 */
final class SgrMouse {

  private static final Pattern NUMBERS = Pattern.compile("<(\\d{1,3});(\\d{1,4});(\\d{1,4})");

  private static final int MODIFIERS = 0b11100;
  private static final int LEFT = 0;
  private static final int WHEEL_UP = 64;
  private static final int WHEEL_DOWN = 65;

  private SgrMouse() {}

  /** The event; empty if malformed, for other buttons and for motion. */
  static Optional<Event.Mouse> event(String parameters, char last) {
    Matcher numbers = NUMBERS.matcher(parameters);
    if (!numbers.matches()) {
      return Optional.empty();
    }
    int button = Integer.parseInt(numbers.group(1)) & ~MODIFIERS;
    int column = Integer.parseInt(numbers.group(2)) - 1;
    int row = Integer.parseInt(numbers.group(3)) - 1;
    return kind(button, last)
        .filter(kind -> column >= 0 && row >= 0)
        .map(kind -> new Event.Mouse(kind, column, row));
  }

  private static Optional<Kind> kind(int button, char last) {
    boolean down = last == 'M';
    if (!down && last != 'm') {
      return Optional.empty();
    }
    return switch (button) {
      case LEFT -> Optional.of(down ? Kind.PRESS : Kind.RELEASE);
      case WHEEL_UP -> down ? Optional.of(Kind.WHEEL_UP) : Optional.empty();
      case WHEEL_DOWN -> down ? Optional.of(Kind.WHEEL_DOWN) : Optional.empty();
      default -> Optional.empty();
    };
  }
}
