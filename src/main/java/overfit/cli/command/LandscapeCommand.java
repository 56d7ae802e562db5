package overfit.cli.command;

import static overfit.cli.report.ReportFormat.CSV;
import static overfit.cli.report.ReportFormat.JSON;
import static overfit.cli.report.ReportFormat.SVG;
import static overfit.cli.report.ReportFormat.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import overfit.cli.option.EngineOptions;
import overfit.cli.option.ExperimentOptions;
import overfit.cli.option.LandscapeOptions;
import overfit.cli.option.ThreadsOption;
import overfit.cli.process.ExitCode;
import overfit.cli.process.Host;
import overfit.cli.report.LandscapeCsv;
import overfit.cli.report.LandscapeJson;
import overfit.cli.report.LandscapeReport;
import overfit.cli.report.ReportFormat;
import overfit.cli.report.TimedRun;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.train.InspectedRun;
import overfit.train.Run;
import overfit.train.RunStatus;
import overfit.train.landscape.Landscape;
import overfit.train.landscape.LandscapeKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code overfit landscape}: trains, and looks at the loss around and between the runs. */
@Command(
    customSynopsis =
        "overfit landscape [PRESET | FILE.toml] [--kind KIND] [-o FILE] [OPTIONS] [SETTINGS]",
    description =
        "Train the runs, then look at the loss landscape: the train loss as a function of the"
            + " parameters, on a line between two runs or on a plane around one.")
public final class LandscapeCommand implements Callable<Integer> {

  private final Host host;
  private ReportOutput output;
  private LandscapeOptions landscape;
  private ThreadsOption jobs;
  private EngineOptions engine;
  private ExperimentOptions selection;

  public LandscapeCommand(Host host) {
    this.host = host;
  }

  @Spec
  void addOptions(CommandSpec spec) {
    output = ReportOutput.addTo(spec, host, "a line a point", TEXT, CSV, JSON, SVG);
    landscape = LandscapeOptions.addTo(spec);
    jobs = ThreadsOption.addTo(spec, "--jobs", "Number of threads that compute the losses");
    engine = EngineOptions.addSerialTo(spec);
    selection = ExperimentOptions.addTo(spec);
  }

  @Override
  public Integer call() {
    int threads = jobs.count();
    SelectedExperiment experiment = SelectedExperiment.of(host, selection);
    ReportFormat format = output.format();
    List<RunSpec> specs = experiment.runs();
    LandscapeKind kind = landscape.kind(specs.get(0).config().get(Settings.HIDDEN).isEmpty());
    List<RunSpec> chosen = chosen(specs, kind);
    LandscapeWork work =
        new LandscapeWork(host, kind, landscape.window(), landscape.seeds(), threads);
    experiment.beginAll(format);
    List<InspectedRun> runs = trained(chosen, kind);
    Optional<Landscape> found = host.interruption().requested() ? Optional.empty() : work.of(runs);
    if (output.isInterrupted()) {
      return ExitCode.DONE;
    }
    found.ifPresent(seen -> print(experiment.name(), seen));
    return exitCode(runs);
  }

  private void print(String preset, Landscape landscape) {
    LandscapeReport report = new LandscapeReport(preset, landscape);
    output.write(
        Map.of(
            TEXT,
            out -> report.print(out, output.text()),
            SVG,
            report::printSvg,
            CSV,
            out -> LandscapeCsv.print(out, landscape),
            JSON,
            out -> LandscapeJson.print(out, preset, landscape)));
  }

  /** The runs that are needed, that in the centre or at the start of the line first. */
  private List<RunSpec> chosen(List<RunSpec> specs, LandscapeKind kind) {
    if (kind == LandscapeKind.LINE) {
      List<String> names = specs.stream().map(RunSpec::name).toList();
      int from = landscape.from(names);
      return List.of(specs.get(from), specs.get(landscape.to(names, from)));
    }
    return kind == LandscapeKind.RANDOM ? specs.subList(0, 1) : specs;
  }

  /** Those with the network of the first. */
  private List<InspectedRun> trained(List<RunSpec> specs, LandscapeKind kind) {
    List<Run> runs = new ArrayList<>();
    for (RunSpec spec : specs) {
      Run run = Run.rewindable(spec, engine.engines());
      if (runs.isEmpty() || run.computesLike(runs.get(0))) {
        runs.add(run);
      } else if (kind == LandscapeKind.LINE) {
        throw LandscapeOptions.otherNetwork(runs.get(0).name(), run.name());
      } else {
        host.note(run.name() + " is left out: its network is not that of " + runs.get(0).name());
      }
    }
    List<TimedRun> timed = runs.stream().map(run -> new TimedRun(run, false)).toList();
    new BatchTraining(host, false, () -> false).train(timed);
    List<InspectedRun> inspected = new ArrayList<>();
    for (Run run : runs) {
      inspected.add(new InspectedRun(inspected.size(), run, run.path()));
    }
    return inspected;
  }

  private int exitCode(List<InspectedRun> runs) {
    boolean diverged = false;
    for (InspectedRun each : runs) {
      if (each.run().status() == RunStatus.DIVERGED) {
        host.note(each.run().name() + " diverged: " + each.run().divergence());
        diverged = true;
      }
    }
    return diverged ? ExitCode.DIVERGED : ExitCode.DONE;
  }
}
