package overfit.tui.page;

import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.tui.widget.Look;

/** The first row of a page without panes: its title and a notice. */
public final class PageHeader {

  /** With fewer columns after a notice, there are no words: the first would not be whole. */
  private static final int LEAST_WORDS = 16;

  private PageHeader() {}

  /**
   * Returns the rows below.
   *
   * @param notice the effect of the last key, or empty
   * @param words a note about the page, after the notice as far as there is room
   */
  public static Surface draw(Look look, Surface page, String title, String notice, String words) {
    int x = page.text(1, 0, title, Style.of(Role.TITLE).withBold()) + 2;
    if (!notice.isEmpty()) {
      x = write(look, page, x, notice, Style.of(Role.NOTICE)) + 2;
    }
    if (notice.isEmpty() || page.width() - x > LEAST_WORDS) {
      write(look, page, x, words, Style.DIM);
    }
    return page.region(new Rect(0, 1, page.width(), page.height() - 1));
  }

  private static int write(Look look, Surface page, int x, String text, Style style) {
    return page.text(x, 0, look.cut(text, Math.max(0, page.width() - x - 1)), style);
  }
}
