package overfit.cli.command;

import static overfit.cli.report.ReportFormat.CSV;
import static overfit.cli.report.ReportFormat.JSON;
import static overfit.cli.report.ReportFormat.TEXT;

import java.util.List;
import java.util.Map;
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
import overfit.cli.report.ReportFormat;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.config.preset.ShellCommand;
import overfit.train.rate.RateCurve;
import overfit.train.rate.RateRange;
import overfit.train.rate.RateSearch;
import overfit.tui.rate.RateWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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

  private final Host host;
  private ReportOutput output;
  private RateRangeOptions range;
  private EngineOptions engine;
  private ExperimentOptions selection;

  public FindRateCommand(Host host) {
    this.host = host;
  }

  @Spec
  void addOptions(CommandSpec spec) {
    output = ReportOutput.addTo(spec, host, "a line a step", TEXT, CSV, JSON);
    range = RateRangeOptions.addTo(spec);
    engine = EngineOptions.addTo(spec);
    selection = ExperimentOptions.addTo(spec);
  }

  @Override
  public Integer call() {
    RateRange rates = range.range();
    SelectedExperiment experiment = SelectedExperiment.of(host, selection);
    ReportFormat format = output.format();
    experiment.begin(format);
    RateCurve curve = curve(experiment.first(), rates, format.forPrograms());
    if (!output.isInterrupted()) {
      print(experiment, rates, curve);
    }
    return ExitCode.DONE;
  }

  private RateCurve curve(RunSpec run, RateRange rates, boolean quiet) {
    AtomicInteger done = new AtomicInteger();
    try (ProgressLine progress =
        ProgressLine.of(host, () -> " step " + done + " of " + rates.steps(), quiet)) {
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

  private void print(SelectedExperiment experiment, RateRange rates, RateCurve curve) {
    RunSpec run = experiment.first();
    RateReport report = new RateReport(output.text(), curve);
    output.write(
        Map.of(
            TEXT,
            out -> report.print(out, title(run, rates), run.config(), next(experiment, curve)),
            CSV,
            out -> RateCsv.print(out, curve),
            JSON,
            out -> RateJson.print(out, experiment.name(), run, curve)));
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
  private List<String> next(SelectedExperiment experiment, RateCurve curve) {
    OptionalDouble rate = RateWords.setting(curve);
    if (rate.isEmpty()) {
      return List.of();
    }
    RunSpec run = experiment.first();
    RunSpec faster = run.withConfig(run.config().with(Settings.LEARNING_RATE, rate.getAsDouble()));
    Preset whole = selection.whole(experiment.presets());
    return List.of(
        "",
        ShellCommand.of(selection.word(), whole, List.of(faster), experiment.files())
            .map(command -> "Try: " + command.text())
            .orElse("Try: " + Settings.LEARNING_RATE.option() + " " + rate.getAsDouble()));
  }
}
