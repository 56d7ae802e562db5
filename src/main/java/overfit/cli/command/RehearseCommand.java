package overfit.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import overfit.cli.process.ExitCode;
import overfit.cli.process.Host;
import overfit.file.AtomicFile;
import overfit.file.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code overfit rehearse FOLDER}: run once by the launcher to make later starts faster. */
@Command(hidden = true, description = "Make later starts faster.")
public final class RehearseCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FOLDER", description = "Folder for the archive of classes.")
  private Path folder;

  private final Host host;

  public RehearseCommand(Host host) {
    this.host = host;
  }

  @Override
  public Integer call() throws InterruptedException {
    try {
      new QuickStart(folder, host.environment()).make();
      return ExitCode.DONE;
    } catch (IOException e) {
      throw new InputException(AtomicFile.reason(e)).at(folder.toString());
    }
  }
}
