package overfit.tui;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import overfit.config.Config;
import overfit.config.Edit;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.config.preset.Presets;
import overfit.lesson.Lessons;
import overfit.terminal.input.KeyName;
import overfit.train.Charted;
import overfit.train.Experiment;
import overfit.train.RunSnapshot;
import overfit.train.Snapshot;
import overfit.train.Speed;
import overfit.tui.command.Action;
import overfit.tui.model.Model;
import overfit.tui.model.RunEntry;
import overfit.tui.model.RunList;
import overfit.tui.model.SettingsRow;
import overfit.tui.model.SettingsRows;
import overfit.tui.model.Update;

/** Models to begin with, and what keys make of them. */
public final class Models {

  private static final Preset LESSON = new Presets(Path.of("none")).find("regularization");

  private static final Map<Trained, Snapshot> TRAINED = new ConcurrentHashMap<>();

  /** The bundled lessons; no progress is kept. */
  public static final Lessons LESSONS = Lessons.bundledAlone(Presets.bundledAlone());

  private Models() {}

  /** The preset that opens first: three runs, of which the first overfits. */
  public static Model opening() {
    Preset opening = new Presets(Path.of("none")).find(Presets.DEFAULT);
    return Model.of(opening, opening.specs(Overrides.none()));
  }

  /** The lesson's three runs, before the first snapshot. */
  public static Model lesson() {
    return Model.of(LESSON, LESSON.specs(Overrides.none()));
  }

  /** Two small runs, named plain and l2. */
  public static Preset small(long epochs) {
    Config config =
        Config.INITIAL.with(
            Overrides.none()
                .parsing(Settings.HIDDEN, "3")
                .parsing(Settings.SAMPLES, "6")
                .with(Settings.EPOCHS, epochs));
    return Preset.of(
        "small",
        "Small",
        "",
        List.of(new RunSpec("plain", config), new RunSpec("l2", config.with(Settings.L2, 0.1))));
  }

  /** The model with a snapshot of its runs after some epochs, or after the last. */
  public static Model trained(Model model, int epochs) {
    List<RunSpec> runs = model.runs().entries().stream().map(RunEntry::spec).toList();
    return model.withSnapshot(TRAINED.computeIfAbsent(new Trained(runs, epochs), Trained::train));
  }

  /** What a snapshot follows from; it is trained once for all who ask. */
  private record Trained(List<RunSpec> runs, int epochs) {

    private Snapshot train() {
      Experiment experiment = Charted.experiment(runs);
      for (int i = 0; i < epochs && !experiment.ended(); i++) {
        experiment.step();
      }
      return new Snapshot(experiment.snapshots(), !experiment.ended(), Speed.DEFAULT);
    }
  }

  /** The model with other settings in one of its runs. */
  public static Model with(Model model, int run, Setting<?> setting, String value) {
    RunEntry entry = model.runs().get(run);
    Overrides change = Overrides.none().parsing(setting, value);
    return withRuns(
        model, model.runs().with(run, entry.withSettings(entry.settings().with(change))));
  }

  /** With the cursor on a setting of a run. */
  public static Model selecting(Model model, int run, Setting<?> setting) {
    return model.withSelection(
        run, SettingsRows.of(model).indexOf(new SettingsRow.OfSetting(setting)));
  }

  public static Model withRuns(Model model, RunList runs) {
    return model.withWorkspace(model.workspace().withRuns(runs));
  }

  public static Model withSpeed(Model model, Speed speed) {
    return model.withWorkspace(model.workspace().withSpeed(speed));
  }

  /** What one key does, whatever lies over the main view. */
  public static Update update(Model model, String key) {
    KeyName pressed = new KeyName(key);
    return model
        .overlay()
        .map(over -> over.press(model, pressed))
        .orElseGet(() -> Action.press(model, pressed));
  }

  /** What a pasted text does to what lies over the main view. */
  public static Update paste(Model model, String text) {
    return model.overlay().orElseThrow().paste(model, text).orElseThrow();
  }

  public static Model press(Model model, String... keys) {
    Model next = model;
    for (String key : keys) {
      next = update(next, key).model();
    }
    return next;
  }

  /** The run as if it had these live edits. */
  public static RunSnapshot edited(RunSnapshot run, List<Edit> edits) {
    return new RunSnapshot(
        run.id(),
        run.start().withEdits(edits),
        run.scores(),
        run.trained(),
        run.heldOut(),
        run.fit(),
        run.averagedFit(),
        run.truth(),
        run.baselines(),
        run.curves(),
        run.units());
  }
}
