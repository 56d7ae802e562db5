package overfit.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.screen.Theme;

/**
 * Takes pictures of surfaces. Rows that have not changed are shared with the picture before, so
 * that a long film takes little room.
 */
final class Camera {

  private final Paper paper;
  private final Map<Style, Ink> inks = new HashMap<>();
  private Optional<Theme> theme = Optional.empty();
  private List<Row> last = List.of();

  /** The film's own colours are those of {@code first}. */
  Camera(Theme first) {
    this.paper = Paper.of(first);
  }

  Picture take(Surface surface, Theme shown) {
    if (theme.isEmpty() || theme.get() != shown) {
      theme = Optional.of(shown);
      inks.clear();
    }
    List<Row> rows = new ArrayList<>(surface.height());
    for (int y = 0; y < surface.height(); y++) {
      Row row = row(surface, y);
      rows.add(y < last.size() && row.equals(last.get(y)) ? last.get(y) : row);
    }
    last = rows;
    return new Picture(rows, surface.cursor());
  }

  private Row row(Surface surface, int y) {
    Ink[] row = new Ink[surface.width()];
    Style style = Style.TEXT;
    Ink ink = inks.computeIfAbsent(style, this::ink);
    Ink blank = ink;
    for (int x = 0; x < row.length; x++) {
      Style here = surface.style(x, y);
      if (here != style) {
        style = here;
        ink = inks.computeIfAbsent(style, this::ink);
      }
      row[x] = surface.glyph(x, y) == ' ' && !here.reversed() ? blank : ink;
    }
    return new Row(surface.row(y), row);
  }

  /** On another paper than the film's own, all is coloured. */
  private Ink ink(Style style) {
    Paper under = Paper.of(theme.orElseThrow());
    int rgb = theme.orElseThrow().colour(style.role()).rgb();
    return under.equals(paper)
        ? new Ink(rgb, -1, style.bold(), style.reversed())
        : new Ink(
            rgb < 0 ? under.foreground() : rgb, under.background(), style.bold(), style.reversed());
  }
}
