package overfit.tui;

import java.util.OptionalLong;
import overfit.screen.Theme;

/**
 * What of the experiment is looked at, and how.
 *
 * @param page what the screen shows
 * @param focus the pane that has the keyboard
 * @param enlarged whether that pane has the whole screen
 * @param run the selected run, an index into the plan
 * @param cursor the selected row of the settings pane, an index into {@link Rows}
 * @param filter what the rows of settings must contain; empty for all
 * @param mouse whether the mouse is taken
 * @param visited the past epoch that is wanted; nothing for the present
 */
record View(
    Page page,
    Pane focus,
    boolean enlarged,
    int run,
    int cursor,
    String filter,
    OptionalLong visited,
    LossView loss,
    FitView fit,
    UnitView units,
    Theme theme,
    boolean mouse) {

  static final View INITIAL =
      new View(
          Page.COCKPIT,
          Pane.SETTINGS,
          false,
          0,
          Rows.FIRST_RUN,
          "",
          OptionalLong.empty(),
          LossView.INITIAL,
          FitView.INITIAL,
          UnitView.INITIAL,
          Theme.OKABE_ITO,
          false);

  View withPage(Page next) {
    return new View(
        next, focus, false, run, cursor, filter, visited, loss, fit, units, theme, mouse);
  }

  View withFocus(Pane next) {
    return new View(
        page, next, enlarged, run, cursor, filter, visited, loss, fit, units, theme, mouse);
  }

  View withEnlarged(boolean next) {
    return new View(
        page, focus, next, run, cursor, filter, visited, loss, fit, units, theme, mouse);
  }

  View withSelection(int nextRun, int nextCursor) {
    return new View(
        page,
        focus,
        enlarged,
        nextRun,
        nextCursor,
        filter,
        visited,
        loss,
        fit,
        units,
        theme,
        mouse);
  }

  View withFilter(String next) {
    return new View(
        page, focus, enlarged, run, cursor, next, visited, loss, fit, units, theme, mouse);
  }

  View withVisited(OptionalLong next) {
    return new View(
        page, focus, enlarged, run, cursor, filter, next, loss, fit, units, theme, mouse);
  }

  View withLoss(LossView next) {
    return new View(
        page, focus, enlarged, run, cursor, filter, visited, next, fit, units, theme, mouse);
  }

  View withFit(FitView next) {
    return new View(
        page, focus, enlarged, run, cursor, filter, visited, loss, next, units, theme, mouse);
  }

  View withUnits(UnitView next) {
    return new View(
        page, focus, enlarged, run, cursor, filter, visited, loss, fit, next, theme, mouse);
  }

  View withMouse(boolean next) {
    return new View(
        page, focus, enlarged, run, cursor, filter, visited, loss, fit, units, theme, next);
  }

  View withTheme(Theme next) {
    return new View(
        page, focus, enlarged, run, cursor, filter, visited, loss, fit, units, next, mouse);
  }

  /** The same with the look of another. */
  View lookingLike(View other) {
    return withLoss(other.loss).withFit(other.fit).withTheme(other.theme).withMouse(other.mouse);
  }
}
