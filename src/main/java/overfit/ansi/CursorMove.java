package overfit.ansi;

/**
 * Moves the cursor from one cell to another with the fewest bytes. It uses CUU, CUD, CUF, CUB, CUP,
 * backspace and carriage return (ECMA-48, section 8.3), and DEC VT100's vertical tab and reverse
 * index for one row down and up, which scroll only past the last and the first row. Form feed is
 * not used: GNU Screen does not support it.
 */
final class CursorMove {

  /** The column after writing to the last column, where terminals differ. */
  static final int UNKNOWN = -1;

  /** The cost in bytes of a move that cannot be done. */
  static final int IMPOSSIBLE = 1 << 20;

  /** Moves to the right by writing the cells in between. */
  interface Overwrite {

    /** The cost in bytes; at least {@link #IMPOSSIBLE} if it cannot be done. */
    int bytes(int y, int from, int to);

    /** The characters to write. */
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

  /** The sequences for a move; {@code fromX} may be {@link #UNKNOWN}. */
  String between(int fromX, int fromY, int x, int y, Overwrite overwrite) {
    if (fromX == x && fromY == y) {
      return "";
    }
    int absolute = absoluteBytes(x, y);
    int relative = relativeBytes(fromX, fromY, x, y, overwrite);
    int viaReturn = viaReturnBytes(fromY, x, y, overwrite);
    if (absolute < relative && absolute < viaReturn) {
      return "\033[" + (y == 0 ? "" : y + 1) + (x == 0 ? "" : ";" + (x + 1)) + "H";
    }
    return viaReturn < relative
        ? "\r" + lines(y - fromY) + horizontal(0, x, y, overwrite)
        : vertical(y - fromY) + horizontal(fromX, x, y, overwrite);
  }

  /** The length of {@link #between} in bytes. */
  int bytes(int fromX, int fromY, int x, int y, Overwrite overwrite) {
    int relative =
        Math.min(
            relativeBytes(fromX, fromY, x, y, overwrite), viaReturnBytes(fromY, x, y, overwrite));
    return Math.min(absoluteBytes(x, y), relative);
  }

  /** A lower bound of {@link #bytes} between two rows, whatever the columns; faster to compute. */
  int lowerBound(int fromY, int y) {
    int down = y - fromY;
    int relative = Math.min(verticalBytes(down), carriageReturn + lineBytes(down));
    return Math.min(absoluteBytes(0, y), relative);
  }

  private int absoluteBytes(int x, int y) {
    return escape + 2 + (y == 0 ? 0 : digits(y + 1)) + (x == 0 ? 0 : 1 + digits(x + 1));
  }

  private int relativeBytes(int fromX, int fromY, int x, int y, Overwrite overwrite) {
    return fromX == UNKNOWN
        ? IMPOSSIBLE
        : verticalBytes(y - fromY) + horizontalBytes(fromX, x, y, overwrite);
  }

  private int viaReturnBytes(int fromY, int x, int y, Overwrite overwrite) {
    return carriageReturn + lineBytes(y - fromY) + horizontalBytes(0, x, y, overwrite);
  }

  private int verticalBytes(int rows) {
    return rows == 1 ? verticalTab : rows == -1 ? escape + 1 : sequenceBytes(Math.abs(rows));
  }

  private int lineBytes(int rows) {
    return rows < 0 ? verticalBytes(rows) : Math.min(lineFeed * rows, verticalBytes(rows));
  }

  private int horizontalBytes(int from, int to, int y, Overwrite overwrite) {
    int sequence = sequenceBytes(Math.abs(to - from));
    if (to < from) {
      return Math.min(sequence, backspace * (from - to));
    }
    return to - from > sequence
        ? sequence
        : Math.min(sequence, overwrite.bytes(y, from, to)); // a cell takes a byte
  }

  private int sequenceBytes(int cells) {
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
      default -> sequence(Math.abs(down), down > 0 ? 'B' : 'A');
    };
  }

  /** Moves down from column 0, where line feeds work even if the driver adds a carriage return. */
  private String lines(int down) {
    return down > 0 && lineFeed * down <= verticalBytes(down) ? "\n".repeat(down) : vertical(down);
  }

  private String horizontal(int from, int to, int y, Overwrite overwrite) {
    int cells = Math.abs(to - from);
    if (to <= from) {
      return backspace * cells <= sequenceBytes(cells) ? "\b".repeat(cells) : sequence(cells, 'D');
    }
    return overwrite.bytes(y, from, to) <= sequenceBytes(cells)
        ? overwrite.write(y, from, to)
        : sequence(cells, 'C');
  }

  private static String sequence(int cells, char direction) {
    return "\033[" + (cells == 1 ? "" : cells) + direction;
  }
}
