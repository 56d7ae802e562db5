package overfit.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import overfit.cli.option.ExperimentOptions;
import overfit.cli.option.ValueOption;
import overfit.cli.process.ExitCode;
import overfit.cli.process.Host;
import overfit.cli.report.ReportText;
import overfit.config.DataFiles;
import overfit.config.Overrides;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.config.preset.Presets;
import overfit.data.table.ColumnChoice;
import overfit.data.table.PointsTable;
import overfit.file.CleanText;
import overfit.file.InputException;
import overfit.file.MessageText;
import overfit.record.tape.Tape;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code overfit check}: says whether files are valid. */
@Command(
    customSynopsis = "overfit check FILE... [--x COLUMN] [--y COLUMN]",
    description =
        "Check presets (.toml), points (.csv, .tsv, .txt, .dat) and tapes (.tape). All are checked;"
            + " the exit status is 2 if one is invalid.")
public final class CheckCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "A file, or - for standard input. Other names are taken for what their first line is.")
  private List<String> files;

  private final Host host;
  private ValueOption x;
  private ValueOption y;

  public CheckCommand(Host host) {
    this.host = host;
  }

  @Spec
  void addOptions(CommandSpec spec) {
    x = column(spec, Settings.X);
    y = column(spec, Settings.Y);
  }

  private static ValueOption column(CommandSpec spec, Setting<String> column) {
    return ValueOption.addTo(
        spec,
        column.option(),
        column.domain().label(),
        ExperimentOptions.description(column),
        column.domain().choices());
  }

  @Override
  public Integer call() {
    boolean valid = true;
    for (String file : files) {
      valid &= isValid(file);
    }
    return valid ? ExitCode.DONE : ExitCode.BAD_INPUT;
  }

  private boolean isValid(String file) {
    try {
      String found = found(file);
      host.out().println(CleanText.of(host.inputs().label(file)) + ": " + found);
      return true;
    } catch (InputException e) {
      host.err().println("overfit: " + MessageText.of(e.getMessage()));
      return false;
    }
  }

  private String found(String file) {
    return switch (FileKind.of(file, host.inputs())) {
      case PRESET -> preset(file);
      case TAPE -> tape(file);
      case POINTS -> points(file);
    };
  }

  /** With the files of points that it names. */
  private String preset(String file) {
    Presets presets = host.presets();
    DataFiles points = new DataFiles(host.inputs(), false);
    int runs = presets.read(file).specs(Overrides.none(), points).size();
    points.notes().forEach(host::note);
    return "a preset with " + ReportText.counted(runs, "run");
  }

  private String tape(String file) {
    Tape tape = Tape.read(file, host.inputs());
    tape.warning().ifPresent(host::note);
    return "a tape of " + ReportText.counted(tape.commands(), "command");
  }

  private static String column(ValueOption option) {
    return option.value().orElse(ColumnChoice.AUTO);
  }

  private String points(String file) {
    DataFiles files = new DataFiles(host.inputs(), false);
    PointsTable table = files.table(file, column(x), column(y));
    files.notes().forEach(host::note);
    return ReportText.counted(table.points().count(), "point")
        + ", columns "
        + CleanText.of(table.x() + ", " + table.y());
  }
}
