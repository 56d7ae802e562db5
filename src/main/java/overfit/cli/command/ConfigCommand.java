package overfit.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import overfit.cli.option.ExperimentOptions;
import overfit.cli.process.ExitCode;
import overfit.cli.process.Host;
import overfit.cli.report.SettingsJson;
import overfit.cli.report.SettingsTable;
import overfit.cli.report.SettledRun;
import overfit.config.DataFiles;
import overfit.config.Preset;
import overfit.config.preset.Presets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code overfit config}: prints the settings in force. */
@Command(
    customSynopsis = "overfit config [PRESET | FILE.toml] [--json] [SETTINGS]",
    description =
        "Print the settings in force and where each comes from: the default, the preset, an"
            + " option, or the run itself.")
public final class ConfigCommand implements Callable<Integer> {

  @Option(names = "--json", description = "Print one JSON object and nothing else.")
  private boolean json;

  private final Host host;
  private ExperimentOptions selection;

  public ConfigCommand(Host host) {
    this.host = host;
  }

  @Spec
  void addOptions(CommandSpec spec) {
    selection = ExperimentOptions.addTo(spec);
  }

  @Override
  public Integer call() {
    Presets presets = host.presets();
    Preset whole = selection.whole(presets);
    Preset preset = selection.chosen(whole);
    DataFiles files = selection.files(presets.inputs());
    List<SettledRun> runs =
        selection.specs(preset, files).stream()
            .map(run -> new SettledRun(run, selection.origins(whole, run)))
            .toList();
    files.notes().forEach(host::note);
    if (json) {
      new SettingsJson(host.out()).print(preset.name(), runs);
    } else {
      host.note(presets.shadowNote(selection.word()));
      new SettingsTable(runs).print(preset.name(), host.out());
    }
    return ExitCode.DONE;
  }
}
