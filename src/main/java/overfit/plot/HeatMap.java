package overfit.plot;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import overfit.screen.Glyphs;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;

/**
 * A map of values: a colour for each of a few levels, or a shade where there are no colours, and in
 * braille the lines between them. To be drawn before all else in a plot.
 */
public final class HeatMap {

  /** A line is so many levels lighter or darker than what is around it. */
  private static final int CONTRAST = 4;

  /** Every so many levels there is a value in a scale with words. */
  private static final int NAMED = 2;

  private final Glyphs glyphs;
  private final boolean colour;
  private final HeatScale scale;

  public HeatMap(Glyphs glyphs, boolean colour, HeatScale scale) {
    this.glyphs = glyphs;
    this.colour = colour;
    this.scale = scale;
  }

  /** Fills the area of a plot. */
  public void draw(Plot plot, GridField field) {
    DotPattern pattern = DotPattern.of(glyphs);
    HeatLevels levels = HeatLevels.of(plot, pattern, scale, field);
    Surface area = plot.inside();
    for (int row = 0; row < levels.cells().length; row++) {
      for (int column = 0; column < levels.cells()[row].length; column++) {
        int level = levels.cells()[row][column];
        area.put(column, row, glyph(level), style(level));
      }
    }
    drawLines(area, pattern, levels.lines());
  }

  private void drawLines(Surface area, DotPattern pattern, int[][] lines) {
    for (int row = 0; row < lines.length; row++) {
      for (int column = 0; column < lines[row].length; column++) {
        int bits = lines[row][column];
        if (bits != 0) {
          Style line = lineStyle(area.style(column, row));
          area.put(column, row, pattern.glyph(bits, ' '), line);
        }
      }
    }
  }

  /** The levels from the lowest to the highest, one column each; returns the column after them. */
  public int drawScale(Surface surface, int x, int y) {
    return drawLevels(surface, x, y, 0, Role.HEATS);
  }

  /**
   * The same, with words for the value after every other level: {@code . 0.2 :- 0.4 =+ 0.6 *#};
   * without them if they do not differ.
   */
  public int drawScale(Surface surface, int x, int y, DoubleFunction<String> words) {
    List<String> borders =
        IntStream.range(1, Role.HEATS / NAMED)
            .mapToObj(i -> words.apply(scale.border(i * NAMED)))
            .toList();
    if (borders.stream().distinct().count() < borders.size()) {
      return drawScale(surface, x, y);
    }
    int column = drawLevels(surface, x, y, 0, NAMED);
    for (int i = 0; i < borders.size(); i++) {
      column = surface.text(column, y, " " + borders.get(i) + " ", Style.DIM);
      column = drawLevels(surface, column, y, (i + 1) * NAMED, (i + 2) * NAMED);
    }
    return column;
  }

  private int drawLevels(Surface surface, int x, int y, int from, int to) {
    for (int level = from; level < to; level++) {
      surface.put(x + level - from, y, glyph(level), style(level));
    }
    return x + to - from;
  }

  private char glyph(int level) {
    String shades = glyphs.shades();
    int shade = level * (shades.length() + 1) / Role.HEATS;
    return colour || shade == 0 ? ' ' : shades.charAt(shade - 1);
  }

  private Style style(int level) {
    return colour ? Style.TEXT.on(Role.heat(level)) : Style.DIM;
  }

  private static Style lineStyle(Style around) {
    return around
        .background()
        .map(role -> Style.of(Role.heat(contrasting(role))).on(role))
        .orElse(Style.TEXT);
  }

  private static int contrasting(Role role) {
    int level = role.ordinal() - Role.heat(0).ordinal();
    return level < CONTRAST ? level + CONTRAST : level - CONTRAST;
  }
}
