package overfit.tui.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import overfit.screen.Surface;
import overfit.terminal.input.KeyName;
import overfit.train.Inspection;
import overfit.train.Snapshot;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;
import overfit.tui.widget.TextInput;

/** A dialog or prompt over the page, which receives the keys while it is open. */
public interface Overlay {

  Update press(Model model, KeyName key);

  /** What it shows beyond the usual, to be computed while it is open. */
  default List<Inspection> inspections() {
    return List.of();
  }

  /** With what a new snapshot brings. */
  default Overlay with(Snapshot snapshot) {
    return this;
  }

  /** Handles pasted text, as one line; empty if it takes no text. */
  default Optional<Update> paste(Model model, String text) {
    return Optional.empty();
  }

  /** Inserts pasted text into a line, which takes as much as it has room for, and says so. */
  static Optional<Update> pasted(TextInput line, String text, Function<TextInput, Update> typed) {
    int room = line.room();
    Update update = typed.apply(line.insert(text));
    return Optional.of(
        text.length() <= room
            ? update
            : update.saying(
                room == 0
                    ? "pasted text dropped: the line is full"
                    : "pasted text cut to " + room + " characters"));
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
