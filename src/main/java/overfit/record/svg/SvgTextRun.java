package overfit.record.svg;

import java.util.ArrayList;
import java.util.List;
import overfit.ansi.TextAttributes;
import overfit.record.film.CellRow;

/** Adjacent characters of one kind and with the same attributes, written together. */
record SvgTextRun(int x, String text, TextAttributes attributes) {

  private static final int BYTES_PER_STRETCHED = 47;
  private static final int BYTES_PER_PLACED = 9;

  /** The kind of a character; fonts may lack some kinds and fall back to another font. */
  private enum Kind {
    WORD,
    LINE,
    SYMBOL;

    static Kind of(char c) {
      return c < 0x7f ? WORD : c >= 0x2500 && c < 0x2580 ? LINE : SYMBOL;
    }
  }

  /** The runs of a row; one or two blanks do not end a run. */
  static List<SvgTextRun> of(CellRow row) {
    List<SvgTextRun> runs = new ArrayList<>();
    int x = 0;
    while (x < row.width()) {
      if (row.isBlank(x)) {
        x++;
      } else {
        int end = end(row, x);
        runs.add(new SvgTextRun(x, row.glyphs().substring(x, end), row.attributes(x)));
        x = end;
      }
    }
    return runs;
  }

  private static int end(CellRow row, int from) {
    int end = from + 1;
    int x = end;
    while (x < row.width() && x - end <= 2) {
      if (belongs(row, from, x)) {
        end = x + 1;
      } else if (!row.isBlank(x)) {
        return end;
      }
      x++;
    }
    return end;
  }

  private static boolean belongs(CellRow row, int from, int x) {
    return row.attributes(x).equals(row.attributes(from))
        && !row.isBlank(x)
        && Kind.of(row.glyph(x)) == Kind.of(row.glyph(from));
  }

  boolean hasBackground() {
    return attributes.reversed() || attributes.background() >= 0;
  }

  /** Whether these are box-drawing characters, which must join in any font. */
  boolean isLine() {
    return kind() == Kind.LINE;
  }

  /** Whether each character has its own x; other runs are stretched to the width of their cells. */
  boolean isPlaced() {
    return kind() == Kind.SYMBOL || isLine() && text.length() == 1;
  }

  private Kind kind() {
    return Kind.of(text.charAt(0));
  }

  /** The approximate size in bytes of SVG. */
  int bytes() {
    return isPlaced()
        ? text.length() * BYTES_PER_PLACED
        : BYTES_PER_STRETCHED + text.length() * (isLine() ? 3 : 1);
  }
}
