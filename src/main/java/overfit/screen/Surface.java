package overfit.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A grid of styled characters, each one column wide. Everything outside is clipped, so drawing code
 * need not check the size.
 */
public final class Surface {

  private final char[][] glyphs;
  private final Style[][] styles;
  private final Shared shared;
  private final Rect area;

  /** A blank surface: spaces in {@link Style#TEXT}. */
  public Surface(int width, int height) {
    this(
        new char[Math.max(0, height)][],
        new Style[Math.max(0, height)][],
        new Shared(),
        new Rect(0, 0, width, height));
    for (int y = 0; y < area.height(); y++) {
      glyphs[y] = new char[area.width()];
      styles[y] = new Style[area.width()];
    }
    fill(' ', Style.TEXT);
  }

  private Surface(char[][] glyphs, Style[][] styles, Shared shared, Rect area) {
    this.glyphs = glyphs;
    this.styles = styles;
    this.shared = shared;
    this.area = area;
  }

  /** An independent copy of the cells and the cursor. */
  public Surface copy() {
    Surface copy = new Surface(width(), height());
    for (int y = 0; y < height(); y++) {
      int row = area.y() + y;
      System.arraycopy(glyphs[row], area.x(), copy.glyphs[y], 0, width());
      System.arraycopy(styles[row], area.x(), copy.styles[y], 0, width());
    }
    copy.shared.cursor = cursor();
    return copy;
  }

  public int width() {
    return area.width();
  }

  public int height() {
    return area.height();
  }

  /** A view of a part of this surface: (0, 0) is its top left corner, and it clips at its edges. */
  public Surface region(Rect window) {
    int left = Math.max(0, window.x());
    int top = Math.max(0, window.y());
    int right = Math.min(width(), window.x() + window.width());
    int bottom = Math.min(height(), window.y() + window.height());
    return new Surface(
        glyphs,
        styles,
        shared,
        new Rect(area.x() + left, area.y() + top, right - left, bottom - top));
  }

  public void put(int x, int y, char glyph, Style style) {
    if (contains(x, y)) {
      glyphs[area.y() + y][area.x() + x] = glyph;
      styles[area.y() + y][area.x() + x] = style;
    }
  }

  /**
   * Writes a line and returns the column after it; characters that are not one column wide become
   * ?.
   */
  public int text(int x, int y, String text, Style style) {
    int column = x;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLowSurrogate(c)) {
        continue;
      }
      put(column++, y, takesOneColumn(c) ? c : '?', style);
    }
    return column;
  }

  /**
   * Sets the terminal's cursor, which shows where text is entered. Ignored outside of the surface.
   */
  public void cursor(int x, int y) {
    if (contains(x, y)) {
      shared.cursor = Optional.of(new Cursor(area.x() + x, area.y() + y));
    }
  }

  /** The cursor relative to this surface; empty if it is not within. */
  public Optional<Cursor> cursor() {
    return shared
        .cursor
        .map(cursor -> new Cursor(cursor.x() - area.x(), cursor.y() - area.y()))
        .filter(cursor -> contains(cursor.x(), cursor.y()));
  }

  /** Makes a click on this surface choose {@code id}, whatever lies under it. */
  public void target(int id) {
    shared.targets.add(new Target(area, id));
  }

  /** What a click on a cell chooses; empty where there is no target. */
  public OptionalInt target(int x, int y) {
    for (int i = shared.targets.size() - 1; i >= 0; i--) {
      Target target = shared.targets.get(i);
      if (target.area.contains(area.x() + x, area.y() + y)) {
        return OptionalInt.of(target.id);
      }
    }
    return OptionalInt.empty();
  }

  /** Fills all cells and removes a cursor within them. */
  public void fill(char glyph, Style style) {
    if (cursor().isPresent()) {
      shared.cursor = Optional.empty();
    }
    for (int y = 0; y < height(); y++) {
      int row = area.y() + y;
      Arrays.fill(glyphs[row], area.x(), area.x() + width(), glyph);
      Arrays.fill(styles[row], area.x(), area.x() + width(), style);
    }
  }

  public char glyph(int x, int y) {
    return glyphs[area.y() + y][area.x() + x];
  }

  /** The style of a cell; outside, where nothing is drawn, that of text. */
  public Style style(int x, int y) {
    return contains(x, y) ? styles[area.y() + y][area.x() + x] : Style.TEXT;
  }

  /** The characters of one row, trailing spaces included. */
  public String row(int y) {
    return new String(glyphs[area.y() + y], area.x(), width());
  }

  /** The characters of all rows, each ending in a line feed; trailing spaces are dropped. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int y = 0; y < height(); y++) {
      text.append(row(y).stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private boolean contains(int x, int y) {
    return x >= 0 && y >= 0 && x < width() && y < height();
  }

  /** An area that can be clicked. */
  private record Target(Rect area, int id) {}

  /** The state that a surface shares with its regions, besides the cells. */
  private static final class Shared {
    private Optional<Cursor> cursor = Optional.empty();
    private final List<Target> targets = new ArrayList<>(0);
  }

  /** False for wide characters of Unicode's East Asian Width (UAX 11) and zero-width characters. */
  private static boolean takesOneColumn(char c) {
    if (c < 0x7f) {
      return c >= ' ';
    }
    int type = Character.getType(c);
    boolean wide =
        c >= 0x1100 && c <= 0x115f
            || c >= 0x2e80 && c <= 0xa4cf
            || c >= 0xac00 && c <= 0xd7a3
            || c >= 0xf900 && c <= 0xfaff
            || c >= 0xfe30 && c <= 0xfe6f
            || c >= 0xff01 && c <= 0xff60
            || c >= 0xffe0 && c <= 0xffe6;
    return !wide
        && !Character.isSurrogate(c)
        && type != Character.NON_SPACING_MARK
        && type != Character.ENCLOSING_MARK
        && type != Character.FORMAT
        && type != Character.CONTROL
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR
        && c < 0xfffe; // the last two are no characters, and XML forbids them
  }
}
