package overfit.ansi;

/** Writes open cells that are drawn alike, and goes on to the right over others. */
record CellWriter(CellGrid grid, TextAttributes drawn, ByteCost cost) implements CursorMove.Over {

  @Override
  public int bytes(int y, int from, int to) {
    int bytes = 0;
    for (int x = from; x < to && bytes < CursorMove.NONE; x++) {
      bytes += bytes(x, y);
    }
    return bytes;
  }

  private int bytes(int x, int y) {
    if (grid.looksSame(x, y, drawn)) {
      return cost.of(grid.glyph(x, y));
    }
    return grid.isOpen(x, y) ? 1 : CursorMove.NONE;
  }

  /** Cells that wait for other colours are blank until then. */
  @Override
  public String write(int y, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int x = from; x < to; x++) {
      boolean done = grid.looksSame(x, y, drawn);
      text.append(done ? grid.glyph(x, y) : ' ');
      if (done) {
        grid.close(x, y);
      }
    }
    return text.toString();
  }
}
