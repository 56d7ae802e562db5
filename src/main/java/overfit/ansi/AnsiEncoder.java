package overfit.ansi;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import overfit.screen.Cursor;

/**
 * What is sent to a terminal so that it shows one picture after another: the cells that changed,
 * those that are drawn alike together, since a change of colour takes more bytes than most moves,
 * and from each span of them on to the nearest.
 */
public final class AnsiEncoder {

  private static final String CLEAR = "\033[m\033[?25l\033[H\033[2J";

  /** Above so many spans that are drawn alike, the order in which they come is good enough. */
  private static final int FEW = 200;

  private final ByteCost cost;
  private final CursorMove moves;
  private CellGrid grid = new CellGrid(0, 0);
  private StringBuilder frame = new StringBuilder();
  private TextAttributes drawn = TextAttributes.PLAIN;
  private boolean cursorShown;
  private int x;
  private int y;

  public AnsiEncoder(ByteCost cost) {
    this.cost = cost;
    this.moves = new CursorMove(cost);
  }

  /** The next frame begins with a blank screen of this size, whatever was shown before. */
  public void clear(int width, int height) {
    grid = new CellGrid(width, height);
    frame = new StringBuilder(CLEAR);
    drawn = TextAttributes.PLAIN;
    cursorShown = false;
    x = 0;
    y = 0;
  }

  /** What a cell shows from the next frame on: a character that takes one column. */
  public void put(int column, int row, char glyph, TextAttributes attributes) {
    grid.put(column, row, glyph, attributes);
  }

  /** What makes a terminal show all that was put, and the cursor if there is one; often nothing. */
  public String frame(Optional<Cursor> cursor) {
    Set<TextAttributes> needed = grid.needed(drawn);
    while (!needed.isEmpty()) {
      write(nearest(needed), needed.size() == 1);
      needed = grid.needed(drawn);
    }
    show(cursor);
    String text = frame.toString();
    frame = new StringBuilder();
    return text;
  }

  /** What leaves a terminal usable, with the picture still on it. */
  public String end() {
    return "\033[m\033[" + Math.max(1, grid.height()) + "H\033[?25h";
  }

  /** Those with the shortest change to them. */
  private TextAttributes nearest(Set<TextAttributes> needed) {
    TextAttributes nearest = drawn;
    int least = Integer.MAX_VALUE;
    for (TextAttributes attributes : needed) {
      int bytes = attributes.after(drawn).length();
      if (bytes < least) {
        nearest = attributes;
        least = bytes;
      }
    }
    return nearest;
  }

  /** All that has to be drawn like this; if it is the last, all that may be. */
  private void write(TextAttributes attributes, boolean last) {
    frame.append(attributes.after(drawn));
    drawn = attributes;
    CellWriter writer = new CellWriter(grid, drawn, cost);
    List<CellSpan> rest = grid.spans(drawn, last);
    while (!rest.isEmpty()) {
      CellSpan span = rest.remove(rest.size() > FEW ? 0 : nearest(rest, writer));
      // Those that a move went over are written already.
      if (grid.isOpen(span.from(), span.y())) {
        move(span.from(), span.y(), writer);
        frame.append(writer.write(span.y(), span.from(), span.to()));
        x = span.to() == grid.width() ? CursorMove.LOST : span.to();
      }
    }
  }

  private int nearest(List<CellSpan> spans, CellWriter writer) {
    int nearest = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < spans.size(); i++) {
      int bytes = moves.bytes(x, y, spans.get(i).from(), spans.get(i).y(), writer);
      if (bytes < least) {
        nearest = i;
        least = bytes;
      }
    }
    return nearest;
  }

  private void move(int column, int row, CellWriter writer) {
    frame.append(moves.between(x, y, column, row, writer));
    x = column;
    y = row;
  }

  private void show(Optional<Cursor> cursor) {
    cursor.ifPresent(at -> move(at.x(), at.y(), new CellWriter(grid, drawn, cost)));
    if (cursor.isPresent() != cursorShown) {
      cursorShown = cursor.isPresent();
      frame.append(cursorShown ? "\033[?25h" : "\033[?25l");
    }
  }
}
