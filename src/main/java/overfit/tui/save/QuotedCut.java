package overfit.tui.save;

/**
 * Cuts a long word of a shell command in two, so that a shell joins it again: a backslash continues
 * a line, but not within quotes, which are closed before it and opened again on the next line.
 *
 * @param start ends in a backslash
 */
record QuotedCut(String start, String rest) {

  private static final String JOINT = "\\";
  private static final String QUOTE = "'";

  /** Quotes with escapes of three octal digits. */
  private static final String DOLLAR_QUOTE = "$'";

  /** With at most {@code width} characters in the first line, of at least 8. */
  static QuotedCut of(String text, int width) {
    int end = 0;
    String open = "";
    int next = step(text, end, open);
    while (next + QUOTE.length() + JOINT.length() <= width) {
      open = openAfter(text, end, open);
      end = next;
      next += step(text, end, open);
    }
    String closing = open.isEmpty() ? "" : QUOTE;
    return new QuotedCut(text.substring(0, end) + closing + JOINT, open + text.substring(end));
  }

  /** The length of what must not be cut at an index. */
  private static int step(String text, int at, String open) {
    boolean escape = text.charAt(at) == '\\';
    return switch (open) {
      case QUOTE -> 1;
      case DOLLAR_QUOTE -> escape ? 4 : 1;
      default -> escape || text.startsWith(DOLLAR_QUOTE, at) ? 2 : 1;
    };
  }

  /** The quote that is open after it, or "". */
  private static String openAfter(String text, int at, String open) {
    if (!open.isEmpty()) {
      return text.startsWith(QUOTE, at) ? "" : open;
    }
    return text.startsWith(DOLLAR_QUOTE, at)
        ? DOLLAR_QUOTE
        : text.startsWith(QUOTE, at) ? QUOTE : "";
  }
}
