package overfit.screen;

/** A rectangle of cells; x grows to the right and y downwards, from 0 at the top left. */
public record Rect(int x, int y, int width, int height) {

  /** Negative sizes become 0: a rectangle without room is empty, not an error. */
  public Rect {
    width = Math.max(0, width);
    height = Math.max(0, height);
  }

  /** The rectangle without some cells on each side. */
  public Rect inset(int left, int top, int right, int bottom) {
    return new Rect(x + left, y + top, width - left - right, height - top - bottom);
  }

  /** Whether a cell is in it. */
  public boolean contains(int column, int row) {
    return column >= x && row >= y && column < x + width && row < y + height;
  }
}
