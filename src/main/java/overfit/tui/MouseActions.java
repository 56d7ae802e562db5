package overfit.tui;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import overfit.screen.Rect;
import overfit.screen.Size;
import overfit.screen.Surface;
import overfit.terminal.input.Event;
import overfit.terminal.input.Event.Mouse.Kind;
import overfit.tui.loss.LossActions;
import overfit.tui.model.Model;
import overfit.tui.model.Overlay;
import overfit.tui.model.Page;
import overfit.tui.model.Pane;
import overfit.tui.model.SettingsRows;
import overfit.tui.model.Update;
import overfit.tui.widget.Look;

/** Mouse input: a click focuses a pane and selects a row, the wheel scrolls or zooms. */
final class MouseActions {

  private final Model model;
  private final Cockpit cockpit;

  private MouseActions(Model model, Look look, Size size) {
    this.model = model;
    this.cockpit = new Cockpit(model, look, new Surface(size.width(), size.height() - 2));
  }

  static Update at(Model model, Look look, Size size, Event.Mouse mouse) {
    if (!model.view().mouse() || mouse.kind() == Kind.RELEASE) {
      return Update.of(model);
    }
    return model
        .overlay()
        .map(over -> onOverlay(model, over, mouse))
        .orElseGet(() -> new MouseActions(model, look, size).onPage(mouse));
  }

  private static Update onOverlay(Model model, Overlay over, Event.Mouse mouse) {
    return mouse.kind() == Kind.PRESS
        ? over.click(model, mouse.column(), mouse.row())
        : over.wheel(model, mouse.kind() == Kind.WHEEL_UP);
  }

  private Update onPage(Event.Mouse mouse) {
    int y = mouse.row() - 1; // below the header
    Optional<Pane> pane =
        Arrays.stream(Pane.values())
            .filter(each -> contains(cockpit.place(each), mouse.column(), y))
            .findFirst();
    if (pane.isEmpty() || model.view().page() != Page.COCKPIT) {
      return Update.of(model);
    }
    return mouse.kind() == Kind.PRESS
        ? press(pane.get(), y)
        : turn(pane.get(), mouse.kind() == Kind.WHEEL_UP);
  }

  private static boolean contains(Rect rect, int x, int y) {
    return x >= rect.x()
        && y >= rect.y()
        && x < rect.x() + rect.width()
        && y < rect.y() + rect.height();
  }

  private Update press(Pane pane, int y) {
    Model focused = model.withView(model.view().withFocus(pane)).withNotice("");
    return Update.of(pane == Pane.SETTINGS ? selected(focused, y) : focused);
  }

  /** Selects the row under the mouse, if it is selectable. */
  private Model selected(Model focused, int y) {
    OptionalInt row = cockpit.rowAt(y);
    boolean selectable = row.isPresent() && SettingsRows.of(model).get(row.getAsInt()).selectable();
    return selectable ? SettingsRows.select(focused, row.getAsInt()) : focused;
  }

  private Update turn(Pane pane, boolean up) {
    return switch (pane) {
      case SETTINGS -> Update.of(SettingsRows.move(model.withNotice(""), up ? -1 : 1));
      case FIT -> Update.of(model);
      case LOSS -> LossActions.zoom(model.withNotice(""), up);
    };
  }
}
