package overfit.plot;

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

  private final Glyphs glyphs;
  private final boolean colour;
  private final HeatScale scale;

  public HeatMap(Glyphs glyphs, boolean colour, HeatScale scale) {
    this.glyphs = glyphs;
    this.colour = colour;
    this.scale = scale;
  }

  /**
   * Fills the area of a plot.
   *
   * @param values what the field reads, never modified
   */
  public void draw(Plot plot, double[][] values, Field field) {
    DotPattern pattern = DotPattern.of(glyphs);
    HeatLevels levels = HeatLevels.of(plot, pattern, scale, values, field);
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
    for (int level = 0; level < Role.HEATS; level++) {
      surface.put(x + level, y, glyph(level), style(level));
    }
    return x + Role.HEATS;
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
