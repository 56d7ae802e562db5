package overfit.tui.model;

import java.util.OptionalInt;
import overfit.terminal.input.KeyName;
import overfit.tui.widget.ListKeys;

/** A dialog with a list, one item of which is selected and can be opened. */
public interface ListOverlay extends Overlay {

  /** The index of the selected item. */
  int selected();

  /** The number of items. */
  int count();

  /** With another item selected. */
  Overlay selecting(int index);

  /** Opens the selected item; the dialog is no longer in the model. */
  Update open(Model model);

  /** Whether a key closes the dialog: Escape does. */
  default boolean closes(KeyName key) {
    return key.equals(KeyName.ESCAPE);
  }

  @Override
  default Update press(Model model, KeyName key) {
    OptionalInt wanted = ListKeys.selected(key, selected(), count());
    if (wanted.isPresent()) {
      return select(model, wanted.getAsInt());
    }
    if (key.equals(KeyName.ENTER)) {
      return open(model.withoutOverlay());
    }
    return Update.of(closes(key) ? model.withoutOverlay() : model);
  }

  private Update select(Model model, int wanted) {
    int next = Math.max(0, Math.min(count() - 1, wanted));
    return Update.of(model.withOverlay(selecting(next)));
  }

  /** A click selects an item; on the selected one, it opens it. */
  @Override
  default Update choose(Model model, int index) {
    return index == selected() ? press(model, KeyName.ENTER) : select(model, index);
  }

  @Override
  default Update wheel(Model model, boolean up) {
    return select(model, selected() + (up ? -1 : 1));
  }
}
