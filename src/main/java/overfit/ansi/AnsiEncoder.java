package overfit.ansi;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import overfit.screen.Cursor;

/**
 * Pictures as what is sent to a terminal: the cells that changed, ink by ink, since a change of
 * colour is longer than most moves, and in as few bytes of JSON as the ways between them need.
 */
public final class AnsiEncoder {

  private static final String CLEAR = "\033[m\033[?25l\033[H\033[2J";

  private Optional<CellGrid> shown = Optional.empty();
  private StringBuilder text = new StringBuilder();
  private TextAttributes ink = TextAttributes.PLAIN;
  private boolean cursorShown;
  private int x;
  private int y;

  /** What turns the picture before into this one; empty if they are the same. */
  public String after(CellGrid next) {
    text = new StringBuilder();
    Optional<CellGrid> before = shown.filter(last -> sameSize(last, next));
    if (before.isEmpty()) {
      text.append(CLEAR);
      ink = TextAttributes.PLAIN;
      cursorShown = false;
      x = 0;
      y = 0;
    }
    CellDiff changes = new CellDiff(before, next);
    for (Set<TextAttributes> inks = changes.inks(ink); !inks.isEmpty(); inks = changes.inks(ink)) {
      write(changes, nearest(inks), inks.size() == 1);
    }
    cursor(next.cursor(), new CellWriter(changes, ink));
    shown = Optional.of(next);
    return text.toString();
  }

  /** What leaves a terminal usable, the picture still on it. */
  public String end() {
    int rows = shown.map(CellGrid::height).orElse(1);
    return "\033[m\033[" + rows + "H\033[?25h";
  }

  private static boolean sameSize(CellGrid a, CellGrid b) {
    return a.width() == b.width() && a.height() == b.height();
  }

  /** The ink with the shortest change to it. */
  private TextAttributes nearest(Set<TextAttributes> inks) {
    return inks.stream().min(Comparator.comparingInt(to -> to.after(ink).length())).orElseThrow();
  }

  /** All that needs the ink; if it is the last, all that may have it. */
  private void write(CellDiff changes, TextAttributes with, boolean last) {
    text.append(with.after(ink));
    ink = with;
    CellWriter pen = new CellWriter(changes, ink);
    for (CellSpan piece : WriteOrder.from(x, y, pen).through(changes.pieces(ink), last)) {
      if (changes.isOpen(piece.from(), piece.y())) {
        move(piece.from(), piece.y(), pen);
        text.append(pen.write(piece.y(), piece.from(), piece.to()));
        x = pen.columnAfter(piece);
      }
    }
  }

  private void move(int column, int row, CellWriter pen) {
    text.append(CursorMove.between(x, y, column, row, pen));
    x = column;
    y = row;
  }

  private void cursor(Optional<Cursor> cursor, CellWriter pen) {
    cursor.ifPresent(at -> move(at.x(), at.y(), pen));
    if (cursor.isPresent() != cursorShown) {
      cursorShown = cursor.isPresent();
      text.append(cursorShown ? "\033[?25h" : "\033[?25l");
    }
  }
}
