package overfit.tui.settings;

import overfit.tui.model.Model;
import overfit.tui.model.Page;
import overfit.tui.model.SettingsRows;
import overfit.tui.model.Update;

/** Selection with keys, on every page. */
public final class SelectionActions {

  private SelectionActions() {}

  /** Selects the next row of the settings pane; on pages without it, the next run. */
  public static Update select(Model model, int by) {
    if (model.view().page() == Page.COCKPIT) {
      return Update.of(SettingsRows.move(model, by));
    }
    int run = Math.max(0, Math.min(model.runs().size() - 1, model.run() + by));
    return Update.of(model.withSelection(run, SettingsRows.FIRST_RUN + run));
  }
}
