package overfit.cli.command;

import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import overfit.cli.completion.Shell;
import overfit.cli.process.ExitCode;
import overfit.cli.process.Host;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code overfit completion}: prints a script with which a shell completes command lines. */
@Command(
    customSynopsis = "overfit completion bash|zsh|fish",
    description =
        "Print the script with which a shell completes command lines. In bash:"
            + " eval \"$(overfit completion bash)\".")
public final class CompletionCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "SHELL",
      completionCandidates = Shells.class,
      description = "bash, zsh or fish.")
  private String shell;

  private final Host host;
  private final Supplier<CommandLine> commands;

  public CompletionCommand(Host host, Supplier<CommandLine> commands) {
    this.host = host;
    this.commands = commands;
  }

  @Override
  public Integer call() {
    host.out().print(Shell.of(shell).script(commands.get()));
    return ExitCode.DONE;
  }

  /** For the completion of shells. */
  private static final class Shells implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Shell.words().iterator();
    }
  }
}
