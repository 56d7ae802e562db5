package overfit.tui;

import overfit.config.Preset;
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

  /**
   * Open again an experiment that was left for another.
   *
   * @param back to the one before; otherwise to the one that was left to go back
   */
  record Reopen(boolean back) implements Effect {}

  /** Ask for a name to save the experiment under, and propose one. */
  record AskName() implements Effect {}

  /**
   * Save a preset and go on in it.
   *
   * @param replace whether one of the user's that has this name may be lost
   */
  record Save(Preset preset, boolean replace) implements Effect {}

  /** Show the command that makes the experiment; where none does, save it first. */
  record ShowCommand() implements Effect {}

  /** Leave the program with this exit code. */
  record Quit(int code) implements Effect {}
}
