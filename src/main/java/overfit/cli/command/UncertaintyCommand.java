package overfit.cli.command;

import static overfit.cli.report.ReportFormat.CSV;
import static overfit.cli.report.ReportFormat.JSON;
import static overfit.cli.report.ReportFormat.TEXT;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import overfit.cli.option.EngineOptions;
import overfit.cli.option.ExperimentOptions;
import overfit.cli.option.ScreenOptions;
import overfit.cli.option.ThreadsOption;
import overfit.cli.option.ValueOption;
import overfit.cli.process.ExitCode;
import overfit.cli.process.Host;
import overfit.cli.process.JobThreads;
import overfit.cli.report.ProgressLine;
import overfit.cli.report.ReportFormat;
import overfit.cli.report.SweepBar;
import overfit.cli.report.UncertaintyCsv;
import overfit.cli.report.UncertaintyJson;
import overfit.cli.report.UncertaintyReport;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.config.Suggestion;
import overfit.file.InputException;
import overfit.train.sweep.Shard;
import overfit.train.sweep.SweepTraining;
import overfit.train.sweep.TrialText;
import overfit.train.uncertainty.Ensemble;
import overfit.train.uncertainty.EnsembleMembers;
import overfit.train.uncertainty.EnsemblePlan;
import overfit.train.uncertainty.Variation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code overfit uncertainty}: how sure a fit is. */
@Command(
    customSynopsis = "overfit uncertainty [PRESET | FILE.toml] [-o FILE] [OPTIONS] [SETTINGS]",
    description =
        "Train the first run many times, with other seeds or other first weights, or draw many"
            + " dropout masks for it; print the mean of the fits and a band of two standard"
            + " deviations around it and, where the true function is known, bias^2, variance and"
            + " noise, and the share of the truth that lies in the band.")
public final class UncertaintyCommand implements Callable<Integer> {

  private static final String OVER = "--over";
  private static final int MOST = 1000;

  private final Host host;
  private ReportOutput output;
  private ValueOption over;
  private ValueOption members;
  private EngineOptions engine;
  private ThreadsOption jobs;
  private ExperimentOptions selection;

  public UncertaintyCommand(Host host) {
    this.host = host;
  }

  @Spec
  void addOptions(CommandSpec spec) {
    output = ReportOutput.addTo(spec, host, "a line for each test point", TEXT, CSV, JSON);
    over =
        ValueOption.addTo(
            spec,
            OVER,
            "WORD",
            "What differs between the fits: seeds, of samples and first weights (default);"
                + " weights, the first weights alone; dropout, the masks of one trained network.",
            Variation.words());
    members =
        ValueOption.addTo(
            spec,
            "--members",
            "N",
            "Number of fits: from 2 to " + MOST + " (default: 20, or 200 dropout masks).",
            List.of());
    engine = EngineOptions.addSerialTo(spec);
    jobs = ThreadsOption.addJobsTo(spec);
    selection = ExperimentOptions.addTo(spec);
  }

  @Override
  public Integer call() {
    Variation variation = variation();
    int count = members.whole(2, MOST).orElse(variation.usual());
    SelectedExperiment experiment = SelectedExperiment.of(host, selection);
    ReportFormat format = output.format();
    if (format == TEXT) {
      ScreenOptions.check(host.environment());
    }
    EnsemblePlan plan = plan(variation, experiment.first(), count);
    experiment.begin(format);
    Ensemble ensemble = train(plan);
    output.writeSoFar(
        ensemble.members().isEmpty(),
        Map.of(
            TEXT,
            new UncertaintyReport(output.text(), ensemble)::print,
            CSV,
            out -> UncertaintyCsv.print(out, ensemble),
            JSON,
            out -> UncertaintyJson.print(out, experiment.name(), ensemble)));
    return ensemble.diverged() > 0 ? ExitCode.DIVERGED : ExitCode.DONE;
  }

  private Variation variation() {
    String word = over.value().orElse(Variation.SEEDS.word());
    List<String> words = Variation.words();
    if (!words.contains(word)) {
      throw InputException.expected("seeds, dropout or weights", word + Suggestion.of(word, words))
          .at(OVER);
    }
    return Variation.values()[words.indexOf(word)];
  }

  private static EnsemblePlan plan(Variation variation, RunSpec run, int count) {
    EnsemblePlan plan = new EnsemblePlan(variation, run, run.config().get(Settings.EPOCHS), count);
    if (!plan.obstacle().isEmpty()) {
      throw InputException.expected("a run with dropout", plan.obstacle())
          .at(OVER + " " + variation.word());
    }
    return plan;
  }

  private Ensemble train(EnsemblePlan plan) {
    EnsembleMembers all = new EnsembleMembers(plan, () -> !host.interruption().requested());
    SweepTraining training =
        new SweepTraining(
            all.sweep(),
            Shard.ALL,
            engine.engines(),
            host.clock(),
            TrialText.NONE,
            all,
            host.interruption()::requested);
    boolean ascii = host.terminal().glyphs().value().plainWords();
    SweepBar bar = new SweepBar(training, host.clock(), ascii);
    int threads = Math.min(jobs.count(), plan.trainings());
    try (ProgressLine progress = ProgressLine.of(host, bar, false)) {
      JobThreads.run(threads, training, progress::show);
    }
    return all.ensemble();
  }
}
