package overfit.cli.command;

import java.util.List;
import java.util.Optional;
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
import overfit.cli.report.SweepBar;
import overfit.cli.report.UncertaintyFormat;
import overfit.config.DataFiles;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.config.Suggestion;
import overfit.config.preset.Presets;
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
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code overfit uncertainty}: how sure a fit is. */
@Command(
    customSynopsis = "overfit uncertainty [PRESET | FILE.toml] [OPTIONS] [SETTINGS]",
    description =
        "Train the first run many times, with other seeds or other first weights, or draw many"
            + " dropout masks for it; print the mean of the fits and a band of two standard"
            + " deviations around it and, where the true function is known, bias^2, variance and"
            + " noise, and the share of the truth that lies in the band.")
public final class UncertaintyCommand implements Callable<Integer> {

  private static final String OVER = "--over";
  private static final int MOST = 1000;

  @Option(names = "--json", description = "Print one JSON object and nothing else.")
  private boolean json;

  @Option(names = "--csv", description = "Print CSV and nothing else: a line for each test point.")
  private boolean csv;

  @Option(
      names = ExportOutput.OPTION,
      paramLabel = "FILE",
      description =
          "File to write, instead of standard output: JSON or CSV if its name ends in .json or"
              + " .csv.")
  private String file;

  private final Host host;
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
    UncertaintyFormat format = UncertaintyFormat.of(json, csv, Optional.ofNullable(file));
    if (format == UncertaintyFormat.TEXT) {
      ScreenOptions.check(host.environment());
    }
    ExportOutput output = new ExportOutput(host, Optional.ofNullable(file));
    output.file();
    Variation variation = variation();
    int count = members.whole(2, MOST).orElse(variation.usual());
    Presets presets = host.presets();
    Preset preset = selection.preset(presets);
    DataFiles files = selection.files(presets.inputs());
    RunSpec run = selection.specs(preset, files).get(0);
    EnsemblePlan plan = plan(variation, run, count);
    files.notes().forEach(host::note);
    if (format == UncertaintyFormat.TEXT) {
      host.note(presets.shadowNote(selection.word()));
    }
    host.note(EngineOptions.warning());
    host.interruption().watch();
    Ensemble ensemble = train(plan);
    print(format, output, preset.name(), ensemble);
    return ensemble.diverged() > 0 ? ExitCode.DIVERGED : ExitCode.DONE;
  }

  /** A file is not written if there is only a part of the ensemble. */
  private void print(
      UncertaintyFormat format, ExportOutput output, String preset, Ensemble ensemble) {
    if (file == null) {
      format.print(host, host.out(), preset, ensemble);
      host.out().flush();
    } else if (host.interruption().requested()) {
      host.note(file + " is not written");
    } else {
      output.write(format.bytes(host, preset, ensemble));
    }
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
