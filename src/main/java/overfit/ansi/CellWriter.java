package overfit.ansi;

/** Writes changed cells in one ink, and goes on to the right over others. */
record CellWriter(CellDiff changes, TextAttributes ink) implements CursorMove.Over {

  @Override
  public int bytes(int y, int from, int to) {
    int bytes = 0;
    for (int x = from; x < to && bytes < CursorMove.NONE; x++) {
      bytes += bytes(changes.row(y), x, y);
    }
    return bytes;
  }

  private int bytes(CellRow row, int x, int y) {
    if (row.looksSameIn(ink, x)) {
      return JsonText.bytes(row.glyph(x));
    }
    return changes.isOpen(x, y) ? 1 : CursorMove.NONE;
  }

  /** What waits for another ink is blank until then. */
  @Override
  public String write(int y, int from, int to) {
    StringBuilder text = new StringBuilder();
    CellRow row = changes.row(y);
    for (int x = from; x < to; x++) {
      boolean done = row.looksSameIn(ink, x);
      text.append(done ? row.glyph(x) : ' ');
      if (done) {
        changes.close(x, y);
      }
    }
    return text.toString();
  }

  /** Where the next character goes after the piece. */
  int columnAfter(CellSpan piece) {
    return piece.to() == changes.row(piece.y()).width() ? CursorMove.LOST : piece.to();
  }
}
