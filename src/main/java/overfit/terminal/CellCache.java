package overfit.terminal;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TerminalTextUtils;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import overfit.screen.Glyphs;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Theme;

/**
 * The cells of a theme as Lanterna's characters. Each is made once and kept: making one takes
 * Lanterna longer than drawing it.
 */
final class CellCache {

  private static final Role[] ROLES = Role.values();

  private final Map<Integer, TextCharacter> made = new HashMap<>();
  private final Theme theme;
  private final ColourDepth depth;
  private final boolean asciiOnly;

  CellCache(Theme theme, ColourDepth depth, Glyphs glyphs) {
    this.theme = theme;
    this.depth = depth;
    this.asciiOnly = glyphs == Glyphs.ASCII;
  }

  Theme theme() {
    return theme;
  }

  /**
   * A glyph and its style in one number, for comparing quickly.
   *
   * <pre>
   *   bits  …18       17        16     15…0
   *         role   reversed   bold    glyph
   * </pre>
   */
  static int code(char glyph, Style style) {
    int attributes = (style.reversed() ? 2 : 0) | (style.bold() ? 1 : 0);
    return style.role().ordinal() << 18 | attributes << 16 | glyph;
  }

  TextCharacter cell(int code) {
    return made.computeIfAbsent(code, this::make);
  }

  private TextCharacter make(int code) {
    EnumSet<SGR> attributes = EnumSet.noneOf(SGR.class);
    if ((code & 1 << 16) != 0) {
      attributes.add(SGR.BOLD);
    }
    if ((code & 1 << 17) != 0) {
      attributes.add(SGR.REVERSE);
    }
    TextColor colour = depth.of(theme.colour(ROLES[code >> 18]));
    String glyph = String.valueOf(shown((char) code));
    return TextCharacter.fromString(glyph, colour, TextColor.ANSI.DEFAULT, attributes)[0];
  }

  /** Whatever would move the cursor elsewhere than one column on becomes a question mark. */
  private char shown(char glyph) {
    boolean plain = glyph >= ' ' && glyph < 0x7f;
    boolean special =
        asciiOnly
            || Character.isISOControl(glyph)
            || Character.isSurrogate(glyph)
            || TerminalTextUtils.isCharDoubleWidth(glyph);
    return plain || !special ? glyph : '?';
  }
}
