package overfit.record.film;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import overfit.ansi.CellGrid;
import overfit.ansi.CellRow;
import overfit.ansi.TextAttributes;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.screen.Theme;

/**
 * Takes pictures of surfaces. Rows that have not changed are shared with the picture before, so
 * that a long film takes little room.
 */
public final class FrameCapture {

  private final DefaultColours paper;
  private final Map<Style, TextAttributes> inks = new HashMap<>();
  private Optional<Theme> theme = Optional.empty();
  private List<CellRow> last = List.of();

  /** The film's own colours are those of {@code first}. */
  public FrameCapture(Theme first) {
    this.paper = DefaultColours.of(first);
  }

  public CellGrid take(Surface surface, Theme shown) {
    if (theme.isEmpty() || theme.get() != shown) {
      theme = Optional.of(shown);
      inks.clear();
    }
    List<CellRow> rows = new ArrayList<>(surface.height());
    for (int y = 0; y < surface.height(); y++) {
      CellRow row = row(surface, y);
      rows.add(y < last.size() && row.equals(last.get(y)) ? last.get(y) : row);
    }
    last = rows;
    return new CellGrid(rows, surface.cursor());
  }

  private CellRow row(Surface surface, int y) {
    TextAttributes[] row = new TextAttributes[surface.width()];
    Style style = Style.TEXT;
    TextAttributes ink = inks.computeIfAbsent(style, this::ink);
    TextAttributes blank = ink;
    for (int x = 0; x < row.length; x++) {
      Style here = surface.style(x, y);
      if (here != style) {
        style = here;
        ink = inks.computeIfAbsent(style, this::ink);
      }
      row[x] = surface.glyph(x, y) == ' ' && !here.reversed() ? blank : ink;
    }
    return new CellRow(surface.row(y), row);
  }

  /** On another paper than the film's own, all is coloured. */
  private TextAttributes ink(Style style) {
    DefaultColours under = DefaultColours.of(theme.orElseThrow());
    int rgb = theme.orElseThrow().colour(style.role()).rgb();
    return under.equals(paper)
        ? new TextAttributes(rgb, -1, style.bold(), style.reversed())
        : new TextAttributes(
            rgb < 0 ? under.foreground() : rgb, under.background(), style.bold(), style.reversed());
  }
}
