package overfit.tui.model;

import java.util.List;
import overfit.screen.Surface;
import overfit.terminal.input.KeyName;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;

/** What lies over the main view and takes the keys while it does. */
public interface Overlay {

  Update press(Model model, KeyName key);

  /** Takes a text that was pasted, as one line. */
  default Update paste(Model model, String text) {
    return Update.of(model);
  }

  /**
   * Draws itself over the main view.
   *
   * @param screen all of it
   * @param row the row of the selected setting, as wide as the screen
   */
  void draw(Surface screen, Surface row, Look look);

  /** The keys that it takes, for the footer. */
  List<Label> keys(Model model);
}
