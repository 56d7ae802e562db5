package overfit.tui.page;

import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.tui.widget.Look;

/** The first row of a page without panes: its title, and what the last key did. */
public final class PageHeader {

  private PageHeader() {}

  /**
   * Gives the rows below.
   *
   * @param notice what the last key did; empty when there is nothing to say
   * @param words what is to be known of the page, where no key has anything to say
   */
  public static Surface draw(Look look, Surface page, String title, String notice, String words) {
    boolean said = !notice.isEmpty();
    int x = page.text(1, 0, title, Style.of(Role.TITLE).withBold()) + 2;
    String cut = look.cut(said ? notice : words, Math.max(0, page.width() - x - 1));
    page.text(x, 0, cut, said ? Style.of(Role.NOTICE) : Style.DIM);
    return page.region(new Rect(0, 1, page.width(), page.height() - 1));
  }
}
