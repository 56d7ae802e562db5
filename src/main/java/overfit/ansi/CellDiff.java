package overfit.ansi;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The cells in which a picture differs from what a terminal shows, until they are written. */
final class CellDiff {

  private final CellGrid picture;
  private final int width;
  private final BitSet open;

  /** From nothing, which is blank, or from another picture of the same size. */
  CellDiff(Optional<CellGrid> before, CellGrid picture) {
    this.picture = picture;
    this.width = picture.width();
    this.open = new BitSet(width * picture.height());
    for (int y = 0; y < picture.height(); y++) {
      int number = y;
      open(y, before.map(last -> last.rows().get(number)));
    }
  }

  private void open(int y, Optional<CellRow> before) {
    CellRow row = row(y);
    for (int x = 0; x < width && (before.isEmpty() || before.get() != row); x++) {
      open.set(y * width + x, before.isEmpty() ? !row.isBlank(x) : !row.sameAt(x, before.get()));
    }
  }

  CellRow row(int y) {
    return picture.rows().get(y);
  }

  boolean isOpen(int x, int y) {
    return open.get(y * width + x);
  }

  void close(int x, int y) {
    open.clear(y * width + x);
  }

  /** What has to be written with, which for paper alone is {@code now} if that will do. */
  Set<TextAttributes> inks(TextAttributes now) {
    Set<TextAttributes> inks = new LinkedHashSet<>();
    for (int cell = open.nextSetBit(0); cell >= 0; cell = open.nextSetBit(cell + 1)) {
      CellRow row = row(cell / width);
      if (!row.isPaper(cell % width)) {
        inks.add(row.ink(cell % width));
      }
    }
    if (inks.isEmpty() && !open.isEmpty()) {
      int cell = open.nextSetBit(0);
      CellRow row = row(cell / width);
      inks.add(row.looksSameIn(now, cell % width) ? now : row.ink(cell % width));
    }
    return inks;
  }

  /** What can be written in this ink, from the top left. */
  List<CellSpan> pieces(TextAttributes ink) {
    List<CellSpan> pieces = new ArrayList<>();
    int from = open.nextSetBit(0);
    while (from >= 0) {
      int to = end(from, ink);
      if (to > from) {
        pieces.add(piece(from / width, from % width, from % width + to - from));
      }
      from = open.nextSetBit(Math.max(to, from + 1));
    }
    return pieces;
  }

  private int end(int from, TextAttributes ink) {
    CellRow row = row(from / width);
    int end = (from / width + 1) * width;
    int to = from;
    while (to < end && open.get(to) && row.looksSameIn(ink, to % width)) {
      to++;
    }
    return to;
  }

  private CellSpan piece(int y, int from, int to) {
    boolean paper = true;
    for (int x = from; x < to; x++) {
      paper &= row(y).isPaper(x);
    }
    return new CellSpan(y, from, to, !paper);
  }
}
