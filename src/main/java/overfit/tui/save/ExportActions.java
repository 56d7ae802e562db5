package overfit.tui.save;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import overfit.config.RunSpec;
import overfit.file.InputException;
import overfit.train.RunSnapshot;
import overfit.train.export.ExportFormat;
import overfit.train.export.Exported;
import overfit.train.export.TrainedRun;
import overfit.tui.model.Effect;
import overfit.tui.model.Model;
import overfit.tui.model.PresetSource;
import overfit.tui.model.RunEntry;
import overfit.tui.model.Update;

/**
 * Exports the experiment as the screen shows it: a script has the runs as they are set, the losses
 * are those of all epochs so far, weights and fit those of the selected run at the epoch shown.
 */
public final class ExportActions {

  private static final String PROGRAM = "overfit";

  private ExportActions() {}

  /**
   * Throws {@link InputException} if it cannot be exported.
   *
   * @param file a new file or folder; if empty, one that is named after the preset
   */
  public static Update export(Model model, ExportFormat format, String file) {
    String name = file.isEmpty() ? format.file(stem(model, format)) : file;
    if (format == ExportFormat.PYTORCH) {
      return SaveActions.unlessHidden(model, new Effect.Write(name, script(model), ""));
    }
    List<TrainedRun> runs = format.isOfOneRun() ? selected(model) : all(model);
    return SaveActions.unlessHidden(model, new Effect.Export(format, runs, name));
  }

  private static String stem(Model model, ExportFormat format) {
    String preset = model.workspace().preset();
    String run = model.entry().name();
    return !format.isOfOneRun() || run.equals(preset) ? preset : preset + "-" + run;
  }

  private static String script(Model model) {
    PresetSource source = model.workspace().source();
    return new Exported(PROGRAM, source.name(), source.title(), SavedRuns.of(model)).toPyTorch();
  }

  /** The selected run up to the epoch shown. */
  private static List<TrainedRun> selected(Model model) {
    RunSnapshot run =
        model
            .selected()
            .orElseThrow(() -> new InputException(model.entry().name() + " is not trained yet"));
    OptionalLong visited = model.view().visited();
    long epoch = visited.isPresent() ? visited.getAsLong() : run.epoch();
    return List.of(trained(model.entry(), run, Math.min(epoch, run.latest())));
  }

  /** All runs with their latest epochs, in the given order. */
  private static List<TrainedRun> all(Model model) {
    List<TrainedRun> runs =
        model.runs().inGivenOrder().stream().flatMap(entry -> latest(model, entry)).toList();
    if (runs.stream().allMatch(run -> run.epoch() == 0)) {
      throw new InputException("nothing is trained yet");
    }
    return runs;
  }

  private static Stream<TrainedRun> latest(Model model, RunEntry entry) {
    return model.snapshotOf(entry).stream().map(run -> trained(entry, run, run.latest()));
  }

  private static TrainedRun trained(RunEntry entry, RunSnapshot run, long epoch) {
    RunSpec start = run.start();
    RunSpec named = new RunSpec(entry.name(), start.config(), start.edits());
    return new TrainedRun(named, epoch, run.goal());
  }
}
