package overfit.ansi;

/** Cells side by side. */
record CellSpan(int y, int from, int to) {}
