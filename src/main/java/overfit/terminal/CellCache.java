package overfit.terminal;

import com.googlecode.lanterna.TextCharacter;
import overfit.ansi.TextAttributes;
import overfit.screen.Glyphs;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Theme;

/**
 * A cache of cells with a glyph and a style, as Lanterna characters and as terminal attributes.
 * Creating a Lanterna character takes longer than drawing it.
 */
final class CellCache {

  private static final Role[] ROLES = Role.values();

  /** The cells by background and the rest of their code: pages of 256, created on demand. */
  private final Cell[][][] pages = new Cell[1 + ROLES.length][][];

  /** By the codes of their cells, without the glyphs. */
  private final TextAttributes[] styles = new TextAttributes[1 + ROLES.length << 8];

  private final Theme theme;
  private final ColourDepth depth;
  private final Glyphs glyphs;

  /** A Lanterna character, and the glyph (one column wide) and attributes sent for it. */
  record Cell(TextCharacter character, char glyph, TextAttributes attributes) {}

  CellCache(Theme theme, ColourDepth depth, Glyphs glyphs) {
    this.theme = theme;
    this.depth = depth;
    this.glyphs = glyphs;
  }

  Theme theme() {
    return theme;
  }

  /**
   * A glyph and its style as one int, for fast comparison.
   *
   * <pre>
   *   bits     …24       23…18      17        16     15…0
   *         background    role   reversed   bold    glyph
   * </pre>
   */
  static int code(char glyph, Style style) {
    int attributes = (style.reversed() ? 2 : 0) | (style.bold() ? 1 : 0);
    int code = style.role().ordinal() << 18 | attributes << 16 | glyph;
    return style.background().isEmpty()
        ? code
        : 1 + style.background().get().ordinal() << 24 | code;
  }

  Cell cell(int code) {
    int background = code >> 24;
    if (pages[background] == null) {
      pages[background] = new Cell[ROLES.length << 10][];
    }
    Cell[][] own = pages[background];
    int page = code >> 8 & 0xffff;
    if (own[page] == null) {
      own[page] = new Cell[256];
    }
    Cell cell = own[page][code & 0xff];
    if (cell == null) {
      cell = make(code);
      own[page][code & 0xff] = cell;
    }
    return cell;
  }

  private Cell make(int code) {
    TextAttributes attributes = attributes(code >> 16);
    char glyph = LanternaCells.shown((char) code, glyphs);
    return new Cell(LanternaCells.character(glyph, attributes), glyph, attributes);
  }

  /** Shared by all cells of a style, so that they are compared by identity. */
  private TextAttributes attributes(int style) {
    if (styles[style] == null) {
      styles[style] = depth.attributes(style(style), theme);
    }
    return styles[style];
  }

  private static Style style(int code) {
    boolean bold = (code & 1) != 0;
    boolean reversed = (code & 2) != 0;
    Style plain = new Style(ROLES[code >> 2 & 0x3f], bold, reversed);
    int background = code >> 8;
    return background == 0 ? plain : plain.on(ROLES[background - 1]);
  }

  /** The cell for a character drawn by a component of Lanterna. */
  Cell cell(TextCharacter character) {
    String text = character.getCharacterString();
    char glyph = text.length() == 1 ? LanternaCells.shown(text.charAt(0), glyphs) : '?';
    return new Cell(character, glyph, LanternaCells.attributes(character));
  }
}
