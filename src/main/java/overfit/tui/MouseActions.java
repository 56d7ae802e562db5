package overfit.tui;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.OptionalLong;
import overfit.screen.Rect;
import overfit.screen.Size;
import overfit.screen.Surface;
import overfit.terminal.input.Event;
import overfit.terminal.input.Event.Mouse.Kind;
import overfit.tui.fit.FitActions;
import overfit.tui.fit.FitPane;
import overfit.tui.learn.LessonActions;
import overfit.tui.learn.LessonPane;
import overfit.tui.loss.LossActions;
import overfit.tui.loss.LossPane;
import overfit.tui.model.Model;
import overfit.tui.model.Overlay;
import overfit.tui.model.Page;
import overfit.tui.model.Pane;
import overfit.tui.model.SettingsRows;
import overfit.tui.model.Update;
import overfit.tui.settings.SelectionActions;
import overfit.tui.widget.Look;

/**
 * Mouse input: a click focuses a pane, selects a row or sets the cursor of a chart, or chooses a
 * target; the wheel scrolls or zooms.
 */
final class MouseActions {

  private final Model model;
  private final Look look;
  private final Size size;
  private final Cockpit cockpit;

  private MouseActions(Model model, Look look, Size size) {
    this.model = model;
    this.look = look;
    this.size = size;
    this.cockpit = new Cockpit(model, look, new Surface(size.width(), size.height() - 2));
  }

  static Update at(Model model, Look look, Size size, Event.Mouse mouse) {
    if (!model.view().mouse() || mouse.kind() == Kind.RELEASE) {
      return Update.of(model);
    }
    MouseActions actions = new MouseActions(model, look, size);
    return model
        .overlay()
        .map(over -> actions.onOverlay(over, mouse))
        .orElseGet(() -> actions.onPage(mouse));
  }

  private Update onOverlay(Overlay over, Event.Mouse mouse) {
    if (mouse.kind() != Kind.PRESS) {
      return over.wheel(model, mouse.kind() == Kind.WHEEL_UP);
    }
    Surface screen = new Surface(size.width(), size.height());
    over.draw(screen, screen.region(new Rect(0, 0, size.width(), 1)), look);
    OptionalInt target = screen.target(mouse.column(), mouse.row());
    return target.isPresent() ? over.choose(model, target.getAsInt()) : Update.of(model);
  }

  private Update onPage(Event.Mouse mouse) {
    int y = mouse.row() - 1; // below the header
    boolean inside = new Rect(0, 0, size.width(), size.height() - 2).contains(mouse.column(), y);
    if (!inside) {
      return Update.of(model);
    }
    if (model.view().page() != Page.COCKPIT) {
      return onItems(mouse);
    }
    return Arrays.stream(Pane.values())
        .filter(each -> cockpit.place(each).contains(mouse.column(), y))
        .findFirst()
        .map(
            pane ->
                mouse.kind() == Kind.PRESS
                    ? press(pane, mouse.column(), y)
                    : turn(pane, mouse.kind() == Kind.WHEEL_UP))
        .orElse(Update.of(model));
  }

  /** On a page without panes, a click selects a run or a cell, and the wheel the next one. */
  private Update onItems(Event.Mouse mouse) {
    Model quiet = model.withNotice("");
    if (mouse.kind() != Kind.PRESS) {
      return SelectionActions.select(quiet, mouse.kind() == Kind.WHEEL_UP ? -1 : 1);
    }
    OptionalInt item =
        ScreenView.draw(model, look, size.width(), size.height())
            .target(mouse.column(), mouse.row());
    return item.isPresent() ? SelectionActions.item(quiet, item.getAsInt()) : Update.of(model);
  }

  private Update press(Pane pane, int x, int y) {
    Model focused = model.withView(model.view().withFocus(pane)).withNotice("");
    Rect place = cockpit.place(pane);
    Size inside = new Size(place.width() - 2, place.height() - 2);
    int column = x - place.x() - 1;
    int row = y - place.y() - 1;
    return switch (pane) {
      case LESSON ->
          new LessonPane(focused, look, inside)
              .at(row)
              .map(item -> LessonActions.click(focused, item))
              .orElse(Update.of(focused));
      case SETTINGS -> Update.of(selected(focused, y));
      case FIT ->
          model
              .selected()
              .flatMap(
                  run ->
                      new FitPane(focused, look, run, inside)
                          .at(column, row)
                          .map(at -> FitActions.point(focused, run, at)))
              .orElse(Update.of(focused));
      case LOSS -> inLosses(focused, inside, column, row);
    };
  }

  private Update inLosses(Model focused, Size inside, int column, int row) {
    if (model.selected().isEmpty()) {
      return Update.of(focused);
    }
    OptionalLong epoch =
        new LossPane(focused, look, inside.width(), inside.height()).epochAt(column, row);
    return epoch.isPresent() ? LossActions.point(focused, epoch.getAsLong()) : Update.of(focused);
  }

  /** Selects the row under the mouse, if it is selectable. */
  private Model selected(Model focused, int y) {
    OptionalInt row = cockpit.rowAt(y);
    boolean selectable = row.isPresent() && SettingsRows.of(model).get(row.getAsInt()).selectable();
    return selectable ? SettingsRows.select(focused, row.getAsInt()) : focused;
  }

  private Update turn(Pane pane, boolean up) {
    Model quiet = model.withNotice("");
    return switch (pane) {
      case LESSON -> LessonActions.wheel(quiet, up);
      case SETTINGS -> Update.of(SettingsRows.move(quiet, up ? -1 : 1));
      case FIT -> FitActions.extrapolate(quiet, !up);
      case LOSS -> LossActions.zoom(quiet, up);
    };
  }
}
