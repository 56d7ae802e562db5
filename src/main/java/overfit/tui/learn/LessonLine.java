package overfit.tui.learn;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.tui.model.LessonItem;

/**
 * A line of a lesson's text.
 *
 * @param item what Enter does on it, if it is something to do; it then begins with a margin
 */
record LessonLine(List<Piece> pieces, Optional<LessonItem> item) {

  static final LessonLine EMPTY = new LessonLine(List.of(), Optional.empty());

  /** Words in one style. */
  record Piece(String text, Style style) {}

  LessonLine {
    pieces = List.copyOf(pieces);
  }

  static LessonLine of(List<Piece> pieces) {
    return new LessonLine(pieces, Optional.empty());
  }

  LessonLine doing(LessonItem something) {
    return new LessonLine(pieces, Optional.of(something));
  }

  String text() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }

  void draw(Surface row) {
    int x = 0;
    for (Piece piece : pieces) {
      x = row.text(x, 0, piece.text(), piece.style());
    }
  }

  /** Draws it as selected: with a pointer in its margin, and reversed after that. */
  void drawSelected(Surface row, char pointer) {
    draw(row);
    int margin = text().length() - text().stripLeading().length();
    for (int x = margin; x < Math.min(row.width(), text().length()); x++) {
      row.put(x, 0, row.glyph(x, 0), row.style(x, 0).withReversed());
    }
    row.put(0, 0, pointer, Style.of(Role.FOCUS).withBold());
  }
}
