package overfit.ansi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The cells of the next frame; cells that the terminal does not show yet are pending. */
final class CellGrid {

  private final int width;
  private final int height;
  private final char[] glyphs;
  private final TextAttributes[] attributes;
  private final BitSet pending;

  /** A blank grid without pending cells. */
  CellGrid(int width, int height) {
    this.width = width;
    this.height = height;
    this.glyphs = new char[width * height];
    this.attributes = new TextAttributes[width * height];
    this.pending = new BitSet(width * height);
    Arrays.fill(glyphs, ' ');
    Arrays.fill(attributes, TextAttributes.PLAIN);
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  void put(int x, int y, char glyph, TextAttributes drawn) {
    int cell = y * width + x;
    if (glyph != glyphs[cell] || !looksSame(cell, drawn)) {
      pending.set(cell);
    }
    glyphs[cell] = glyph;
    attributes[cell] = drawn;
  }

  char glyph(int x, int y) {
    return glyphs[y * width + x];
  }

  boolean isPending(int x, int y) {
    return pending.get(y * width + x);
  }

  void setWritten(int x, int y) {
    pending.clear(y * width + x);
  }

  /** Whether the cell looks the same with these attributes. */
  boolean looksSame(int x, int y, TextAttributes drawn) {
    return looksSame(y * width + x, drawn);
  }

  private boolean looksSame(int cell, TextAttributes drawn) {
    return attributes[cell].equals(drawn)
        || isBlank(cell)
            && !drawn.showsOnBlanks()
            && drawn.background() == attributes[cell].background();
  }

  /** Whether only the background of the cell is visible. */
  private boolean isBlank(int cell) {
    return glyphs[cell] == ' ' && !attributes[cell].showsOnBlanks();
  }

  /** The attributes that pending cells need; for blanks alone {@code current} if it is enough. */
  Set<TextAttributes> pendingAttributes(TextAttributes current) {
    Set<TextAttributes> needed = new LinkedHashSet<>();
    for (int cell = pending.nextSetBit(0); cell >= 0; cell = pending.nextSetBit(cell + 1)) {
      if (!isBlank(cell)) {
        needed.add(attributes[cell]);
      }
    }
    if (needed.isEmpty() && !pending.isEmpty()) {
      int cell = pending.nextSetBit(0);
      needed.add(looksSame(cell, current) ? current : attributes[cell]);
    }
    return needed;
  }

  /**
   * Spans of pending cells that can be drawn with these attributes, from the top left.
   *
   * @param all whether to include blank spans, which other attributes can draw too
   */
  List<CellSpan> spans(TextAttributes drawn, boolean all) {
    List<CellSpan> spans = new ArrayList<>();
    int from = pending.nextSetBit(0);
    while (from >= 0) {
      int to = end(from, drawn);
      if (to > from && (all || !isBlank(from, to))) {
        int y = from / width;
        spans.add(new CellSpan(y, from - y * width, to - y * width));
      }
      from = pending.nextSetBit(Math.max(to, from + 1));
    }
    return spans;
  }

  private int end(int from, TextAttributes drawn) {
    int end = (from / width + 1) * width;
    int to = from;
    while (to < end && pending.get(to) && looksSame(to, drawn)) {
      to++;
    }
    return to;
  }

  private boolean isBlank(int from, int to) {
    int cell = from;
    while (cell < to && isBlank(cell)) {
      cell++;
    }
    return cell == to;
  }
}
