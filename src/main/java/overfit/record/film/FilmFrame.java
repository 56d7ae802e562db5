package overfit.record.film;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import overfit.screen.Cursor;

/** A frame of a film: an immutable copy of a screen. */
public record FilmFrame(List<CellRow> rows, Optional<Cursor> cursor) {

  public int width() {
    return rows.isEmpty() ? 0 : rows.get(0).width();
  }

  public int height() {
    return rows.size();
  }

  /** This frame with the cursor drawn as a block, for formats without a cursor. */
  public FilmFrame withCursorDrawn() {
    if (cursor.isEmpty()) {
      return this;
    }
    List<CellRow> drawn = new ArrayList<>(rows);
    int y = cursor.get().y();
    drawn.set(y, drawn.get(y).withReversed(cursor.get().x()));
    return new FilmFrame(drawn, Optional.empty());
  }

  /** The text of all rows, each ending in a line feed, without trailing spaces. */
  public String text() {
    StringBuilder text = new StringBuilder();
    rows.forEach(row -> text.append(row.glyphs().stripTrailing()).append('\n'));
    return text.toString();
  }
}
