package overfit.tui.model;

import java.util.List;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.lesson.Opening;
import overfit.train.Order;
import overfit.train.export.ExportFormat;
import overfit.train.export.TrainedRun;
import overfit.train.sweep.SweepPlan;

/** A side effect of a key, outside the model. */
public sealed interface Effect {

  void carryOut(EffectRunner runner);

  /** Send an order to the training thread. */
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

  /** Give the palette the names of all presets. */
  record NamePresets() implements Effect {
    @Override
    public void carryOut(EffectRunner runner) {
      runner.namePresets();
    }
  }

  /**
   * Write a new file.
   *
   * @param note added to the notice, or ""
   */
  record Write(String file, String text, String note) implements Effect {
    @Override
    public void carryOut(EffectRunner runner) {
      runner.write(this);
    }
  }

  /** Write a new file, or a folder, for which runs are trained again in the background. */
  record Export(ExportFormat format, List<TrainedRun> runs, String file) implements Effect {
    @Override
    public void carryOut(EffectRunner runner) {
      runner.export(this);
    }
  }

  /** Drop what is being exported. */
  record StopExport() implements Effect {
    @Override
    public void carryOut(EffectRunner runner) {
      runner.stopExport();
    }
  }

  /**
   * Train all runs on the points of files.
   *
   * @param named the files and columns
   */
  record OpenData(Overrides named) implements Effect {
    @Override
    public void carryOut(EffectRunner runner) {
      runner.openData(named);
    }
  }

  /** Train another preset instead. */
  record Open(String preset) implements Effect {
    @Override
    public void carryOut(EffectRunner runner) {
      runner.open(preset);
    }
  }

  /** Open the map of the course. */
  record ListLessons() implements Effect {
    @Override
    public void carryOut(EffectRunner runner) {
      runner.listLessons();
    }
  }

  /** Take up a lesson, by its name or file. */
  record OpenLesson(String word) implements Effect {
    @Override
    public void carryOut(EffectRunner runner) {
      runner.openLesson(word);
    }
  }

  /**
   * Train an experiment of the open lesson instead.
   *
   * @param runs those of the opening, perhaps with changes
   * @param paused whether it waits at epoch 0
   */
  record OpenForLesson(Opening opening, List<RunSpec> runs, boolean paused) implements Effect {

    /** The experiment as it is, which waits at epoch 0. */
    public static OpenForLesson paused(Opening opening) {
      return new OpenForLesson(opening, opening.runs(), true);
    }

    @Override
    public void carryOut(EffectRunner runner) {
      runner.openForLesson(this);
    }
  }

  /**
   * Reopen an experiment that was closed when another was opened.
   *
   * @param back to the previous one (undo); otherwise to the next one (redo)
   */
  record Reopen(boolean back) implements Effect {
    @Override
    public void carryOut(EffectRunner runner) {
      runner.reopen(back);
    }
  }

  /** Prompt for a name to save the experiment under, with a default. */
  record AskName() implements Effect {
    @Override
    public void carryOut(EffectRunner runner) {
      runner.askName();
    }
  }

  /**
   * Save a preset, which becomes the open one.
   *
   * @param replace whether an existing preset of the user may be overwritten
   */
  record Save(Preset preset, boolean replace) implements Effect {
    @Override
    public void carryOut(EffectRunner runner) {
      runner.save(preset, replace);
    }
  }

  /** Show the shell command that reproduces the experiment. */
  record ShowCommand() implements Effect {
    @Override
    public void carryOut(EffectRunner runner) {
      runner.showCommand();
    }
  }

  /** Save the experiment under a name, and show the shell command that opens it. */
  record SaveForCommand(String name) implements Effect {
    @Override
    public void carryOut(EffectRunner runner) {
      runner.saveForCommand(name);
    }
  }

  /** Copy a shell command to the clipboard of the terminal. */
  record CopyCommand(String command) implements Effect {
    @Override
    public void carryOut(EffectRunner runner) {
      runner.copyCommand(command);
    }
  }

  /** Train a sweep in the background, instead of the one before. */
  record Sweep(SweepPlan plan) implements Effect {
    @Override
    public void carryOut(EffectRunner runner) {
      runner.sweep(plan);
    }
  }

  /** Stop the sweep; what it has done stays. */
  record StopSweep() implements Effect {
    @Override
    public void carryOut(EffectRunner runner) {
      runner.stopSweep();
    }
  }

  /** Quit with an exit code. */
  record Quit(int code) implements Effect {
    @Override
    public void carryOut(EffectRunner runner) {
      runner.leave(code);
    }
  }
}
