package overfit.cli.report;

/** Pads text with spaces to a width. */
public final class Padding {

  private Padding() {}

  /** Left-aligned. */
  public static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  /** Right-aligned, with at least one space before the text. */
  static String right(String text, int width) {
    return " ".repeat(Math.max(1, width - text.length())) + text;
  }
}
