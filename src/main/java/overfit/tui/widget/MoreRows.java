package overfit.tui.widget;

/**
 * How much of a list lies outside of its window.
 *
 * @param above the number of rows above
 * @param below the number of rows below
 */
public record MoreRows(int above, int below) {

  /** The rows around a window that begins at {@code first}. */
  public static MoreRows around(int first, int shown, int all) {
    return new MoreRows(Math.max(0, first), Math.max(0, all - shown - first));
  }

  /** {@code 3 more below} or shorter, in {@code room} characters; empty if all rows are visible. */
  public String within(int room) {
    if (above == 0) {
      return below == 0 ? "" : fitting(room, below + " more below", "+" + below);
    }
    return below == 0
        ? fitting(room, above + " more above", "+" + above)
        : fitting(room, above + " above, " + below + " below", "+" + above + " +" + below);
  }

  private static String fitting(int room, String words, String brief) {
    return words.length() > room ? brief : words;
  }
}
