package overfit.cli.command;

import static overfit.cli.report.ReportFormat.CSV;
import static overfit.cli.report.ReportFormat.JSON;
import static overfit.cli.report.ReportFormat.TEXT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import overfit.cli.option.ExperimentOptions;
import overfit.cli.option.ValueOption;
import overfit.cli.process.ExitCode;
import overfit.cli.process.Host;
import overfit.cli.report.DegreesCsv;
import overfit.cli.report.DegreesJson;
import overfit.cli.report.DegreesReport;
import overfit.cli.report.ProgressLine;
import overfit.cli.report.ReportFormat;
import overfit.config.Config;
import overfit.config.RunSpec;
import overfit.config.SettingGrid;
import overfit.config.Settings;
import overfit.file.InputException;
import overfit.train.Run;
import overfit.train.baseline.BaselineData;
import overfit.train.baseline.DegreeCurve;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code overfit degrees}: the double descent of polynomials. */
@Command(
    customSynopsis = "overfit degrees [PRESET | FILE.toml] [--seeds LIST] [OPTIONS] [SETTINGS]",
    description =
        "Fit polynomials of the degrees 0 to "
            + DegreeCurve.HIGHEST
            + " to the samples of the first run by least squares,"
            + " with the least norm of the coefficients where there are more of them than samples;"
            + " print their losses over the degree. No network is trained.")
public final class DegreesCommand implements Callable<Integer> {

  private static final String SEEDS = "--seeds";

  private final Host host;
  private ReportOutput output;
  private ValueOption seeds;
  private ExperimentOptions selection;

  public DegreesCommand(Host host) {
    this.host = host;
  }

  @Spec
  void addOptions(CommandSpec spec) {
    output = ReportOutput.addTo(spec, host, "a line a degree", TEXT, CSV, JSON);
    seeds =
        ValueOption.addTo(
            spec,
            SEEDS,
            "LIST",
            "Seeds of the data, such as 42..51: the losses are then medians over them (default: the"
                + " seed of the run).",
            List.of());
    selection = ExperimentOptions.addTo(spec);
  }

  @Override
  public Integer call() {
    SelectedExperiment experiment = SelectedExperiment.of(host, selection);
    ReportFormat format = output.format();
    RunSpec run = experiment.first();
    List<Long> chosen = seeds(run.config());
    List<BaselineData> data = chosen.stream().map(seed -> data(run, seed)).toList();
    check(data.get(0));
    experiment.begin(format);
    Optional<DegreeCurve> curve = curve(data, format.forPrograms());
    if (!output.isInterrupted()) {
      print(experiment, chosen, curve.orElseThrow());
    }
    return ExitCode.DONE;
  }

  private List<Long> seeds(Config config) {
    try {
      return seeds
          .value()
          .map(text -> SettingGrid.values(Settings.SEED, text))
          .orElse(List.of(config.get(Settings.SEED)));
    } catch (InputException e) {
      throw e.at(SEEDS);
    }
  }

  private static BaselineData data(RunSpec run, long seed) {
    Config config = run.config().with(Settings.SEED, seed);
    return Run.of(new RunSpec(run.name(), config)).baselineData();
  }

  private static void check(BaselineData data) {
    if (data.samples() > DegreeCurve.MOST_SAMPLES) {
      throw InputException.expected(
          "at most " + DegreeCurve.MOST_SAMPLES + " samples, as many as a polynomial can meet",
          data.samples() + "");
    }
    if (!data.tested()) {
      throw InputException.expected("a known target or held-out points", "neither");
    }
  }

  private Optional<DegreeCurve> curve(List<BaselineData> data, boolean quiet) {
    int all = DegreeCurve.count(data.get(0)) * data.size();
    AtomicInteger done = new AtomicInteger();
    try (ProgressLine progress =
        ProgressLine.of(host, () -> " polynomial " + done + " of " + all, quiet)) {
      return DegreeCurve.of(
          data,
          () -> {
            progress.show();
            done.incrementAndGet();
            return !host.interruption().requested();
          });
    }
  }

  private void print(SelectedExperiment experiment, List<Long> chosen, DegreeCurve curve) {
    RunSpec run = experiment.first();
    output.write(
        Map.of(
            TEXT,
            out ->
                new DegreesReport(output.text(), curve)
                    .print(out, words(run.config(), chosen, curve)),
            CSV,
            out -> DegreesCsv.print(out, curve),
            JSON,
            out -> DegreesJson.print(out, experiment.name(), run.name(), chosen, curve)));
  }

  private static String words(Config config, List<Long> chosen, DegreeCurve curve) {
    String source =
        config.targetKnown()
            ? config.text(Settings.TARGET) + ", noise " + config.text(Settings.NOISE)
            : config.brief(Settings.FILE);
    String seeds =
        chosen.size() == 1 ? "seed " + chosen.get(0) : "medians over " + chosen.size() + " seeds";
    return "Polynomials through " + curve.samples() + " samples of " + source + ", " + seeds;
  }
}
