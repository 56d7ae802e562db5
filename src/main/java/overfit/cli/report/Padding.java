package overfit.cli.report;

/** Text brought to a width. */
public final class Padding {

  private Padding() {}

  /** Against the left edge. */
  public static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  /** Against the right edge, and never against the column before it. */
  static String right(String text, int width) {
    return " ".repeat(Math.max(1, width - text.length())) + text;
  }
}
