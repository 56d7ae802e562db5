package overfit.ansi;

/** Adjacent cells of row {@code y}, from column {@code from} to before {@code to}. */
record CellSpan(int y, int from, int to) {}
