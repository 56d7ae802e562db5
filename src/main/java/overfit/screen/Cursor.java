package overfit.screen;

/** The cell of the terminal's cursor; x and y as in {@link Rect}. */
public record Cursor(int x, int y) {}
