package overfit.tui;

/**
 * The fewest bytes that take a terminal's cursor from one cell to another: by its place, or step by
 * step from where it is. ECMA-48, section 8.3: CUU, CUD, CUF, CUP; and backspace.
 */
final class Move {

  /** A column or a row that is not known. */
  static final int LOST = -2;

  /** As many backspaces are no longer than CUB. */
  private static final int MOST_BACKSPACES = 4;

  /** As many line feeds are no longer than CUD. */
  private static final int MOST_LINES = 4;

  private Move() {}

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
    return down == 0 ? "" : by(Math.abs(down), down > 0 ? 'B' : 'A');
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
