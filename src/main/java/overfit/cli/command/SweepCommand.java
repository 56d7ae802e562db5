package overfit.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
import overfit.cli.report.SweepFormat;
import overfit.cli.slurm.SlurmOptions;
import overfit.config.DataFiles;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.SettingGrid;
import overfit.config.Settings;
import overfit.config.preset.Presets;
import overfit.file.InputException;
import overfit.train.sweep.Shard;
import overfit.train.sweep.SweepPlan;
import overfit.train.sweep.SweepSummary;
import overfit.train.sweep.SweepTraining;
import overfit.train.sweep.TrialText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code overfit sweep}: trains a grid over settings and seeds. */
@Command(
    customSynopsis = "overfit sweep [PRESET | FILE.toml] [--seeds LIST] [OPTIONS] [SETTINGS]",
    description =
        "Train every combination of settings and seeds on all processors; print a table of means"
            + " over the seeds, or JSON. Each setting takes one or more values, such as 0,0.01,0.1"
            + " or 1..20 or 1e-4..1:log:9 (see SWEEPS in the manual).")
public final class SweepCommand implements Callable<Integer> {

  private static final String SEEDS = "--seeds";
  private static final String FOLDS = "--folds";

  @Option(names = "--json", description = "Print one JSON object and nothing else.")
  private boolean json;

  @Option(
      names = "--csv",
      description =
          "Print CSV and nothing else: a line a run, with its seed, the settings that are swept,"
              + " and its losses.")
  private boolean csv;

  @Option(names = "--quiet", description = "Print only the table: no progress, no charts.")
  private boolean quiet;

  private final Host host;
  private CommandSpec spec;
  private ValueOption seeds;
  private ValueOption folds;
  private SweepStorage storage;
  private SlurmOptions slurm;
  private EngineOptions engine;
  private ThreadsOption jobs;
  private ExperimentOptions selection;

  public SweepCommand(Host host) {
    this.host = host;
  }

  @Spec
  void addOptions(CommandSpec spec) {
    this.spec = spec;
    seeds =
        ValueOption.addTo(
            spec,
            SEEDS,
            "LIST",
            "Seeds of each combination, such as 1..20 or 42,43 (default: the seed of the run).",
            List.of());
    folds =
        ValueOption.addTo(
            spec,
            FOLDS,
            "K",
            "Cross-validation of own points: they are divided into K parts at random, each of"
                + " which is held out once.",
            List.of());
    storage = SweepStorage.addTo(spec);
    engine = EngineOptions.addSerialTo(spec);
    jobs = ThreadsOption.addJobsTo(spec);
    slurm = SlurmOptions.addTo(spec);
    selection = ExperimentOptions.addGridTo(spec);
  }

  @Override
  public Integer call() {
    SweepFormat format = SweepFormat.of(json, csv, quiet);
    if (!format.forPrograms()) {
      ScreenOptions.check(host.environment());
    }
    Optional<SlurmSweep> tasks = slurm.requested() ? Optional.of(slurm()) : Optional.empty();
    Presets presets = host.presets();
    Preset preset = selection.preset(presets);
    DataFiles files = selection.files(presets.inputs());
    SettingGrid grid = selection.grid();
    List<Long> chosen = seeds();
    SweepPlan plan = inFolds(SweepPlan.of(preset, grid, chosen, files));
    files.notes().forEach(host::note);
    if (format == SweepFormat.CHARTS) {
      host.note(presets.shadowNote(selection.word()));
      host.note(preset.kept(first(grid, chosen)));
    }
    if (tasks.isPresent()) {
      return tasks.get().submit(plan);
    }
    host.note(EngineOptions.warning());
    host.interruption().watch();
    SweepTraining training = train(plan, format.text());
    host.note(storage.left(training.progress()));
    SweepSummary summary = SweepSummary.of(plan, training.results());
    format.print(host, summary);
    if (!host.interruption().requested()) {
      storage.checkWhole(training.progress(), training.elsewhere());
    }
    return summary.diverged() > 0 ? ExitCode.DIVERGED : ExitCode.DONE;
  }

  private static Overrides first(SettingGrid grid, List<Long> seeds) {
    Overrides first = grid.first();
    return seeds.isEmpty() ? first : first.with(Settings.SEED, seeds.get(0));
  }

  /** The seeds of each combination; empty for those of the runs. */
  private List<Long> seeds() {
    if (seeds.value().isPresent() && selection.text(Settings.SEED).isPresent()) {
      throw InputException.expected(SEEDS + " or " + Settings.SEED.option(), "both");
    }
    String option = seeds.value().isPresent() ? SEEDS : Settings.SEED.option();
    try {
      return seeds
          .value()
          .or(() -> selection.text(Settings.SEED))
          .map(text -> SettingGrid.values(Settings.SEED, text))
          .orElse(List.of());
    } catch (InputException e) {
      throw e.at(option);
    }
  }

  private SweepPlan inFolds(SweepPlan plan) {
    OptionalInt count = folds.whole(2, SweepPlan.MOST_TRIALS);
    try {
      return count.isPresent() ? plan.inFolds(count.getAsInt()) : plan;
    } catch (InputException e) {
      throw e.at(FOLDS);
    }
  }

  /** Everything that would make the tasks fail is said now. */
  private SlurmSweep slurm() {
    engine.engines();
    if (storage.shard() != Shard.ALL) {
      throw InputException.expected("--slurm or --shard", "both");
    }
    Path folder =
        storage
            .path(host)
            .orElseThrow(() -> InputException.expected("--out DIR with --slurm", "--slurm alone"));
    List<String> arguments = spec.commandLine().getParseResult().originalArgs();
    return new SlurmSweep(host, slurm, arguments, folder, jobs.countOr(1));
  }

  private SweepTraining train(SweepPlan plan, TrialText text) {
    SweepTraining training =
        new SweepTraining(
            plan,
            storage.shard(),
            engine.engines(),
            host.clock(),
            text,
            storage.open(host, plan),
            host.interruption()::requested);
    boolean ascii = host.terminal().glyphs().value().plainWords();
    SweepBar bar = new SweepBar(training, host.clock(), ascii);
    int threads = Math.max(1, Math.min(jobs.count(), training.progress().trials()));
    try (ProgressLine progress = ProgressLine.of(host, bar, quiet)) {
      JobThreads.run(threads, training, progress::show);
    }
    return training;
  }
}
