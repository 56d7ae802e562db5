package overfit.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import overfit.cli.Console;
import overfit.cli.process.ExitCode;
import overfit.train.EngineChooser;
import overfit.train.folder.RunFolder;

/**
 * What {@code resume} does with runs that it cannot train; {@link TrainOutputTest} has the rest.
 */
class ResumeCommandTest {

  private static final String ANEW =
      ": expected a whole checkpoint, found a damaged one; delete the folder to train the run anew";

  @TempDir private Path home;

  private final Console console = new Console();

  /** Runs none, l2 and dropout, each interrupted. */
  private Path interrupted() {
    Path out = home.resolve("out");
    String words = "train regularization --epochs 20 --hidden 4 --quiet --out " + out;
    new Console().interruptedAfter(40).run(words.split(" "));
    return out;
  }

  private int resume(Path folder) {
    return console.run("resume", folder.toString(), "--quiet");
  }

  private static void damage(Path run) throws IOException {
    Path checkpoint = run.resolve("checkpoint");
    byte[] bytes = Files.readAllBytes(checkpoint);
    bytes[bytes.length - 1]++;
    Files.write(checkpoint, bytes);
  }

  private void assertEnded(boolean ended, Path run) throws IOException {
    console.run("runs", run.toString());
    assertEquals(ended, console.out().contains(" finished "), console.out());
  }

  @Test
  void aRunThatIsTrainedElsewhereIsNamedAndTheOthersGoOn() throws IOException {
    Path out = interrupted();
    RunFolder held =
        RunFolder.resume(out.resolve("none"), EngineChooser.SERIAL, () -> 0).orElseThrow();
    assertEquals(ExitCode.DONE, resume(out), console.err());
    held.close();
    String process = "process " + ProcessHandle.current().pid();
    assertEquals(
        "overfit: note: " + out.resolve("none") + ": " + process + " trains this run\n",
        console.err());
    assertTrue(console.out().contains(" l2 "), console.out());
    assertFalse(console.out().contains(" none "), console.out());
    assertEnded(true, out.resolve("l2"));
    assertEnded(false, out.resolve("none"));
  }

  @Test
  void damagedRunsAreNamedAfterTheResultsOfTheOthers() throws IOException {
    Path out = interrupted();
    damage(out.resolve("dropout"));
    damage(out.resolve("none"));
    assertEquals(ExitCode.BAD_INPUT, resume(out));
    assertTrue(console.out().contains(" l2 "), console.out());
    assertEquals(
        "overfit: note: "
            + out.resolve("none/checkpoint")
            + ANEW
            + "\noverfit: "
            + out.resolve("dropout/checkpoint")
            + ANEW
            + "\n",
        console.err());
    assertEnded(true, out.resolve("l2"));
  }

  @Test
  void aRunThatCannotGoOnDoesNotStopTheOthers() throws IOException {
    Path out = interrupted();
    Path metrics = out.resolve("dropout/metrics.csv");
    Files.writeString(metrics, "");
    assertEquals(ExitCode.BAD_INPUT, resume(out));
    assertTrue(console.err().startsWith("overfit: " + metrics + ": expected at least "));
    assertEnded(true, out.resolve("l2"));
    assertEnded(true, out.resolve("none"));
  }

  @Test
  void theRunsOfASweepThatHaveNotBegunAreCounted() throws IOException {
    Path out = home.resolve("sweep");
    String sweep =
        "sweep overfitting --run none --l2 0,0.1 --seeds 1..2 --epochs 9 --hidden 4 --jobs 1"
            + " --quiet --out "
            + out;
    console.run((sweep + " --shard 1/2").split(" "));
    assertEquals(ExitCode.DONE, resume(out));
    String left = " of 4 runs have not begun; the same overfit sweep command trains them\n";
    assertEquals("overfit: note: " + out + ": 2" + left, console.err());
    assertEquals("", console.out());
    console.run(sweep.split(" "));
    assertEquals(ExitCode.DONE, resume(out));
    assertEquals("all runs have ended\n", console.out());
    assertEquals("", console.err());
  }
}
