package overfit.plot;

import overfit.screen.Glyphs;
import overfit.screen.Style;
import overfit.screen.Surface;

/**
 * Samples that hide no curve: a few are marks above the curves, many are a density behind them.
 * Which of both depends on how crowded the cells of the plot are.
 *
 * <p>Two sets, such as points to train on and points held out, are filled and hollow marks. They
 * are marks or densities together, since both in front would hide twice as much:
 *
 * <pre>
 *   boolean density = filled.isCrowdedWith(hollow);
 *   Scatter trained = filled.withDensity(density);
 *   Scatter heldOut = hollow.withDensity(density);
 *   heldOut.drawBehind(theirs, coloured);
 *   trained.drawBehind(style, coloured);
 *   …the curves…
 *   trained.drawAbove(style);
 *   heldOut.drawHollow(style);
 * </pre>
 *
 * <p>In a cell with points of both, the last drawn is visible: best the hollow marks, which are
 * usually fewer, and the trained points of a density. As densities, the sets differ in colour only.
 */
public final class Scatter {

  private final Surface inside;
  private final Glyphs glyphs;
  private final DotPattern pattern;
  private final SampleCounts counts;
  private final boolean density;

  Scatter(Surface inside, Glyphs glyphs, SampleCounts counts) {
    this(inside, glyphs, counts, counts.crowded());
  }

  private Scatter(Surface inside, Glyphs glyphs, SampleCounts counts, boolean density) {
    this.inside = inside;
    this.glyphs = glyphs;
    this.pattern = DotPattern.of(glyphs);
    this.counts = counts;
    this.density = density;
  }

  /** The same samples like those of a plot beside it. */
  public Scatter withDensity(boolean changed) {
    return new Scatter(inside, glyphs, counts, changed);
  }

  /** Whether the marks of these samples and of others in the same plot would hide the curves. */
  public boolean isCrowdedWith(Scatter other) {
    return counts.isCrowdedWith(other.counts);
  }

  /** Whether they are so few that even in a density each can be seen. */
  public boolean isSparse() {
    return counts.isSparse();
  }

  /** Whether the samples are drawn as a density. */
  public boolean isDensity() {
    return density;
  }

  /**
   * Draws the density, if it is one; to be called before the curves are drawn.
   *
   * @param coloured whether the style has a colour, which tells dots from those of the curves
   */
  public void drawBehind(Style style, boolean coloured) {
    if (isDensity() && pattern == DotPattern.BRAILLE && coloured) {
      drawDots(style);
    } else if (isDensity()) {
      drawShades(style, shades(glyphs));
    }
  }

  /** A piece of the density for a legend; without dots, its shades. */
  public static String densitySample(Glyphs glyphs, boolean coloured) {
    return coloured ? glyphs.density() : shades(glyphs);
  }

  /** Without colours the darkest shade would be more striking than the curves. */
  private static String shades(Glyphs glyphs) {
    return switch (glyphs) {
      case BRAILLE -> Glyphs.BLOCKS.density().substring(0, 2);
      case NARROW -> Glyphs.ASCII.density();
      case BLOCKS, ASCII -> glyphs.density();
    };
  }

  /** Draws the marks, unless it is a density; to be called after the curves. */
  public void drawAbove(Style style) {
    drawMarks(glyphs.dot(), style);
  }

  /** The same with hollow marks, which differ from the filled ones without a colour too. */
  public void drawHollow(Style style) {
    drawMarks(glyphs.hollow(), style);
  }

  private void drawMarks(char mark, Style style) {
    CountGrid cells = counts.cells();
    for (int row = 0; row < cells.height() && !isDensity(); row++) {
      for (int x = 0; x < cells.width(); x++) {
        if (!cells.isEmpty(x, height(row))) {
          inside.put(x, row, mark, style);
        }
      }
    }
  }

  private void drawDots(Style style) {
    CountGrid cells = counts.cells();
    for (int row = 0; row < cells.height(); row++) {
      for (int x = 0; x < cells.width(); x++) {
        if (!cells.isEmpty(x, height(row))) {
          inside.put(x, row, pattern.glyph(bits(x, height(row)), ' '), style);
        }
      }
    }
  }

  /** Half of a cell if there are few samples, so that each is striking. */
  private int bits(int cell, int height) {
    return isSparse() ? halves(cell, height) : tones(cell, height);
  }

  private int halves(int cell, int height) {
    int half = pattern.height() / 2;
    int bits = 0;
    for (int down = 0; down < pattern.height(); down++) {
      int y = (height + 1) * pattern.height() - 1 - down;
      for (int right = 0; right < pattern.width(); right++) {
        if (!counts.dots().isEmpty(cell * pattern.width() + right, y)) {
          bits |= half(down / half * half, half);
        }
      }
    }
    return bits;
  }

  private int half(int from, int rows) {
    int bits = 0;
    for (int i = 0; i < rows * pattern.width(); i++) {
      bits |= pattern.bit(i % pattern.width(), from + i / pattern.width());
    }
    return bits;
  }

  /** Tones are made of dots; a cell with samples has at least one, so outliers are visible. */
  private int tones(int cell, int height) {
    CountGrid dots = counts.dots();
    int bits = 0;
    int any = 0;
    for (int i = 0; i < pattern.width() * pattern.height(); i++) {
      int right = i % pattern.width();
      int down = i / pattern.width();
      int x = cell * pattern.width() + right;
      int y = (height + 1) * pattern.height() - 1 - down;
      if (!dots.isEmpty(x, y)) {
        any = pattern.bit(right, down);
        bits |= dots.tone(x, y) > Dither.threshold(x, y) ? any : 0;
      }
    }
    return bits == 0 ? any : bits;
  }

  private void drawShades(Style style, String shades) {
    CountGrid cells = counts.cells();
    for (int row = 0; row < cells.height(); row++) {
      for (int x = 0; x < cells.width(); x++) {
        if (!cells.isEmpty(x, height(row))) {
          int shade = (int) (cells.tone(x, height(row)) * shades.length());
          inside.put(x, row, shades.charAt(Math.min(shades.length() - 1, shade)), style);
        }
      }
    }
  }

  /** Rows count from the top, heights from the bottom. */
  private int height(int row) {
    return counts.cells().height() - 1 - row;
  }
}
