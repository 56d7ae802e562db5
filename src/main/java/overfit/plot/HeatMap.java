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
  public void draw(Plot plot, Field field) {
    Surface area = plot.inside();
    for (int row = 0; row < plot.up().cells(); row++) {
      double y = plot.up().value(plot.up().cells() - 1 - row);
      for (int column = 0; column < plot.across().cells(); column++) {
        int level = scale.level(field.at(plot.across().value(column), y));
        area.put(column, row, glyph(level), style(level));
      }
    }
    if (glyphs.plotsInBraille()) {
      drawLines(area, levels(plot, field));
    }
  }

  /** The level of each dot; rows count from the bottom. */
  private int[][] levels(Plot plot, Field field) {
    int[][] levels = new int[plot.up().dots()][plot.across().dots()];
    for (int y = 0; y < levels.length; y++) {
      double value = plot.up().valueAt(y);
      for (int x = 0; x < levels[y].length; x++) {
        levels[y][x] = scale.level(field.at(plot.across().valueAt(x), value));
      }
    }
    return levels;
  }

  /** Sets the dots whose right or upper neighbour has another level. */
  private void drawLines(Surface area, int[][] levels) {
    DotPattern pattern = DotPattern.of(glyphs);
    for (int row = 0; row < area.height(); row++) {
      for (int column = 0; column < area.width(); column++) {
        int bits = bits(pattern, levels, column, row);
        if (bits != 0) {
          Style line = lineStyle(area.style(column, row));
          area.put(column, row, pattern.glyph(bits, ' '), line);
        }
      }
    }
  }

  private static int bits(DotPattern pattern, int[][] levels, int column, int row) {
    int bits = 0;
    for (int down = 0; down < pattern.height(); down++) {
      int y = levels.length - 1 - row * pattern.height() - down;
      for (int right = 0; right < pattern.width(); right++) {
        if (isBorder(levels, column * pattern.width() + right, y)) {
          bits |= pattern.bit(right, down);
        }
      }
    }
    return bits;
  }

  private static boolean isBorder(int[][] levels, int x, int y) {
    boolean right = x + 1 < levels[y].length && levels[y][x + 1] != levels[y][x];
    boolean above = y + 1 < levels.length && levels[y + 1][x] != levels[y][x];
    return right || above;
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
