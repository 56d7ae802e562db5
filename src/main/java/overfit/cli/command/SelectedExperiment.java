package overfit.cli.command;

import java.util.List;
import overfit.cli.option.EngineOptions;
import overfit.cli.option.ExperimentOptions;
import overfit.cli.process.Host;
import overfit.cli.report.ReportFormat;
import overfit.config.DataFiles;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.config.preset.Presets;

/**
 * What a command looks at: the preset that its options select, read and checked.
 *
 * @param files the points that its settings name
 * @param runs those that are selected, with the settings of the command line
 */
record SelectedExperiment(
    Host host,
    ExperimentOptions selection,
    Presets presets,
    Preset preset,
    DataFiles files,
    List<RunSpec> runs) {

  /** Throws {@link overfit.file.InputException} for anything that is wrong with it. */
  static SelectedExperiment of(Host host, ExperimentOptions selection) {
    Presets presets = host.presets();
    Preset preset = selection.preset(presets);
    DataFiles files = selection.files(presets.inputs());
    List<RunSpec> runs = selection.specs(preset, files);
    return new SelectedExperiment(host, selection, presets, preset, files, runs);
  }

  /** The name of the preset. */
  String name() {
    return preset.name();
  }

  RunSpec first() {
    return runs.get(0);
  }

  /**
   * Begins the work, when all options are checked: says what the user should know first. From now
   * on an interrupt lets the command end its work.
   */
  void begin(ReportFormat format) {
    begin(format, "");
  }

  /** The same for a command that looks at all runs. */
  void beginAll(ReportFormat format) {
    begin(format, selection.kept(preset));
  }

  private void begin(ReportFormat format, String kept) {
    files.notes().forEach(host::note);
    if (!format.forPrograms()) {
      host.note(presets.shadowNote(selection.word()));
      host.note(kept);
    }
    host.note(EngineOptions.warning());
    host.interruption().watch();
  }
}
