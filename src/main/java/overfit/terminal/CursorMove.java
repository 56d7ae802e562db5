package overfit.terminal;

/**
 * The fewest bytes that take a terminal's cursor from one cell to another: by its place, or step by
 * step from where it is. ECMA-48, section 8.3: CUU, CUD, CUF, CUP; backspace; and index and reverse
 * index, which DEC's VT100 has, and which scroll only beyond the last row and the first.
 */
final class CursorMove {

  /** A column or a row that is not known. */
  static final int LOST = -2;

  /** As many backspaces are no longer than CUB. */
  private static final int MOST_BACKSPACES = 4;

  /** As many line feeds are no longer than CUD. */
  private static final int MOST_LINES = 4;

  private CursorMove() {}

  /** From a cell that may be {@link #LOST} to another. */
  static String between(int fromX, int fromY, int x, int y) {
    if (fromX == x && fromY == y) {
      return "";
    }
    String place = place(x, y);
    if (fromX == LOST || fromY == LOST) {
      return place;
    }
    String steps = vertical(y - fromY) + horizontal(x - fromX);
    String back = "\r" + lines(y - fromY) + horizontal(x);
    return shorter(shorter(steps, back), place);
  }

  /** How many bytes {@link #between} takes, without making them. */
  static int bytes(int fromX, int fromY, int x, int y) {
    if (fromX == x && fromY == y) {
      return 0;
    }
    int place = 3 + (y == 0 ? 0 : digits(y + 1)) + (x == 0 ? 0 : 1 + digits(x + 1));
    if (fromX == LOST || fromY == LOST) {
      return place;
    }
    int down = y - fromY;
    int steps = bytesDown(down) + bytesAcross(x - fromX);
    int lines = down > 0 && down <= MOST_LINES ? down : bytesDown(down);
    return Math.min(place, Math.min(steps, 1 + lines + bytesAcross(x)));
  }

  private static int bytesDown(int down) {
    return Math.abs(down) == 1 ? 2 : bytesBy(down);
  }

  private static int bytesAcross(int right) {
    return right < 0 && -right <= MOST_BACKSPACES ? -right : bytesBy(right);
  }

  private static int bytesBy(int cells) {
    int count = Math.abs(cells);
    return count == 0 ? 0 : count == 1 ? 3 : 3 + digits(count);
  }

  private static int digits(int number) {
    return number < 10 ? 1 : number < 100 ? 2 : number < 1000 ? 3 : 4;
  }

  private static String place(int x, int y) {
    String row = y == 0 ? "" : String.valueOf(y + 1);
    return "\033[" + row + (x == 0 ? "" : ";" + (x + 1)) + "H";
  }

  private static String shorter(String one, String other) {
    return one.length() <= other.length() ? one : other;
  }

  /** In the first column a line feed goes there, whatever a terminal's driver makes of it. */
  private static String lines(int down) {
    return down > 0 && down <= MOST_LINES ? "\n".repeat(down) : vertical(down);
  }

  private static String vertical(int down) {
    return switch (down) {
      case 0 -> "";
      case 1 -> "\033D";
      case -1 -> "\033M";
      default -> by(Math.abs(down), down > 0 ? 'B' : 'A');
    };
  }

  private static String horizontal(int right) {
    if (right < 0) {
      return -right <= MOST_BACKSPACES ? "\b".repeat(-right) : by(-right, 'D');
    }
    return right == 0 ? "" : by(right, 'C');
  }

  private static String by(int cells, char direction) {
    return cells == 1 ? "\033[" + direction : "\033[" + cells + direction;
  }
}
