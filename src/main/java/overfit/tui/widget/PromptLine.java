package overfit.tui.widget;

import java.util.List;
import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;

/**
 * A prompt in one row: a label, the typed text, and a hint. A hint that is too long for the row is
 * wrapped to rows of its own, below it or, at the end of the screen, above.
 */
public final class PromptLine {

  private static final int GAP = 2;

  /** The most rows of a wrapped hint. */
  private static final int MOST_ROWS = 4;

  private PromptLine() {}

  /** In the last row of the screen. */
  public static void last(
      Surface screen, Look look, String label, TextInput line, String hint, boolean wrong) {
    Rect row = new Rect(0, screen.height() - 1, screen.width(), 1);
    draw(screen, screen.region(row), look, label, line, hint, wrong);
  }

  /**
   * Fills a row of the screen.
   *
   * @param row in the middle of the columns of the screen
   * @param wrong whether the hint is an error
   */
  public static void draw(
      Surface screen,
      Surface row,
      Look look,
      String label,
      TextInput line,
      String hint,
      boolean wrong) {
    row.fill(' ', Style.TEXT);
    Style style = wrong ? Style.of(Role.ERROR) : Style.DIM;
    int x = row.text(1, 0, label, Style.of(Role.TITLE).withBold());
    int whole = row.width() - x - 1;
    int typed = line.text().length() + 1;
    boolean beside = Math.min(typed, whole / 2) + GAP + hint.length() <= whole;
    boolean wrapped = !beside && screen.height() > MOST_ROWS + 1;
    int left = wrapped || hint.isEmpty() ? whole : Math.max(whole / 2, whole - hint.length() - GAP);
    int end = line.draw(row, x, 0, Math.min(left, typed), look) + GAP;
    if (wrapped) {
      screen.cursor().ifPresent(at -> drawHint(screen, row.width(), at.y(), look, hint, style));
    } else {
      row.text(end, 0, look.cut(hint, row.width() - end - 1), style);
    }
  }

  /** As wide as the row, so that a border beside it stays. */
  private static void drawHint(
      Surface screen, int columns, int y, Look look, String hint, Style style) {
    int width = Math.max(1, columns - 2);
    List<TextLine> lines = TextLine.wrap(hint, width, style);
    int rows = Math.min(lines.size(), MOST_ROWS);
    int first = y + 1 + rows < screen.height() ? y + 1 : y - rows;
    int left = (screen.width() - columns) / 2;
    Surface area = screen.region(new Rect(left, Math.max(0, first), columns, rows));
    area.fill(' ', Style.TEXT);
    TextLine.draw(area.region(new Rect(1, 0, width, rows)), look, lines);
  }
}
