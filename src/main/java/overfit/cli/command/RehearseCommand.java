package overfit.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import overfit.cli.process.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code overfit rehearse FOLDER}: what the launcher does once, so that later starts are quick. */
@Command(hidden = true, description = "Make later starts quick.")
public final class RehearseCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FOLDER", description = "Where that is kept.")
  private Path folder;

  @Override
  public Integer call() throws IOException, InterruptedException {
    new QuickStart(folder).make();
    return ExitCode.DONE;
  }
}
