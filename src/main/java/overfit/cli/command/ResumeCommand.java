package overfit.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import overfit.cli.option.EngineOptions;
import overfit.cli.option.ScreenOptions;
import overfit.cli.process.ExitCode;
import overfit.cli.process.Host;
import overfit.cli.report.TextReport;
import overfit.cli.report.TimedRun;
import overfit.file.InputException;
import overfit.train.RunStatus;
import overfit.train.folder.FoundRun;
import overfit.train.folder.KeptLosses;
import overfit.train.folder.RunFolder;
import overfit.train.folder.RunSearch;
import overfit.train.folder.SweepFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code overfit resume}: trains interrupted runs to their end. */
@Command(
    customSynopsis = "overfit resume DIR [OPTIONS]",
    description =
        "Go on with the runs of DIR that were interrupted or killed, one after another, from their"
            + " checkpoints. Files and results are those of a run that was never interrupted, but"
            + " for the training time. Runs that other processes train are left to them, and those"
            + " of a sweep that have not begun to its own command.")
public final class ResumeCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "DIR",
      hideParamSyntax = true,
      description = "A folder made by --out, or one of the run folders in it.")
  private String folder;

  @Option(names = "--quiet", description = "Print only the table: no progress, no charts.")
  private boolean quiet;

  private final Host host;
  private EngineOptions engine;

  public ResumeCommand(Host host) {
    this.host = host;
  }

  @Spec
  void addOptions(CommandSpec spec) {
    engine = EngineOptions.addTo(spec);
  }

  @Override
  public Integer call() {
    ScreenOptions.check(host.environment());
    RunSearch found = new FolderArgument(host, folder).search();
    List<String> failures = new ArrayList<>(found.failures());
    List<String> left = notBegun(found.sweeps(), failures);
    List<FoundRun> open = found.runs().stream().filter(run -> !run.complete()).toList();
    List<TimedRun> results = open.isEmpty() ? List.of() : trained(open, failures);
    if (!results.isEmpty()) {
      new TextReport(host, results).print(!quiet);
    } else if (open.isEmpty() && left.isEmpty() && failures.isEmpty()) {
      String all = found.runs().size() == 1 ? "the run has" : "all runs have";
      host.out().println(all + " ended");
    }
    left.forEach(host::note);
    check(failures);
    boolean diverged = results.stream().anyMatch(r -> r.run().status() == RunStatus.DIVERGED);
    return diverged ? ExitCode.DIVERGED : ExitCode.DONE;
  }

  /** A line for each sweep of which some runs have not begun. */
  private List<String> notBegun(List<Path> sweeps, List<String> failures) {
    List<String> lines = new ArrayList<>();
    for (Path sweep : sweeps) {
      try {
        SweepFolder kept = SweepFolder.read(sweep, host.clock());
        if (kept.notBegun() > 0) {
          lines.add(notBegun(sweep, kept));
        }
      } catch (InputException e) {
        failures.add(e.getMessage());
      }
    }
    return lines;
  }

  private static String notBegun(Path sweep, SweepFolder kept) {
    return sweep
        + ": "
        + kept.notBegun()
        + " of "
        + kept.plan().trials().size()
        + " runs have not begun; the same overfit sweep command trains them";
  }

  private List<TimedRun> trained(List<FoundRun> open, List<String> failures) {
    host.note(EngineOptions.warning());
    host.interruption().watch();
    List<TimedRun> results = new ArrayList<>();
    for (FoundRun run : open) {
      if (!host.interruption().requested()) {
        try {
          trained(run).ifPresentOrElse(results::add, () -> host.note(elsewhere(run)));
        } catch (InputException e) {
          failures.add(e.getMessage());
        }
      }
    }
    return results;
  }

  private Optional<TimedRun> trained(FoundRun found) {
    return RunFolder.resume(found.folder(), engine.engines(), host.clock()).map(this::trained);
  }

  private TimedRun trained(RunFolder folder) {
    try (RunFolder kept = folder) {
      TimedRun run = new TimedRun(kept.run(), false, kept.secondsBefore(), List.of(kept));
      try (KeptLosses before = kept.lossesBefore()) {
        run.keep(before);
      }
      new BatchTraining(host, quiet, () -> false).train(List.of(run));
      return run;
    }
  }

  private static String elsewhere(FoundRun run) {
    return run.folder() + ": " + run.trainedBy().orElse("another process") + " trains this run";
  }

  /** What cannot be resumed is named after the results of the others. */
  private void check(List<String> failures) {
    failures.stream().skip(1).forEach(host::note);
    failures.stream()
        .findFirst()
        .ifPresent(
            first -> {
              throw new InputException(first);
            });
  }
}
