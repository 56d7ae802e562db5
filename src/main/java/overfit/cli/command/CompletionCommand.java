package overfit.cli.command;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import overfit.cli.completion.Shell;
import overfit.cli.process.ExitCode;
import overfit.cli.process.Host;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Spec;

/** {@code overfit completion}: prints a script with which a shell completes command lines. */
@Command(
    customSynopsis = "overfit completion bash|zsh|fish",
    description =
        "Print the script with which a shell completes command lines. In bash:"
            + " eval \"$(overfit completion bash)\".")
public final class CompletionCommand implements Callable<Integer> {

  private final Host host;
  private final Supplier<CommandLine> commands;
  private PositionalParamSpec shell;

  public CompletionCommand(Host host, Supplier<CommandLine> commands) {
    this.host = host;
    this.commands = commands;
  }

  @Spec
  void addParameter(CommandSpec spec) {
    shell =
        PositionalParamSpec.builder()
            .paramLabel("SHELL")
            .completionCandidates(Shell.words())
            .type(String.class)
            .required(true)
            .index("0")
            .description("bash, zsh or fish.")
            .build();
    spec.addPositional(shell);
  }

  @Override
  public Integer call() {
    host.out().print(Shell.of(shell.getValue()).script(commands.get()));
    return ExitCode.DONE;
  }
}
