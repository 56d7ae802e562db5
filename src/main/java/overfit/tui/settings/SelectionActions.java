package overfit.tui.settings;

import overfit.config.Setting;
import overfit.tui.model.Inapplicable;
import overfit.tui.model.Model;
import overfit.tui.model.Page;
import overfit.tui.model.SettingEdits;
import overfit.tui.model.SettingsRow;
import overfit.tui.model.SettingsRows;
import overfit.tui.model.Update;

/** What the keys of the settings pane do on each row, and selection on every page. */
public final class SelectionActions {

  private SelectionActions() {}

  /**
   * Selects the next row of the settings pane; on pages without it, the next run, or the next cell
   * of the sweep.
   */
  public static Update select(Model model, int by) {
    return switch (model.view().page()) {
      case COCKPIT -> Update.of(SettingsRows.move(model, by));
      case SWEEP -> item(model, model.sweep().index() + by);
      case MULTIPLES, UNITS, SCORES, DEGREES, STEP, LAYERS, LANDSCAPE ->
          item(model, Math.max(0, Math.min(model.runs().size() - 1, model.run() + by)));
    };
  }

  /** Selects a run; on the page of the sweep, a cell. */
  public static Update item(Model model, int index) {
    return Update.of(
        model.view().page() == Page.SWEEP
            ? model.withSweep(model.sweep().selecting(index))
            : model.withSelection(index, SettingsRows.FIRST_RUN + index));
  }

  /** Raises or lowers the selected setting; shows or hides the selected run. */
  public static Update change(Model model, boolean up) {
    return SettingsRows.selected(model) instanceof SettingsRow.OfSetting row
        ? SettingEdits.nudge(model, row.setting(), up)
        : RunActions.show(model, up);
  }

  /** Edits the selected setting; on a run, moves to its settings. */
  public static Update enter(Model model) {
    return SettingsRows.selected(model) instanceof SettingsRow.OfSetting row
        ? edit(model, row.setting())
        : Update.of(SettingsRows.enter(model));
  }

  private static Update edit(Model model, Setting<?> setting) {
    return Inapplicable.of(model.config(), setting)
        .map(why -> Update.of(model).saying(why.words(setting)))
        .orElseGet(() -> Update.of(model.withOverlay(ValuePrompt.of(model, setting))));
  }
}
