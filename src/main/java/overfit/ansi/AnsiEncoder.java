package overfit.ansi;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import overfit.screen.Cursor;

/**
 * Encodes successive frames for a terminal: only the cells that changed, grouped by attributes,
 * since a change of colours takes more bytes than most cursor moves. Within a group, the nearest
 * span of cells comes next.
 */
public final class AnsiEncoder {

  private static final String CLEAR = "\033[m" + EscapeSequence.HIDE_CURSOR + "\033[H\033[2J";

  /** The most spans for which the nearest is searched; more are written from the top left. */
  private static final int MAX_SEARCHED_SPANS = 200;

  private final ByteCost cost;
  private final CursorMove moves;
  private CellGrid grid = new CellGrid(0, 0);
  private StringBuilder frame = new StringBuilder();
  private TextAttributes current = TextAttributes.PLAIN;
  private boolean cursorVisible;
  private int x;
  private int y;

  public AnsiEncoder(ByteCost cost) {
    this.cost = cost;
    this.moves = new CursorMove(cost);
  }

  /** Starts the next frame with a blank screen of this size. */
  public void clear(int width, int height) {
    grid = new CellGrid(width, height);
    frame = new StringBuilder(CLEAR);
    current = TextAttributes.PLAIN;
    cursorVisible = false;
    x = 0;
    y = 0;
  }

  /** Sets a cell of the next frame to a character that is one column wide. */
  public void put(int column, int row, char glyph, TextAttributes attributes) {
    grid.put(column, row, glyph, attributes);
  }

  /** The sequences for all cells that changed and for the cursor; empty if nothing did. */
  public String frame(Optional<Cursor> cursor) {
    Set<TextAttributes> pending = grid.pendingAttributes(current);
    while (!pending.isEmpty()) {
      write(nearest(pending), pending.size() == 1);
      pending = grid.pendingAttributes(current);
    }
    placeCursor(cursor);
    String text = frame.toString();
    frame = new StringBuilder();
    return text;
  }

  /** The sequences that reset the attributes and show the cursor in the last row. */
  public String end() {
    return "\033[m\033[" + Math.max(1, grid.height()) + "H" + EscapeSequence.SHOW_CURSOR;
  }

  /** The attributes that take the fewest bytes to select. */
  private TextAttributes nearest(Set<TextAttributes> pending) {
    TextAttributes nearest = current;
    int least = Integer.MAX_VALUE;
    for (TextAttributes attributes : pending) {
      int bytes = attributes.after(current).length();
      if (bytes < least) {
        nearest = attributes;
        least = bytes;
      }
    }
    return nearest;
  }

  /**
   * Writes the pending cells with these attributes; if they are the last, all that look the same.
   */
  private void write(TextAttributes attributes, boolean last) {
    frame.append(attributes.after(current));
    current = attributes;
    CellWriter writer = new CellWriter(grid, current, cost);
    List<CellSpan> rest = grid.spans(current, last);
    while (!rest.isEmpty()) {
      CellSpan span = rest.remove(rest.size() > MAX_SEARCHED_SPANS ? 0 : nearest(rest, writer));
      // A cursor move may already have written the span.
      if (grid.isPending(span.from(), span.y())) {
        move(span.from(), span.y(), writer);
        frame.append(writer.write(span.y(), span.from(), span.to()));
        x = span.to() == grid.width() ? CursorMove.UNKNOWN : span.to();
      }
    }
  }

  private int nearest(List<CellSpan> spans, CellWriter writer) {
    int nearest = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < spans.size(); i++) {
      CellSpan span = spans.get(i);
      if (moves.lowerBound(y, span.y()) < least) {
        int bytes = moves.bytes(x, y, span.from(), span.y(), writer);
        if (bytes < least) {
          nearest = i;
          least = bytes;
        }
      }
    }
    return nearest;
  }

  private void move(int column, int row, CellWriter writer) {
    frame.append(moves.between(x, y, column, row, writer));
    x = column;
    y = row;
  }

  private void placeCursor(Optional<Cursor> cursor) {
    cursor.ifPresent(at -> move(at.x(), at.y(), new CellWriter(grid, current, cost)));
    if (cursor.isPresent() != cursorVisible) {
      cursorVisible = cursor.isPresent();
      frame.append(cursorVisible ? EscapeSequence.SHOW_CURSOR : EscapeSequence.HIDE_CURSOR);
    }
  }
}
