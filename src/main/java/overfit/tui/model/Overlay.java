package overfit.tui.model;

import java.util.List;
import overfit.screen.Surface;
import overfit.terminal.input.KeyName;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;

/** A dialog or prompt over the page, which receives the keys while it is open. */
public interface Overlay {

  Update press(Model model, KeyName key);

  /** What is said of pasted text that nothing takes. */
  String DROPPED = "pasted text dropped: only prompts take text, such as : and /";

  /** Handles pasted text, as one line. */
  default Update paste(Model model, String text) {
    return Update.of(model).saying(DROPPED);
  }

  /** Handles a turn of the wheel; by default nothing happens. */
  default Update wheel(Model model, boolean up) {
    return Update.of(model);
  }

  /** Handles a click on a target of {@link #draw}; by default nothing happens. */
  default Update choose(Model model, int target) {
    return Update.of(model);
  }

  /**
   * Draws it over the page.
   *
   * @param screen the whole screen
   * @param row the row of the selected setting, as wide as the screen
   */
  void draw(Surface screen, Surface row, Look look);

  /** Its keys, for the footer. */
  List<Label> keys(Model model);
}
