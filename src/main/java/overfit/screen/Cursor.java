package overfit.screen;

/** The cell that the terminal's cursor is on; x and y as in {@link Rect}. */
public record Cursor(int x, int y) {}
