package overfit.ansi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the cells of a terminal are to show, and which of them do not yet: those are open. */
final class CellGrid {

  private final int width;
  private final int height;
  private final char[] glyphs;
  private final TextAttributes[] attributes;
  private final BitSet open;

  /** Blank. */
  CellGrid(int width, int height) {
    this.width = width;
    this.height = height;
    this.glyphs = new char[width * height];
    this.attributes = new TextAttributes[width * height];
    this.open = new BitSet(width * height);
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
      open.set(cell);
    }
    glyphs[cell] = glyph;
    attributes[cell] = drawn;
  }

  char glyph(int x, int y) {
    return glyphs[y * width + x];
  }

  boolean isOpen(int x, int y) {
    return open.get(y * width + x);
  }

  void close(int x, int y) {
    open.clear(y * width + x);
  }

  /** Whether the cell looks the same if it is drawn like this. */
  boolean looksSame(int x, int y, TextAttributes drawn) {
    return looksSame(y * width + x, drawn);
  }

  private boolean looksSame(int cell, TextAttributes drawn) {
    return attributes[cell].equals(drawn)
        || isBlank(cell)
            && !drawn.marksBlanks()
            && drawn.background() == attributes[cell].background();
  }

  /** Whether nothing but its background is seen there. */
  private boolean isBlank(int cell) {
    return glyphs[cell] == ' ' && !attributes[cell].marksBlanks();
  }

  /** What has to be drawn with, which for blanks alone is {@code now} if that will do. */
  Set<TextAttributes> needed(TextAttributes now) {
    Set<TextAttributes> needed = new LinkedHashSet<>();
    for (int cell = open.nextSetBit(0); cell >= 0; cell = open.nextSetBit(cell + 1)) {
      if (!isBlank(cell)) {
        needed.add(attributes[cell]);
      }
    }
    if (needed.isEmpty() && !open.isEmpty()) {
      int cell = open.nextSetBit(0);
      needed.add(looksSame(cell, now) ? now : attributes[cell]);
    }
    return needed;
  }

  /**
   * Open cells that can be drawn like this, from the top left.
   *
   * @param all whether to take those too that are all blank, and so could be drawn otherwise
   */
  List<CellSpan> spans(TextAttributes drawn, boolean all) {
    List<CellSpan> spans = new ArrayList<>();
    int from = open.nextSetBit(0);
    while (from >= 0) {
      int to = end(from, drawn);
      if (to > from && (all || !isBlank(from, to))) {
        int y = from / width;
        spans.add(new CellSpan(y, from - y * width, to - y * width));
      }
      from = open.nextSetBit(Math.max(to, from + 1));
    }
    return spans;
  }

  private int end(int from, TextAttributes drawn) {
    int end = (from / width + 1) * width;
    int to = from;
    while (to < end && open.get(to) && looksSame(to, drawn)) {
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
