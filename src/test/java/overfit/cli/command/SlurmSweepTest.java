package overfit.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.cli.Console;
import overfit.cli.process.ExitCode;

/** Sweeps that are shared: by {@code --shard}, or by Slurm, of which there is a stand-in here. */
class SlurmSweepTest {

  private static final String SWEEP =
      "sweep l2 --epochs 3 --hidden 4 --l2 0,0.1 --seeds 1..3 --out ";

  @TempDir private Path home;

  private final Console console = new Console();

  @BeforeEach
  void install() {
    console.with("PATH", home + "/none:" + home);
  }

  private void sbatch(String script) throws IOException {
    Path program = Files.writeString(home.resolve("sbatch"), "#!/bin/sh\n" + script);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Path out() {
    return home.resolve("out");
  }

  private int run(String line) {
    return console.run(line.replace("--out ", "--out " + out() + " ").strip().split(" +"));
  }

  private String array() throws IOException {
    return Files.readString(out().resolve("sweep.slurm"))
        .lines()
        .filter(line -> line.contains("--array"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aDryRunPrintsTheScriptAndMakesNothing() {
    assertEquals(
        ExitCode.DONE, run(SWEEP + "--slurm --dry-run --tasks 2 --time 10 --jobs 3 --json"));
    assertTrue(
        console
            .out()
            .endsWith(
                " sweep --shard \"$SLURM_ARRAY_TASK_ID/2\" --jobs 3 --quiet \\\n"
                    + "  l2 --epochs 3 --hidden 4 --l2 0,0.1 --seeds 1..3 --out "
                    + out()
                    + "\n"),
        console.out());
    assertTrue(console.out().contains("\n#SBATCH --time=10\n"));
    assertTrue(Files.notExists(out()));
  }

  @Test
  void aSweepIsSubmittedOnceItsSharesHaveWork() throws IOException {
    sbatch("echo 'sbatch: warning' >&2; echo \"4711;cluster\"");
    assertEquals(ExitCode.DONE, run(SWEEP + "--slurm --tasks 3"), console.err());
    assertTrue(console.out().startsWith("submitted job 4711 of 3 tasks; when it has ended, "));
    assertEquals("#SBATCH --array=1-3", array());
    run(SWEEP + "--shard 2/3 --quiet");
    run(SWEEP + "--slurm --tasks 3");
    assertEquals("#SBATCH --array=1,3", array());
    run(SWEEP + "--quiet");
    run(SWEEP + "--slurm --tasks 3");
    assertTrue(console.out().startsWith("all 6 runs have ended; overfit runs " + out()));
  }

  @Test
  void aShareWithoutRunsIsNoFailure() {
    assertEquals(ExitCode.DONE, run(SWEEP + "--shard 7/9 --quiet"), console.err());
    assertEquals("", console.out());
  }

  @Test
  void whatSlurmSaysIsPassedOn() throws IOException {
    sbatch("echo 'sbatch: error: invalid partition' >&2; exit 1");
    assertEquals(ExitCode.BAD_INPUT, run(SWEEP + "--slurm --partition x"));
    assertEquals(
        "overfit: sbatch "
            + out().resolve("sweep.slurm")
            + ": expected a job that Slurm accepts, found sbatch: error: invalid partition\n",
        console.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sweep l2 --slurm | expected --out DIR with --slurm, found --slurm alone",
        "sweep l2 --shard 1/2 | expected --out DIR with --shard, found --shard alone",
        "sweep l2 --shard 3/2 --out | --shard: expected a share such as 2/8, found 3/2",
        "sweep l2 --shard 0/2 --out | --shard: expected a share such as 2/8, found 0/2",
        "sweep l2 --slurm --out | --slurm: expected sbatch in PATH, found none;"
            + " --dry-run only prints the batch script",
        "sweep - --slurm --out |"
            + " --slurm: expected files that the tasks can read, found standard input",
        "sweep l2 --slurm --data=/dev/stdin --out |"
            + " --slurm: expected files that the tasks can read, found standard input",
        "sweep l2 --slurm --dry-run --sbatch=--array=1-3 --out |"
            + " --sbatch: expected none that the script has of its own, found --array=1-3",
        "sweep l2 --slurm --shard 1/2 --out | expected --slurm or --shard, found both",
        "sweep l2 --slurm --kernels foo --out |"
            + " --kernels: expected auto, plain or vector, found foo",
      })
  void mistakesAreOneLine(String line, String message) {
    console.reading("training.epochs = 3");
    assertEquals(ExitCode.BAD_INPUT, run(line + " "));
    assertEquals("overfit: " + message + "\n", console.err());
    assertTrue(Files.notExists(out()));
  }

  @Test
  void mergedSharesAreTheWholeSweep() {
    run(SWEEP + "--shard 1/2 --json");
    assertEquals(ExitCode.BAD_INPUT, console.run("runs", out().toString(), "--merge"));
    assertEquals(
        "overfit: "
            + out()
            + ": expected all 6 runs, found 3; run the same overfit sweep again to train"
            + " l2 l2=0 (seed 2), l2 l2=0.1 (seeds 1, 3)\n",
        console.err());
    run(SWEEP + "--shard 2/2 --quiet");
    assertEquals(ExitCode.DONE, console.run("runs", out().toString(), "--merge", "--json"));
    String merged = console.out().replaceAll("\"seconds\":[^,]*", "");
    console.run("sweep l2 --epochs 3 --hidden 4 --l2 0,0.1 --seeds 1..3 --json".split(" "));
    assertEquals(merged, console.out().replaceAll("\"seconds\":[^,]*", ""));
  }
}
