package overfit.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import overfit.cli.process.ExitCode;
import overfit.cli.process.Host;
import overfit.cli.process.Launcher;
import overfit.cli.slurm.JobArray;
import overfit.cli.slurm.Sbatch;
import overfit.cli.slurm.SlurmOptions;
import overfit.config.preset.ShellCommand;
import overfit.file.InputException;
import overfit.train.folder.SweepFolder;
import overfit.train.sweep.Shard;
import overfit.train.sweep.SweepPlan;

/** Hands a sweep over to Slurm. */
final class SlurmSweep {

  private final Host host;
  private final SlurmOptions options;
  private final List<String> arguments;
  private final Path folder;
  private final int jobs;

  /**
   * @param arguments those of the program, with the name of the command
   * @param folder where the runs are kept
   * @param jobs how many runs a task trains at the same time
   */
  SlurmSweep(Host host, SlurmOptions options, List<String> arguments, Path folder, int jobs) {
    this.host = host;
    this.options = options;
    if (arguments.stream().anyMatch(SlurmSweep::isStandardInput)) {
      throw InputException.expected("files that the tasks can read", "standard input")
          .at("--slurm");
    }
    this.arguments =
        SlurmOptions.without(
            arguments.subList(1, arguments.size()),
            List.of("--quiet", "--json", "--csv"),
            List.of("--jobs"));
    this.folder = folder.toAbsolutePath();
    this.jobs = jobs;
  }

  private static boolean isStandardInput(String word) {
    return word.equals("-") || word.endsWith("=-") || word.endsWith("/dev/stdin");
  }

  /** Prints the script, or submits it; returns the exit code. */
  int submit(SweepPlan plan) {
    int shares = options.tasks(plan.trials().size());
    if (options.dryRun()) {
      Optional<SweepFolder> kept = SweepFolder.find(folder, plan, host.clock());
      host.out().print(array(shares, pending(shares, kept)).script());
      return ExitCode.DONE;
    }
    Sbatch sbatch = Sbatch.of(host.environment());
    SweepFolder kept = SweepFolder.open(folder, plan, host.clock());
    List<Integer> pending = pending(shares, Optional.of(kept));
    if (pending.isEmpty()) {
      host.out().println("all " + plan.trials().size() + " runs have ended; " + merge());
      return ExitCode.DONE;
    }
    Path script = kept.writeSlurmScript(array(shares, pending).script());
    String job = sbatch.submit(script);
    String tasks = pending.size() == 1 ? "1 task" : pending.size() + " tasks";
    host.out().println("submitted job " + job + " of " + tasks + "; when it has ended, " + merge());
    return ExitCode.DONE;
  }

  /** The shares that have runs to train: all of them without a folder. */
  private static List<Integer> pending(int shares, Optional<SweepFolder> kept) {
    return IntStream.rangeClosed(1, shares)
        .filter(i -> kept.isEmpty() || hasWork(kept.get(), new Shard(i, shares)))
        .boxed()
        .toList();
  }

  private static boolean hasWork(SweepFolder kept, Shard shard) {
    return shard.of(kept.plan().trials()).stream().anyMatch(trial -> !kept.hasEnded(trial));
  }

  private JobArray array(int shares, List<Integer> pending) {
    return new JobArray(
        Launcher.program(),
        arguments,
        host.inputs().paths().folder().toAbsolutePath(),
        folder,
        shares,
        pending,
        jobs,
        options.passedOn());
  }

  private String merge() {
    return "overfit runs " + ShellCommand.quoted(folder.toString()) + " --merge prints the results";
  }
}
