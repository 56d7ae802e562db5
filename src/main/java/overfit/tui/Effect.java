package overfit.tui;

import overfit.config.Preset;
import overfit.train.Order;

/** Something outside the model that a key asks for. */
sealed interface Effect {

  void carryOut(Workshop workshop);

  /** Tell the training thread. */
  record Send(Order order) implements Effect {
    @Override
    public void carryOut(Workshop workshop) {
      workshop.send(order);
    }
  }

  /** Open the list of presets. */
  record ListPresets() implements Effect {
    @Override
    public void carryOut(Workshop workshop) {
      workshop.shelve(Shelf::listing);
    }
  }

  /** Tell the palette their names. */
  record NamePresets() implements Effect {
    @Override
    public void carryOut(Workshop workshop) {
      workshop.shelve(Shelf::naming);
    }
  }

  /**
   * Make a new file.
   *
   * @param note what there is to know about it, or ""
   */
  record Write(String file, String text, String note) implements Effect {
    @Override
    public void carryOut(Workshop workshop) {
      workshop.shelve((shelf, model) -> shelf.written(model, this));
    }
  }

  /** Train another preset instead. */
  record Open(String preset) implements Effect {
    @Override
    public void carryOut(Workshop workshop) {
      workshop.open(preset);
    }
  }

  /**
   * Open again an experiment that was left for another.
   *
   * @param back to the one before; otherwise to the one that was left to go back
   */
  record Reopen(boolean back) implements Effect {
    @Override
    public void carryOut(Workshop workshop) {
      workshop.reopen(back);
    }
  }

  /** Ask for a name to save the experiment under, and propose one. */
  record AskName() implements Effect {
    @Override
    public void carryOut(Workshop workshop) {
      workshop.shelve(Shelf::asking);
    }
  }

  /**
   * Save a preset and go on in it.
   *
   * @param replace whether one of the user's that has this name may be lost
   */
  record Save(Preset preset, boolean replace) implements Effect {
    @Override
    public void carryOut(Workshop workshop) {
      workshop.shelve((shelf, model) -> shelf.saved(model, preset, replace));
    }
  }

  /** Show the command that makes the experiment; where none does, save it first. */
  record ShowCommand() implements Effect {
    @Override
    public void carryOut(Workshop workshop) {
      workshop.shelve(Shelf::commanded);
    }
  }

  /** Leave the program with this exit code. */
  record Quit(int code) implements Effect {
    @Override
    public void carryOut(Workshop workshop) {
      workshop.leave(code);
    }
  }
}
