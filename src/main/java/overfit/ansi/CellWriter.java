package overfit.ansi;

/** Writes cells with the current attributes, also as a way to move the cursor to the right. */
record CellWriter(CellGrid grid, TextAttributes current, ByteCost cost)
    implements CursorMove.Overwrite {

  @Override
  public int bytes(int y, int from, int to) {
    int bytes = 0;
    for (int x = from; x < to && bytes < CursorMove.IMPOSSIBLE; x++) {
      bytes += bytes(x, y);
    }
    return bytes;
  }

  private int bytes(int x, int y) {
    if (grid.looksSame(x, y, current)) {
      return cost.of(grid.glyph(x, y));
    }
    return grid.isPending(x, y) ? 1 : CursorMove.IMPOSSIBLE;
  }

  /** Writes cells; those that are pending in other attributes are blank until written again. */
  @Override
  public String write(int y, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int x = from; x < to; x++) {
      boolean matches = grid.looksSame(x, y, current);
      text.append(matches ? grid.glyph(x, y) : ' ');
      if (matches) {
        grid.setWritten(x, y);
      }
    }
    return text.toString();
  }
}
