package overfit.record;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import overfit.screen.Cursor;

/**
 * Pictures as what is sent to a terminal: the cells that changed, ink by ink, since a change of
 * colour is longer than most moves, and in as few bytes of JSON as the ways between them need.
 */
final class AnsiEncoder {

  private static final String CLEAR = "\033[m\033[?25l\033[H\033[2J";

  private Optional<Picture> shown = Optional.empty();
  private StringBuilder text = new StringBuilder();
  private Ink ink = Ink.PLAIN;
  private boolean cursorShown;
  private int x;
  private int y;

  /** What turns the picture before into this one; empty if they are the same. */
  String after(Picture next) {
    text = new StringBuilder();
    Optional<Picture> before = shown.filter(last -> sameSize(last, next));
    if (before.isEmpty()) {
      text.append(CLEAR);
      ink = Ink.PLAIN;
      cursorShown = false;
      x = 0;
      y = 0;
    }
    Changes changes = new Changes(before, next);
    for (Set<Ink> inks = changes.inks(ink); !inks.isEmpty(); inks = changes.inks(ink)) {
      write(changes, nearest(inks), inks.size() == 1);
    }
    cursor(next.cursor(), new Pen(changes, ink));
    shown = Optional.of(next);
    return text.toString();
  }

  /** What leaves a terminal usable, the picture still on it. */
  String end() {
    int rows = shown.map(Picture::height).orElse(1);
    return "\033[m\033[" + rows + "H\033[?25h";
  }

  private static boolean sameSize(Picture a, Picture b) {
    return a.width() == b.width() && a.height() == b.height();
  }

  /** The ink with the shortest change to it. */
  private Ink nearest(Set<Ink> inks) {
    return inks.stream().min(Comparator.comparingInt(to -> to.after(ink).length())).orElseThrow();
  }

  /** All that needs the ink; if it is the last, all that may have it. */
  private void write(Changes changes, Ink with, boolean last) {
    text.append(with.after(ink));
    ink = with;
    Pen pen = new Pen(changes, ink);
    for (Piece piece : Route.from(x, y, pen).through(changes.pieces(ink), last)) {
      if (changes.isOpen(piece.from(), piece.y())) {
        move(piece.from(), piece.y(), pen);
        text.append(pen.write(piece.y(), piece.from(), piece.to()));
        x = pen.columnAfter(piece);
      }
    }
  }

  private void move(int column, int row, Pen pen) {
    text.append(Move.between(x, y, column, row, pen));
    x = column;
    y = row;
  }

  private void cursor(Optional<Cursor> cursor, Pen pen) {
    cursor.ifPresent(at -> move(at.x(), at.y(), pen));
    if (cursor.isPresent() != cursorShown) {
      cursorShown = cursor.isPresent();
      text.append(cursorShown ? "\033[?25h" : "\033[?25l");
    }
  }
}
