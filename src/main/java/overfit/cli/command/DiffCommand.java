package overfit.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import overfit.cli.option.PresetArgument;
import overfit.cli.process.ExitCode;
import overfit.cli.process.Host;
import overfit.cli.report.DifferenceTable;
import overfit.config.DataFiles;
import overfit.config.Preset;
import overfit.config.PresetComparison;
import overfit.config.preset.Presets;
import overfit.file.CleanText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code overfit diff}: compares two presets. */
@Command(
    customSynopsis = "overfit diff PRESET PRESET",
    description =
        "Compare what two presets train: the settings and edits that differ, run by run, and the"
            + " runs that only one has. The exit status is 0 whether they differ or not.")
public final class DiffCommand implements Callable<Integer> {

  @Parameters(
      index = "0..1",
      arity = "2",
      paramLabel = "PRESET",
      hideParamSyntax = true,
      description = "Names of presets, or TOML files, or - for standard input.")
  private List<String> words;

  private final Host host;

  public DiffCommand(Host host) {
    this.host = host;
  }

  @Override
  public Integer call() {
    Presets presets = host.presets();
    Preset a = new PresetArgument(words.get(0)).in(presets);
    Preset b = new PresetArgument(words.get(1)).in(presets);
    DataFiles files = new DataFiles(presets.inputs(), false);
    PresetComparison comparison = new PresetComparison(a, b, files);
    files.notes().forEach(host::note);
    new DifferenceTable(comparison, name(0), name(1)).print(host.out());
    return ExitCode.DONE;
  }

  private String name(int word) {
    return CleanText.of(host.inputs().label(words.get(word)));
  }
}
