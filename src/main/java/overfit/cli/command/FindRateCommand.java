package overfit.cli.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import overfit.cli.option.EngineOptions;
import overfit.cli.option.ExperimentOptions;
import overfit.cli.option.RateRangeOptions;
import overfit.cli.process.ExitCode;
import overfit.cli.process.Host;
import overfit.cli.report.ProgressLine;
import overfit.cli.report.RateCsv;
import overfit.cli.report.RateJson;
import overfit.cli.report.RateReport;
import overfit.config.DataFiles;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.config.preset.Presets;
import overfit.config.preset.ShellCommand;
import overfit.file.InputException;
import overfit.train.rate.RateCurve;
import overfit.train.rate.RateRange;
import overfit.train.rate.RateSearch;
import overfit.tui.rate.RateWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code overfit find-rate}: the learning rate range test. */
@Command(
    customSynopsis = "overfit find-rate [PRESET | FILE.toml] [-o FILE] [OPTIONS] [SETTINGS]",
    description =
        "Take steps of growing learning rates from the first weights of the first run, print their"
            + " losses over the rate, and suggest a tenth of the rate at the lowest one. The"
            + " optimizer, batches and regularization are those of the run; its schedule is not"
            + " used.")
public final class FindRateCommand implements Callable<Integer> {

  @Option(names = "--json", description = "Print one JSON object and nothing else.")
  private boolean json;

  @Option(names = "--csv", description = "Print CSV and nothing else: a line a step.")
  private boolean csv;

  @Option(
      names = ExportOutput.OPTION,
      paramLabel = "FILE",
      description = "File to write, CSV unless --json is given, instead of standard output.")
  private String file;

  private final Host host;
  private RateRangeOptions range;
  private EngineOptions engine;
  private ExperimentOptions selection;

  public FindRateCommand(Host host) {
    this.host = host;
  }

  @Spec
  void addOptions(CommandSpec spec) {
    range = RateRangeOptions.addTo(spec);
    engine = EngineOptions.addTo(spec);
    selection = ExperimentOptions.addTo(spec);
  }

  @Override
  public Integer call() {
    if (json && csv) {
      throw InputException.expected("--json or --csv", "both");
    }
    RateRange rates = range.range();
    ExportOutput output = new ExportOutput(host, Optional.ofNullable(file));
    output.file();
    Presets presets = host.presets();
    Preset preset = selection.preset(presets);
    DataFiles files = selection.files(presets.inputs());
    RunSpec run = selection.specs(preset, files).get(0);
    files.notes().forEach(host::note);
    if (!json && !csv) {
      host.note(presets.shadowNote(selection.word()));
    }
    host.note(EngineOptions.warning());
    host.interruption().watch();
    RateCurve curve = curve(run, rates);
    if (host.interruption().requested()) {
      return ExitCode.DONE;
    }
    if (file != null || json || csv) {
      output.write(bytes(preset.name(), run, curve));
    } else {
      new RateReport(host, curve).print(title(run, rates), run.config(), next(run, curve, files));
    }
    host.out().flush();
    return ExitCode.DONE;
  }

  private RateCurve curve(RunSpec run, RateRange rates) {
    AtomicInteger done = new AtomicInteger();
    try (ProgressLine progress =
        ProgressLine.of(host, () -> " step " + done + " of " + rates.steps(), json || csv)) {
      return RateSearch.of(
          run,
          engine.engines(),
          rates,
          () -> {
            progress.show();
            done.incrementAndGet();
            return !host.interruption().requested();
          });
    }
  }

  private byte[] bytes(String preset, RunSpec run, RateCurve curve) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
    if (json) {
      new RateJson(out).print(preset, run, curve);
    } else {
      new RateCsv(out).print(curve);
    }
    out.flush();
    return bytes.toByteArray();
  }

  private static String title(RunSpec run, RateRange rates) {
    return run.name()
        + ", seed "
        + run.config().text(Settings.SEED)
        + ": "
        + rates.steps()
        + " steps from the first weights, at rates from "
        + RateWords.rate(rates.from())
        + " to "
        + RateWords.rate(rates.to());
  }

  /** The command that trains the run with the suggestion; the setting if options cannot say it. */
  private List<String> next(RunSpec run, RateCurve curve, DataFiles files) {
    OptionalDouble rate = RateWords.setting(curve);
    if (rate.isEmpty()) {
      return List.of();
    }
    RunSpec faster = run.withConfig(run.config().with(Settings.LEARNING_RATE, rate.getAsDouble()));
    Preset whole = selection.whole(host.presets());
    return List.of(
        "",
        ShellCommand.of(selection.word(), whole, List.of(faster), files)
            .map(command -> "Try: " + command.text())
            .orElse("Try: " + Settings.LEARNING_RATE.option() + " " + rate.getAsDouble()));
  }
}
