package overfit.tui.widget;

import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;

/** A line that is typed in one row, with what asks for it before and a remark behind it. */
public final class PromptLine {

  private static final int GAP = 2;

  private PromptLine() {}

  /** In the last row of the screen. */
  public static void last(
      Surface screen, Look look, String asks, TextInput line, String says, boolean wrong) {
    Rect row = new Rect(0, screen.height() - 1, screen.width(), 1);
    draw(screen.region(row), look, asks, line, says, wrong);
  }

  /**
   * Over all of a row.
   *
   * @param wrong whether the remark says what is wrong with the line
   */
  public static void draw(
      Surface row, Look look, String asks, TextInput line, String says, boolean wrong) {
    row.fill(' ', Style.TEXT);
    int x = row.text(1, 0, asks, Style.of(Role.TITLE).withBold());
    int whole = row.width() - x - 1;
    int room = says.isEmpty() ? whole : Math.max(whole / 2, whole - says.length() - GAP);
    int end = line.draw(row, x, 0, Math.min(room, line.text().length() + 1), look) + GAP;
    Style style = wrong ? Style.of(Role.ERROR) : Style.DIM;
    row.text(end, 0, look.cut(says, row.width() - end - 1), style);
  }
}
