package overfit.tui.model;

import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.train.Order;
import overfit.train.sweep.SweepPlan;

/** Carries out the effects of keys: a method for each {@link Effect}. */
public interface EffectRunner {

  void send(Order order);

  void listPresets();

  void namePresets();

  void write(Effect.Write file);

  void export(Effect.Export file);

  void stopExport();

  void openData(Overrides named);

  void open(String preset);

  void listLessons();

  void openLesson(String word);

  void openForLesson(Effect.OpenForLesson experiment);

  void reopen(boolean back);

  void askName();

  void save(Preset preset, boolean replace);

  void showCommand();

  void saveForCommand(String name);

  void copyCommand(String command);

  void sweep(SweepPlan plan);

  void stopSweep();

  void leave(int code);
}
