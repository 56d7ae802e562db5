package overfit.cli.command;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import overfit.cli.process.ExitCode;
import overfit.cli.process.Host;
import overfit.cli.reference.ManPage;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code overfit man-page}: prints the manual page, which is committed as man/overfit.1. */
@Command(hidden = true, description = "Print the manual page.")
public final class ManPageCommand implements Callable<Integer> {

  private final Host host;
  private final Supplier<CommandLine> commands;

  public ManPageCommand(Host host, Supplier<CommandLine> commands) {
    this.host = host;
    this.commands = commands;
  }

  @Override
  public Integer call() {
    host.out().print(new ManPage(commands.get()).text());
    return ExitCode.DONE;
  }
}
