package overfit.tui.widget;

import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;

/** A prompt in one row: a label, the typed text, and a hint. */
public final class PromptLine {

  private static final int GAP = 2;

  private PromptLine() {}

  /** In the last row of the screen. */
  public static void last(
      Surface screen, Look look, String label, TextInput line, String hint, boolean wrong) {
    Rect row = new Rect(0, screen.height() - 1, screen.width(), 1);
    draw(screen.region(row), look, label, line, hint, wrong);
  }

  /**
   * Fills a row.
   *
   * @param wrong whether the hint is an error
   */
  public static void draw(
      Surface row, Look look, String label, TextInput line, String hint, boolean wrong) {
    row.fill(' ', Style.TEXT);
    int x = row.text(1, 0, label, Style.of(Role.TITLE).withBold());
    int whole = row.width() - x - 1;
    int room = hint.isEmpty() ? whole : Math.max(whole / 2, whole - hint.length() - GAP);
    int end = line.draw(row, x, 0, Math.min(room, line.text().length() + 1), look) + GAP;
    Style style = wrong ? Style.of(Role.ERROR) : Style.DIM;
    row.text(end, 0, look.cut(hint, row.width() - end - 1), style);
  }
}
