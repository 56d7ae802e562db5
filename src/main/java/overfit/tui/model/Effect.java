package overfit.tui.model;

import overfit.config.Preset;
import overfit.train.Order;

/** Something outside the model that a key asks for. */
public sealed interface Effect {

  void carryOut(EffectRunner runner);

  /** Tell the training thread. */
  record Send(Order order) implements Effect {
    @Override
    public void carryOut(EffectRunner runner) {
      runner.send(order);
    }
  }

  /** Open the list of presets. */
  record ListPresets() implements Effect {
    @Override
    public void carryOut(EffectRunner runner) {
      runner.listPresets();
    }
  }

  /** Tell the palette their names. */
  record NamePresets() implements Effect {
    @Override
    public void carryOut(EffectRunner runner) {
      runner.namePresets();
    }
  }

  /**
   * Make a new file.
   *
   * @param note what there is to know about it, or ""
   */
  record Write(String file, String text, String note) implements Effect {
    @Override
    public void carryOut(EffectRunner runner) {
      runner.write(this);
    }
  }

  /** Train another preset instead. */
  record Open(String preset) implements Effect {
    @Override
    public void carryOut(EffectRunner runner) {
      runner.open(preset);
    }
  }

  /**
   * Open again an experiment that was left for another.
   *
   * @param back to the one before; otherwise to the one that was left to go back
   */
  record Reopen(boolean back) implements Effect {
    @Override
    public void carryOut(EffectRunner runner) {
      runner.reopen(back);
    }
  }

  /** Ask for a name to save the experiment under, and propose one. */
  record AskName() implements Effect {
    @Override
    public void carryOut(EffectRunner runner) {
      runner.askName();
    }
  }

  /**
   * Save a preset and go on in it.
   *
   * @param replace whether one of the user's that has this name may be lost
   */
  record Save(Preset preset, boolean replace) implements Effect {
    @Override
    public void carryOut(EffectRunner runner) {
      runner.save(preset, replace);
    }
  }

  /** Show the command that makes the experiment; where none does, save it first. */
  record ShowCommand() implements Effect {
    @Override
    public void carryOut(EffectRunner runner) {
      runner.showCommand();
    }
  }

  /** Leave the program with this exit code. */
  record Quit(int code) implements Effect {
    @Override
    public void carryOut(EffectRunner runner) {
      runner.leave(code);
    }
  }
}
