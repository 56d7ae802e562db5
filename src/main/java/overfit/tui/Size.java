package overfit.tui;

/** Columns and rows of a terminal, each at least 1. */
record Size(int width, int height) {}
