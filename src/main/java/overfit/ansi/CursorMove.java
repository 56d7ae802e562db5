package overfit.ansi;

/**
 * The way of a terminal's cursor from one cell to another that takes the fewest bytes. ECMA-48,
 * section 8.3: CUU, CUD, CUF, CUB, CUP, backspace and carriage return; and a vertical tab for one
 * row down and reverse index for one up, which DEC's VT100 has, and which scroll only beyond the
 * last row and the first. There is no form feed: GNU Screen does not know it.
 */
final class CursorMove {

  /** The column of a cursor on the last column or past it, as terminals please. */
  static final int LOST = -1;

  /** A way that there is not. */
  static final int NONE = 1 << 20;

  /** To the right over cells that are written again. */
  interface Over {

    /** {@link #NONE} or more if it cannot be done. */
    int bytes(int y, int from, int to);

    /** After it they are as they are to be. */
    String write(int y, int from, int to);
  }

  private final int escape;
  private final int backspace;
  private final int carriageReturn;
  private final int lineFeed;
  private final int verticalTab;

  CursorMove(ByteCost cost) {
    escape = cost.of('\033');
    backspace = cost.of('\b');
    carriageReturn = cost.of('\r');
    lineFeed = cost.of('\n');
    verticalTab = cost.of('\013');
  }

  /** From a cell, whose column may be lost, to another. */
  String between(int fromX, int fromY, int x, int y, Over over) {
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
  int bytes(int fromX, int fromY, int x, int y, Over over) {
    int steps = Math.min(bytesOfSteps(fromX, fromY, x, y, over), bytesOfReturn(fromY, x, y, over));
    return Math.min(bytesOfPlace(x, y), steps);
  }

  private int bytesOfPlace(int x, int y) {
    return escape + 2 + (y == 0 ? 0 : digits(y + 1)) + (x == 0 ? 0 : 1 + digits(x + 1));
  }

  private int bytesOfSteps(int fromX, int fromY, int x, int y, Over over) {
    return fromX == LOST ? NONE : bytesDown(y - fromY) + bytesAcross(fromX, x, y, over);
  }

  private int bytesOfReturn(int fromY, int x, int y, Over over) {
    return carriageReturn + bytesOfLines(y - fromY) + bytesAcross(0, x, y, over);
  }

  private int bytesDown(int rows) {
    return rows == 1 ? verticalTab : rows == -1 ? escape + 1 : bytesBy(Math.abs(rows));
  }

  private int bytesOfLines(int rows) {
    return rows < 0 ? bytesDown(rows) : Math.min(lineFeed * rows, bytesDown(rows));
  }

  private int bytesAcross(int from, int to, int y, Over over) {
    int by = bytesBy(Math.abs(to - from));
    if (to < from) {
      return Math.min(by, backspace * (from - to));
    }
    return to - from > by ? by : Math.min(by, over.bytes(y, from, to)); // a cell takes a byte
  }

  private int bytesBy(int cells) {
    return cells == 0 ? 0 : escape + 2 + (cells == 1 ? 0 : digits(cells));
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
  private String lines(int down) {
    return down > 0 && lineFeed * down <= bytesDown(down) ? "\n".repeat(down) : vertical(down);
  }

  private String horizontal(int from, int to, int y, Over over) {
    int cells = Math.abs(to - from);
    if (to <= from) {
      return backspace * cells <= bytesBy(cells) ? "\b".repeat(cells) : by(cells, 'D');
    }
    return over.bytes(y, from, to) <= bytesBy(cells) ? over.write(y, from, to) : by(cells, 'C');
  }

  private static String by(int cells, char direction) {
    return "\033[" + (cells == 1 ? "" : cells) + direction;
  }
}
