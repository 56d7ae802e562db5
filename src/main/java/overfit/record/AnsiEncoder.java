package overfit.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import overfit.screen.Cursor;

/**
 * Pictures as what is sent to a terminal: the cells that changed, ink by ink, since a change of
 * colour is longer than most moves.
 */
final class AnsiEncoder {

  private static final String CLEAR = "\033[m\033[?25l\033[H\033[2J";

  /** An unchanged stretch of this length is written again: to skip it takes no less in JSON. */
  private static final int BRIDGE = 8;

  private Optional<Picture> shown = Optional.empty();
  private StringBuilder text = new StringBuilder();
  private Ink ink = Ink.PLAIN;
  private boolean cursorShown;
  private int x;
  private int y;

  /** Cells of one row that are written in one go. */
  private record Stretch(int y, int from, int to) {}

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
    changes(before, next).forEach((with, cells) -> cells.forEach(cell -> write(next, with, cell)));
    cursor(next.cursor());
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

  /** The stretches to be written in each ink, the one in force first. */
  private Map<Ink, List<Stretch>> changes(Optional<Picture> before, Picture next) {
    Map<Ink, List<Stretch>> changes = new LinkedHashMap<>();
    changes.put(ink, new ArrayList<>());
    for (int row = 0; row < next.height(); row++) {
      Row now = next.rows().get(row);
      int number = row;
      Optional<Row> old = before.map(picture -> picture.rows().get(number));
      if (old.isEmpty() || old.get() != now) {
        addChanges(changes, row, old, now);
      }
    }
    return changes;
  }

  private static void addChanges(
      Map<Ink, List<Stretch>> changes, int y, Optional<Row> old, Row now) {
    for (int x = 0; x < now.width(); x++) {
      if (!isChanged(x, old, now)) {
        continue;
      }
      List<Stretch> cells = changes.computeIfAbsent(now.ink(x), any -> new ArrayList<>());
      Stretch last = cells.isEmpty() ? new Stretch(-1, 0, 0) : cells.get(cells.size() - 1);
      if (last.y() == y && bridges(now, last.to(), x)) {
        cells.set(cells.size() - 1, new Stretch(y, last.from(), x + 1));
      } else {
        cells.add(new Stretch(y, x, x + 1));
      }
    }
  }

  private static boolean isChanged(int x, Optional<Row> old, Row now) {
    return old.isEmpty() ? !now.isBlank(x) : !now.sameAt(x, old.get());
  }

  /** Whether all between is of the ink of what follows and short enough, in bytes of UTF-8. */
  private static boolean bridges(Row row, int from, int to) {
    int bytes = 0;
    for (int x = from; x < to; x++) {
      bytes += row.glyph(x) < 0x80 ? 1 : row.glyph(x) < 0x800 ? 2 : 3;
      if (bytes > BRIDGE || !row.ink(x).equals(row.ink(to))) {
        return false;
      }
    }
    return true;
  }

  private void write(Picture picture, Ink with, Stretch cells) {
    move(cells.from(), cells.y());
    text.append(with.after(ink))
        .append(picture.rows().get(cells.y()).glyphs(), cells.from(), cells.to());
    ink = with;
    x = cells.to();
    if (x == picture.width()) {
      x = -1; // on the last column or past it, as terminals please
    }
  }

  private void move(int column, int row) {
    if (row == y && column == x) {
      return;
    }
    if (row == y && x >= 0 && column > x) {
      text.append("\033[").append(column - x == 1 ? "" : column - x).append('C');
    } else {
      text.append("\033[").append(row == 0 ? "" : row + 1);
      text.append(column == 0 ? "" : ";" + (column + 1)).append('H');
    }
    x = column;
    y = row;
  }

  private void cursor(Optional<Cursor> cursor) {
    cursor.ifPresent(at -> move(at.x(), at.y()));
    if (cursor.isPresent() != cursorShown) {
      cursorShown = cursor.isPresent();
      text.append(cursorShown ? "\033[?25h" : "\033[?25l");
    }
  }
}
