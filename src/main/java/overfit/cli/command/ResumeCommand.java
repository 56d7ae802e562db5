package overfit.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import overfit.cli.option.EngineOptions;
import overfit.cli.option.ScreenOptions;
import overfit.cli.process.ExitCode;
import overfit.cli.process.Host;
import overfit.cli.report.TextReport;
import overfit.cli.report.TimedRun;
import overfit.file.InputException;
import overfit.train.RunStatus;
import overfit.train.folder.RunFolder;
import overfit.train.folder.RunSearch;
import overfit.train.folder.SavedRun;
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
            + " for the training time.")
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
    RunSearch found = new FolderArgument(host, folder).runs();
    for (String failure : found.failures()) {
      throw new InputException(failure);
    }
    List<SavedRun> open = found.runs().stream().filter(run -> !run.isComplete()).toList();
    if (open.isEmpty()) {
      String all = found.runs().size() == 1 ? "the run has" : "all runs have";
      host.out().println(all + " ended");
      return ExitCode.DONE;
    }
    host.note(EngineOptions.warning());
    host.interruption().watch();
    List<TimedRun> results = new ArrayList<>();
    for (SavedRun run : open) {
      if (!host.interruption().requested()) {
        results.add(trained(run));
      }
    }
    new TextReport(host, results).print(!quiet);
    boolean diverged = results.stream().anyMatch(r -> r.run().status() == RunStatus.DIVERGED);
    return diverged ? ExitCode.DIVERGED : ExitCode.DONE;
  }

  private TimedRun trained(SavedRun saved) {
    try (RunFolder kept = RunFolder.resume(saved.folder(), engine.engines(), host.clock())) {
      TimedRun run = new TimedRun(kept.run(), false, kept.secondsBefore(), List.of(kept));
      kept.forEachBefore(run::keep);
      new BatchTraining(host, quiet, () -> false).train(List.of(run));
      return run;
    }
  }
}
