package overfit.record.film;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import overfit.ansi.SgrColour;
import overfit.ansi.TextAttributes;
import overfit.ansi.TextAttributes.Modifier;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.screen.Theme;

/**
 * Copies surfaces to frames. Unchanged rows are shared with the previous frame, which saves memory
 * in long films.
 */
public final class FrameCapture {

  private final DefaultColours defaults;
  private final Map<Style, TextAttributes> styles = new HashMap<>();
  private Optional<Theme> theme = Optional.empty();
  private List<CellRow> last = List.of();

  /** The film's default colours are those of {@code first}. */
  public FrameCapture(Theme first) {
    this.defaults = DefaultColours.of(first);
  }

  public FilmFrame take(Surface surface, Theme current) {
    if (theme.isEmpty() || theme.get() != current) {
      theme = Optional.of(current);
      styles.clear();
    }
    List<CellRow> rows = new ArrayList<>(surface.height());
    for (int y = 0; y < surface.height(); y++) {
      CellRow row = row(surface, y);
      rows.add(y < last.size() && row.equals(last.get(y)) ? last.get(y) : row);
    }
    last = rows;
    return new FilmFrame(rows, surface.cursor());
  }

  private CellRow row(Surface surface, int y) {
    TextAttributes[] row = new TextAttributes[surface.width()];
    Style style = Style.TEXT;
    TextAttributes attributes = styles.computeIfAbsent(style, this::attributes);
    TextAttributes blank = attributes;
    for (int x = 0; x < row.length; x++) {
      Style next = surface.style(x, y);
      if (next != style) {
        style = next;
        attributes = styles.computeIfAbsent(style, this::attributes);
      }
      row[x] = surface.glyph(x, y) == ' ' && !next.showsOnBlanks() ? blank : attributes;
    }
    return new CellRow(surface.row(y), row);
  }

  /** If the theme has other defaults than the film, all colours are explicit. */
  private TextAttributes attributes(Style style) {
    DefaultColours themeDefaults = DefaultColours.of(theme.orElseThrow());
    int rgb = theme.orElseThrow().colour(style.role()).rgb();
    TextAttributes attributes =
        TextAttributes.PLAIN
            .withForeground(rgb)
            .withBackground(background(style).orElse(SgrColour.DEFAULT))
            .with(Modifier.BOLD, style.bold())
            .with(Modifier.REVERSED, style.reversed());
    return themeDefaults.equals(defaults)
        ? attributes
        : attributes
            .withForeground(rgb < 0 ? themeDefaults.foreground() : rgb)
            .withBackground(background(style).orElse(themeDefaults.background()));
  }

  private Optional<Integer> background(Style style) {
    return style.background().map(role -> theme.orElseThrow().colour(role).rgb());
  }
}
