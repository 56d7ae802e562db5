package overfit.cli.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import overfit.cli.option.EngineOptions;
import overfit.cli.option.ExperimentOptions;
import overfit.cli.option.LogOption;
import overfit.cli.option.ScreenOptions;
import overfit.cli.process.ExitCode;
import overfit.cli.process.Host;
import overfit.cli.report.DiagnosticsTable;
import overfit.cli.report.JsonReport;
import overfit.cli.report.PlainReport;
import overfit.cli.report.TextReport;
import overfit.cli.report.TimedRun;
import overfit.config.DataFiles;
import overfit.config.Edit;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.config.preset.Presets;
import overfit.file.InputException;
import overfit.train.RunStatus;
import overfit.train.export.DiagnosticsLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code overfit train}: trains an experiment without the screen. */
@Command(
    customSynopsis = "overfit train [PRESET | FILE.toml] [OPTIONS] [SETTINGS]",
    description =
        "Train without the screen; print the fits, the losses, a table and verdicts; or JSON.")
public final class TrainCommand implements Callable<Integer> {

  @Option(names = "--json", description = "Print one JSON object and nothing else.")
  private boolean json;

  @Option(
      names = "--history",
      description = "Include the losses of every epoch, the data and the fit in the JSON object.")
  private boolean history;

  @Option(
      names = "--diagnostics",
      description =
          "Also look inside the networks: by layer, norms of weights and gradients, the length of"
              + " steps, sums and activations, saturated and dead units, with warnings; and the"
              + " sharpness of the loss beside its limit. As tables, in the JSON object, and with"
              + " --out in diagnostics.csv.")
  private boolean diagnostics;

  @Option(names = "--quiet", description = "Print only the table: no progress, no charts.")
  private boolean quiet;

  @Option(
      names = "--plain",
      description = "Print the fit, the losses and the verdict in sentences, without charts.")
  private boolean plain;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Keep every run in a folder of its own in DIR: its preset, the losses of every epoch, its"
              + " fit, weights and results, and a checkpoint. An interrupted run goes on where it"
              + " was, also with `overfit resume DIR`; a folder that --out did not make is refused.")
  private String out;

  private final Host host;
  private LogOption log;
  private EngineOptions engine;
  private ExperimentOptions selection;

  public TrainCommand(Host host) {
    this.host = host;
  }

  @Spec
  void addOptions(CommandSpec spec) {
    log = LogOption.addTo(spec);
    engine = EngineOptions.addTo(spec);
    selection = ExperimentOptions.addTo(spec);
  }

  @Override
  public Integer call() {
    checkCombination();
    if (!json) {
      ScreenOptions.check(host.environment());
    }
    Presets presets = host.presets();
    Preset preset = selection.preset(presets);
    DataFiles files = selection.files(presets.inputs());
    List<RunSpec> specs = selection.specs(preset, files);
    files.notes().forEach(host::note);
    if (!quiet && !json) {
      host.note(presets.shadowNote(selection.word()));
      host.note(selection.kept(preset));
      host.note(lateEdits(specs));
    }
    host.note(EngineOptions.warning());
    host.interruption().watch();
    List<TimedRun> results = train(specs);
    if (json) {
      new JsonReport(host.out(), history).print(preset.name(), files.notes(), results);
    } else if (plain) {
      new PlainReport(host.out()).print(results);
    } else if (!log.isStandardOutput()) {
      new TextReport(host, results).print(!quiet);
    }
    if (!json && !log.isStandardOutput()) {
      printDiagnostics(results);
    }
    boolean diverged = results.stream().anyMatch(r -> r.run().status() == RunStatus.DIVERGED);
    return diverged ? ExitCode.DIVERGED : ExitCode.DONE;
  }

  private void printDiagnostics(List<TimedRun> results) {
    List<DiagnosticsLog> seen =
        results.stream().map(TimedRun::diagnostics).flatMap(Optional::stream).toList();
    if (!seen.isEmpty()) {
      new DiagnosticsTable(host.out()).print(seen);
    }
  }

  private void checkCombination() {
    if (history && !json) {
      throw InputException.expected("--json with --history", "--history alone");
    }
    refuseBoth(plain, "--plain", json, "--json");
    refuseBoth(plain, "--plain", quiet, "--quiet");
    log.format();
    refuseBoth(log.isStandardOutput(), "--log -", json, "--json");
    refuseBoth(log.isStandardOutput(), "--log -", plain, "--plain");
    if (out == null) {
      refuseBoth(log.isStandardOutput(), "--log -", diagnostics, "--diagnostics without --out");
    }
  }

  private static void refuseBoth(boolean one, String name, boolean other, String otherName) {
    if (one && other) {
      throw InputException.expected(name + " or " + otherName, "both");
    }
  }

  /** A note on edits after the last epoch. On the screen, training can continue beyond it. */
  private static String lateEdits(List<RunSpec> specs) {
    return specs.stream()
        .map(TrainCommand::lateEdit)
        .filter(note -> !note.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String lateEdit(RunSpec run) {
    long epochs = run.config().get(Settings.EPOCHS);
    return run.edits().stream()
        .map(Edit::epoch)
        .filter(epoch -> epoch >= epochs)
        .findFirst()
        .map(
            epoch ->
                run.name()
                    + " ends at epoch "
                    + epochs
                    + ", so its edit at "
                    + epoch
                    + " is not applied")
        .orElse("");
  }

  private List<TimedRun> train(List<RunSpec> specs) {
    boolean silent = quiet || plain || log.isStandardOutput();
    try (TrainingOutput output = new TrainingOutput(host, log, diagnostics)) {
      List<TimedRun> runs =
          out == null
              ? output.runs(specs, engine.engines(), history)
              : output.runs(out, specs, engine.engines(), history);
      new BatchTraining(host, silent, output::isClosed).train(runs);
      return runs;
    }
  }
}
