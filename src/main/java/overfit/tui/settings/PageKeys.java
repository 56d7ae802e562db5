package overfit.tui.settings;

import overfit.tui.model.Model;
import overfit.tui.model.Page;
import overfit.tui.model.SettingsRows;
import overfit.tui.model.Update;

/** What keys do on every page. */
public final class PageKeys {

  private PageKeys() {}

  /** The next row of the settings; where they are not seen, the next run. */
  public static Update select(Model model, int by) {
    if (model.view().page() == Page.COCKPIT) {
      return Update.of(SettingsRows.move(model, by));
    }
    int run = Math.max(0, Math.min(model.runs().size() - 1, model.run() + by));
    return Update.of(model.withSelection(run, SettingsRows.FIRST_RUN + run));
  }
}
