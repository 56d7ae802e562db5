package overfit.record.film;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import overfit.screen.Cursor;

/** What a screen showed, for keeps. */
public record Frame(List<FrameRow> rows, Optional<Cursor> cursor) {

  public int width() {
    return rows.isEmpty() ? 0 : rows.get(0).width();
  }

  public int height() {
    return rows.size();
  }

  /** With the cursor as a block, for where there is none. */
  public Frame withCursorDrawn() {
    if (cursor.isEmpty()) {
      return this;
    }
    List<FrameRow> drawn = new ArrayList<>(rows);
    int y = cursor.get().y();
    drawn.set(y, drawn.get(y).turnedAt(cursor.get().x()));
    return new Frame(drawn, Optional.empty());
  }

  /** All characters, each row ending in a line feed; trailing spaces are dropped. */
  public String text() {
    StringBuilder text = new StringBuilder();
    rows.forEach(row -> text.append(row.glyphs().stripTrailing()).append('\n'));
    return text.toString();
  }
}
