package overfit.train.folder;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.config.preset.Presets;
import overfit.file.InputException;
import overfit.state.StateReader;
import overfit.state.StateWriter;
import overfit.train.EngineChooser;
import overfit.train.Run;

/**
 * The run of a folder, in the state of its checkpoint.
 *
 * @param seconds its training time
 * @param metrics the lengths of its files of metrics
 */
public record SavedRun(
    Path folder, RunSpec spec, Run run, double seconds, MetricsFiles.Lengths metrics) {

  static final String CHECKPOINT = "checkpoint";
  static final String PRESET = "preset.toml";

  /** It is written last, so that all other files are whole if it is there. */
  static final String SUMMARY = "summary.json";

  /** What to do if the folder is damaged. */
  static final String ANEW = "delete the folder to train the run anew";

  /** Whether a folder has a checkpoint: only a run folder has. */
  public static boolean isIn(Path folder) {
    return Files.exists(folder.resolve(CHECKPOINT));
  }

  /** Reads the run of a folder; throws {@link InputException} if that is not whole. */
  public static SavedRun read(Path folder) {
    return read(folder, EngineChooser.SERIAL);
  }

  static SavedRun read(Path folder, EngineChooser engines) {
    CheckpointFile checkpoint = CheckpointFile.read(file(folder, CHECKPOINT));
    StateReader state = new StateReader(checkpoint.state());
    RunFile preset = file(folder, PRESET);
    if (!preset.exists()) {
      throw InputException.expected("the preset of the run", "no file")
          .advising(ANEW)
          .at(preset.path().toString());
    }
    try {
      if (state.whole(0) != CheckpointFile.sum(preset.read())) {
        throw InputException.expected("the settings of its checkpoint", "others")
            .advising(ANEW)
            .at(preset.path().toString());
      }
      MetricsFiles.Lengths metrics = MetricsFiles.Lengths.NONE.passed(state);
      RunSpec spec = spec(preset);
      Run run = Run.of(spec, engines);
      run.resume(state);
      return new SavedRun(folder, spec, run, checkpoint.seconds(), metrics);
    } catch (UncheckedIOException e) {
      throw CheckpointFile.damaged().at(folder.resolve(CHECKPOINT).toString());
    }
  }

  private static RunSpec spec(RunFile preset) {
    List<RunSpec> specs = Presets.read(preset.path()).specs(Overrides.none());
    if (specs.size() != 1) {
      throw InputException.expected("one run", specs.size() + " runs").at(preset.path().toString());
    }
    return specs.get(0);
  }

  /** The preset of the run alone, which reads back as the same spec. */
  static Preset preset(RunSpec spec) {
    return Preset.of("preset", "", "", List.of(spec));
  }

  /**
   * Saves a run.
   *
   * @param metrics the lengths of its files of metrics, which are on the disk
   */
  static void save(Path folder, Run run, double seconds, MetricsFiles.Lengths metrics) {
    StateWriter state = new StateWriter();
    state.whole(CheckpointFile.sum(file(folder, PRESET).read()));
    metrics.passed(state);
    run.save(state);
    file(folder, CHECKPOINT).write(new CheckpointFile(state.bytes(), seconds).bytes());
  }

  static RunFile file(Path folder, String name) {
    return new RunFile(folder.resolve(name));
  }

  /** Whether all is done: the run has ended, and its results are written. */
  public boolean isComplete() {
    return !run.running() && file(folder, SUMMARY).exists();
  }
}
