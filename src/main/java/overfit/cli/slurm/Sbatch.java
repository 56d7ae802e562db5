package overfit.cli.slurm;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import overfit.file.CleanText;
import overfit.file.InputException;

/**
 * The command that submits a job to Slurm.
 *
 * @param program its path
 */
public record Sbatch(Path program) {

  private static final String NAME = "sbatch";

  /** The one in PATH; throws {@link InputException} if there is none. */
  public static Sbatch of(Map<String, String> environment) {
    return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, NAME))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Sbatch::new)
        .orElseThrow(
            () ->
                InputException.expected(
                        NAME + " in PATH", "none; --dry-run only prints the batch script")
                    .at("--slurm"));
  }

  /** Submits a script and returns the job's number. Throws {@link InputException} if it cannot. */
  public String submit(Path script) {
    try {
      Process sbatch =
          new ProcessBuilder(program.toString(), "--parsable", script.toString())
              .redirectErrorStream(true)
              .start();
      sbatch.getOutputStream().close();
      String said =
          new String(sbatch.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (sbatch.waitFor() == 0) {
        return jobNumber(said);
      }
      throw InputException.expected(
              "a job that Slurm accepts", CleanText.of(said.replace('\n', ' ')))
          .at(NAME + " " + script);
    } catch (IOException e) {
      throw InputException.expected("a program", "one that does not start").at(program.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(NAME + " was interrupted", e));
    }
  }

  /** Warnings come before the last line, {@code NUMBER} or {@code NUMBER;CLUSTER}. */
  private static String jobNumber(String said) {
    return said.substring(said.lastIndexOf('\n') + 1).split(";")[0];
  }
}
