package overfit.record.film;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import overfit.ansi.TextAttributes;
import overfit.ansi.TextAttributes.Effect;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.screen.Theme;

/**
 * Takes pictures of surfaces. Rows that have not changed are shared with the picture before, so
 * that a long film takes little room.
 */
public final class FrameCapture {

  private final DefaultColours paper;
  private final Map<Style, TextAttributes> styles = new HashMap<>();
  private Optional<Theme> theme = Optional.empty();
  private List<FrameRow> last = List.of();

  /** The film's own colours are those of {@code first}. */
  public FrameCapture(Theme first) {
    this.paper = DefaultColours.of(first);
  }

  public Frame take(Surface surface, Theme shown) {
    if (theme.isEmpty() || theme.get() != shown) {
      theme = Optional.of(shown);
      styles.clear();
    }
    List<FrameRow> rows = new ArrayList<>(surface.height());
    for (int y = 0; y < surface.height(); y++) {
      FrameRow row = row(surface, y);
      rows.add(y < last.size() && row.equals(last.get(y)) ? last.get(y) : row);
    }
    last = rows;
    return new Frame(rows, surface.cursor());
  }

  private FrameRow row(Surface surface, int y) {
    TextAttributes[] row = new TextAttributes[surface.width()];
    Style style = Style.TEXT;
    TextAttributes drawn = styles.computeIfAbsent(style, this::attributes);
    TextAttributes blank = drawn;
    for (int x = 0; x < row.length; x++) {
      Style here = surface.style(x, y);
      if (here != style) {
        style = here;
        drawn = styles.computeIfAbsent(style, this::attributes);
      }
      row[x] = surface.glyph(x, y) == ' ' && !here.reversed() ? blank : drawn;
    }
    return new FrameRow(surface.row(y), row);
  }

  /** On another paper than the film's own, all is coloured. */
  private TextAttributes attributes(Style style) {
    DefaultColours under = DefaultColours.of(theme.orElseThrow());
    int rgb = theme.orElseThrow().colour(style.role()).rgb();
    TextAttributes own =
        TextAttributes.PLAIN
            .withForeground(rgb)
            .with(Effect.BOLD, style.bold())
            .with(Effect.REVERSED, style.reversed());
    return under.equals(paper)
        ? own
        : own.withForeground(rgb < 0 ? under.foreground() : rgb).withBackground(under.background());
  }
}
