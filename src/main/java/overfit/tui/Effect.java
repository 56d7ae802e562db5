package overfit.tui;

import overfit.train.Order;

/** Something outside the model that a key asks for. */
sealed interface Effect {

  /** Tell the training thread. */
  record Send(Order order) implements Effect {}

  /** Open the list of presets. */
  record ListPresets() implements Effect {}

  /** Tell the palette their names. */
  record NamePresets() implements Effect {}

  /** Make a new file. */
  record Write(String file, String text) implements Effect {}

  /** Train another preset instead. */
  record Open(String preset) implements Effect {}

  /** Leave the program with this exit code. */
  record Quit(int code) implements Effect {}
}
