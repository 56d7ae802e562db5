package overfit.cli.slurm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import overfit.file.CleanText;
import overfit.file.InputException;

/** The command that submits a job to Slurm. */
public final class Sbatch {

  private static final String COMMAND = "sbatch";

  private Sbatch() {}

  /** Submits a script and returns the job's number. Throws {@link InputException} if it cannot. */
  public static String submit(Path script) {
    try {
      Process sbatch =
          new ProcessBuilder(COMMAND, "--parsable", script.toString())
              .redirectErrorStream(true)
              .start();
      sbatch.getOutputStream().close();
      String said =
          new String(sbatch.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (sbatch.waitFor() != 0) {
        throw InputException.expected(
                "a job that Slurm accepts", CleanText.of(said.replace('\n', ' ')))
            .at(COMMAND + " " + script);
      }
      return jobNumber(said);
    } catch (IOException e) {
      throw InputException.expected(
              COMMAND + " in PATH", "none; with --dry-run the script is only printed")
          .at("--slurm");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(COMMAND + " was interrupted", e));
    }
  }

  /** Warnings come before the last line, {@code NUMBER} or {@code NUMBER;CLUSTER}. */
  private static String jobNumber(String said) {
    String last = said.substring(said.lastIndexOf('\n') + 1);
    return last.split(";")[0];
  }
}
