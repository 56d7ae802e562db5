package overfit.screen;

/** Columns and rows of a terminal, each at least 1. */
public record Size(int width, int height) {

  /**
   * The same as the record's own, which Java would link with method handles at its first call,
   * before the first frame.
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof Size size && width == size.width && height == size.height;
  }

  @Override
  public int hashCode() {
    return 31 * width + height;
  }
}
