package overfit.screen;

/** Columns and rows of a terminal, each at least 1. */
public record Size(int width, int height) {}
