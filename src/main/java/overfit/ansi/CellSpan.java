package overfit.ansi;

/** Cells side by side in a picture, and whether some of them can have no other ink. */
record CellSpan(int y, int from, int to, boolean needsInk) {}
