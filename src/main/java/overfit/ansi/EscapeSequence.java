package overfit.ansi;

/** Escape sequences that several classes write. */
public final class EscapeSequence {

  /**
   * The start of a synchronized update, which keeps terminals from showing partial frames:
   * https://github.com/contour-terminal/vt-extensions/blob/master/synchronized-output.md.
   */
  public static final String BEGIN_UPDATE = "\033[?2026h";

  public static final String END_UPDATE = "\033[?2026l";

  public static final String SHOW_CURSOR = "\033[?25h";

  public static final String HIDE_CURSOR = "\033[?25l";

  private EscapeSequence() {}
}
