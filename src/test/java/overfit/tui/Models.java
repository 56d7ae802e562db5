package overfit.tui;

import java.nio.file.Path;
import java.util.List;
import overfit.config.Edit;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.Presets;
import overfit.config.Setting;
import overfit.train.Experiment;
import overfit.train.Order;
import overfit.train.RunSnapshot;
import overfit.train.Snapshot;
import overfit.train.Speed;

/** Models to begin with, and what keys make of them. */
final class Models {

  private static final Preset LESSON = new Presets(Path.of("none")).find(Presets.DEFAULT);

  private Models() {}

  /** The lesson's three runs, before the first snapshot. */
  static Model lesson() {
    return Model.of(LESSON, LESSON.plan(Overrides.none()));
  }

  /** The model with a picture of its plan after some epochs, or after the last. */
  static Model trained(Model model, int epochs) {
    Experiment experiment =
        new Experiment(model.plan().entries().stream().map(Entry::spec).toList());
    for (int i = 0; i < epochs && !experiment.ended(); i++) {
      experiment.step();
    }
    return model.withSnapshot(
        new Snapshot(experiment.snapshots(), !experiment.ended(), Speed.DEFAULT));
  }

  /** The model with other settings in one of its runs. */
  static Model with(Model model, int run, Setting<?> setting, String value) {
    Entry entry = model.plan().get(run);
    Overrides change = Overrides.none().parsing(setting, value);
    return withPlan(
        model, model.plan().with(run, entry.withSettings(entry.settings().with(change))));
  }

  /** With the cursor on a setting of a run. */
  static Model selecting(Model model, int run, Setting<?> setting) {
    return model.withSelection(run, Rows.of(model).indexOf(new Row.OfSetting(setting)));
  }

  static Model withPlan(Model model, Plan plan) {
    return model.withDesk(model.desk().withPlan(plan));
  }

  static Model withSpeed(Model model, Speed speed) {
    return model.withDesk(model.desk().withSpeed(speed));
  }

  /** What a key that changes the runs makes of the model, and orders. */
  static Update planning(Model model, Plan plan) {
    return Update.of(model.withDesk(model.desk().changed(plan)))
        .ordering(new Order.Follow(model.plan().runs(), plan.runs()));
  }

  /** What one key does, whatever lies over the main view. */
  static Update update(Model model, String key) {
    Key pressed = new Key(key);
    return model
        .overlay()
        .map(over -> over.press(model, pressed))
        .orElseGet(() -> Action.press(model, pressed));
  }

  /** What a pasted text does to what lies over the main view. */
  static Update paste(Model model, String text) {
    return model.overlay().orElseThrow().paste(model, text);
  }

  static Model press(Model model, String... keys) {
    Model next = model;
    for (String key : keys) {
      next = update(next, key).model();
    }
    return next;
  }

  /** The run as if it had these live edits. */
  static RunSnapshot edited(RunSnapshot run, List<Edit> edits) {
    return new RunSnapshot(
        run.id(),
        run.start().withEdits(edits),
        run.scores(),
        run.data(),
        run.fitted(),
        run.fit(),
        run.truth(),
        run.curves(),
        run.units());
  }
}
