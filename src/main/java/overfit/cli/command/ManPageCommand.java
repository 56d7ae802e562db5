package overfit.cli.command;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import overfit.cli.process.ExitCode;
import overfit.cli.process.Host;
import overfit.cli.reference.Page;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code overfit man-page}: prints a page of the manual; all are committed, in man. */
@Command(hidden = true, description = "Print a page of the manual.")
public final class ManPageCommand implements Callable<Integer> {

  @Parameters(arity = "0..1", paramLabel = "PAGE", description = "overfit.1 or another page.")
  private String file = Page.OVERFIT.file();

  private final Host host;
  private final Supplier<CommandLine> commands;

  public ManPageCommand(Host host, Supplier<CommandLine> commands) {
    this.host = host;
    this.commands = commands;
  }

  @Override
  public Integer call() {
    host.out().print(Page.in(file).text(commands.get()));
    return ExitCode.DONE;
  }
}
