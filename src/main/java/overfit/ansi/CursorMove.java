package overfit.ansi;

/**
 * The way of a terminal's cursor from one cell to another that takes the fewest bytes of JSON, in
 * which an escape and a vertical tab take six, and a backspace, a carriage return and a line feed
 * two each. ECMA-48, section 8.3: CUU, CUD, CUF, CUB, CUP; and a vertical tab for one row down and
 * reverse index for one up, which DEC's VT100 has, and which scroll only beyond the last row and
 * the first. There is no form feed: GNU Screen does not know it.
 */
final class CursorMove {

  /** The column of a cursor on the last column or past it, as terminals please. */
  static final int LOST = -1;

  /** A way that there is not. */
  static final int NONE = 1 << 20;

  /** To the right over cells that are written again. */
  interface Over {

    /** In UTF-8; {@link #NONE} or more if it cannot be done. */
    int bytes(int y, int from, int to);

    /** After it they are as they are to be. */
    String write(int y, int from, int to);
  }

  private CursorMove() {}

  /** From a cell, whose column may be lost, to another. */
  static String between(int fromX, int fromY, int x, int y, Over over) {
    if (fromX == x && fromY == y) {
      return "";
    }
    int place = bytesOfPlace(x, y);
    int steps = bytesOfSteps(fromX, fromY, x, y, over);
    int back = bytesOfReturn(fromY, x, y, over);
    if (place < steps && place < back) {
      return "\033[" + (y == 0 ? "" : y + 1) + (x == 0 ? "" : ";" + (x + 1)) + "H";
    }
    return back < steps
        ? "\r" + lines(y - fromY) + horizontal(0, x, y, over)
        : vertical(y - fromY) + horizontal(fromX, x, y, over);
  }

  /** How many bytes {@link #between} takes, without making them. */
  static int bytes(int fromX, int fromY, int x, int y, Over over) {
    int steps = Math.min(bytesOfSteps(fromX, fromY, x, y, over), bytesOfReturn(fromY, x, y, over));
    return Math.min(bytesOfPlace(x, y), steps);
  }

  private static int bytesOfPlace(int x, int y) {
    return 8 + (y == 0 ? 0 : digits(y + 1)) + (x == 0 ? 0 : 1 + digits(x + 1));
  }

  private static int bytesOfSteps(int fromX, int fromY, int x, int y, Over over) {
    return fromX == LOST ? NONE : bytesDown(y - fromY) + bytesAcross(fromX, x, y, over);
  }

  private static int bytesOfReturn(int fromY, int x, int y, Over over) {
    return 2 + bytesOfLines(y - fromY) + bytesAcross(0, x, y, over);
  }

  private static int bytesDown(int rows) {
    return rows == 1 ? 6 : rows == -1 ? 7 : bytesBy(Math.abs(rows));
  }

  private static int bytesOfLines(int rows) {
    return rows < 0 ? bytesDown(rows) : Math.min(2 * rows, bytesDown(rows));
  }

  private static int bytesAcross(int from, int to, int y, Over over) {
    int by = bytesBy(Math.abs(to - from));
    if (to < from) {
      return Math.min(by, 2 * (from - to));
    }
    return to - from > by ? by : Math.min(by, over.bytes(y, from, to)); // a cell takes a byte
  }

  private static int bytesBy(int cells) {
    return cells == 0 ? 0 : cells == 1 ? 8 : 8 + digits(cells);
  }

  private static int digits(int number) {
    return number < 10 ? 1 : number < 100 ? 2 : number < 1000 ? 3 : 4;
  }

  private static String vertical(int down) {
    return switch (down) {
      case 0 -> "";
      case 1 -> "\013";
      case -1 -> "\033M";
      default -> by(Math.abs(down), down > 0 ? 'B' : 'A');
    };
  }

  /** In the first column a line feed goes there, whatever a terminal's driver makes of it. */
  private static String lines(int down) {
    return down > 0 && 2 * down <= bytesDown(down) ? "\n".repeat(down) : vertical(down);
  }

  private static String horizontal(int from, int to, int y, Over over) {
    int cells = Math.abs(to - from);
    if (to <= from) {
      return 2 * cells <= bytesBy(cells) ? "\b".repeat(cells) : by(cells, 'D');
    }
    return over.bytes(y, from, to) <= bytesBy(cells) ? over.write(y, from, to) : by(cells, 'C');
  }

  private static String by(int cells, char direction) {
    return "\033[" + (cells == 1 ? "" : cells) + direction;
  }
}
