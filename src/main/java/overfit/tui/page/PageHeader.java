package overfit.tui.page;

import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.tui.widget.Look;

/** The first row of a page without panes: its title and a notice. */
public final class PageHeader {

  private PageHeader() {}

  /**
   * Returns the rows below.
   *
   * @param notice the effect of the last key, or empty
   * @param words a note about the page, shown without a notice
   */
  public static Surface draw(Look look, Surface page, String title, String notice, String words) {
    boolean noticed = !notice.isEmpty();
    int x = page.text(1, 0, title, Style.of(Role.TITLE).withBold()) + 2;
    String cut = look.cut(noticed ? notice : words, Math.max(0, page.width() - x - 1));
    page.text(x, 0, cut, noticed ? Style.of(Role.NOTICE) : Style.DIM);
    return page.region(new Rect(0, 1, page.width(), page.height() - 1));
  }
}
