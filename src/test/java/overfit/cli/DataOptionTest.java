package overfit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.cli.process.ExitCode;

/** {@code --data FILE}: points of the user's own. */
class DataOptionTest {

  @TempDir private Path folder;

  private final Console console = new Console();
  private String file;

  @BeforeEach
  void writeFile() throws IOException {
    Path path = folder.resolve("data.csv");
    file = Files.writeString(path, "x,y\n-1,0.5\n0,0.25\n1,-0.5\n4,0\n").toString();
  }

  @Test
  void thePointsAreTrainedOnAndUnknownNumbersAreNull() {
    assertEquals(
        ExitCode.DONE,
        console.run("train", "--data", file, "--json", "--history", "--epochs", "50"));
    assertEquals(3, console.json().get("runs").size());
    for (JsonNode run : console.json().get("runs")) {
      assertEquals("finished", run.get("status").textValue());
      assertEquals("[-1.0,0.0,1.0,4.0]", run.at("/data/x").toString());
      assertEquals("[0.5,0.25,-0.5,0.0]", run.at("/data/y").toString());
      assertEquals(
          "[[-1.0,0.5],[0.0,0.25],[1.0,-0.5],[4.0,0.0]]", run.at("/config/data.points").toString());
      assertEquals("\"unknown\"", run.at("/config/data.target").toString());
      assertEquals("-1.0 4.0", run.at("/config/data.x-min") + " " + run.at("/config/data.x-max"));
      assertEquals(4, run.at("/fit/x/99").doubleValue());
      assertTrue(run.get("train_loss").isNumber());
      for (String unknown : new String[] {"noise_floor", "test_loss", "best_test_loss"}) {
        assertTrue(run.get(unknown).isNull(), unknown);
      }
      assertTrue(run.get("best_epoch").isNull());
    }
  }

  @Test
  void settingsWithoutEffectOnThePointsAreNull() {
    console.run("train", "l2", "--data", file, "--json", "--epochs", "1");
    JsonNode unknown = console.json().at("/runs/0/config");
    assertTrue(unknown.get("data.samples").isNull());
    assertTrue(unknown.get("data.noise").isNull());
    String noisy = "train l2 --target sin --noise 0.2 --json --epochs 1 --data";
    console.run((noisy + " " + file).split(" "));
    JsonNode known = console.json().at("/runs/0/config");
    assertTrue(known.get("data.samples").isNull());
    assertEquals(0.2, known.get("data.noise").doubleValue());
  }

  @Test
  void theTableHasADashForUnknownNumbers() {
    console.run("train", "l2", "--data", file, "--quiet", "--epochs", "3");
    assertEquals(
        """
         run   train    test     gap    best      at  R2 train  R2 test   verdict
         l2   0.1222       -       -       -       -    0.1063        -  starting

         train: on the samples, dropout off; test: unknown without held-out points
        """,
        console.out());
  }

  @Test
  void thePictureShowsThePointsAndNoTrueFunction() {
    console.run("train", "l2", "--data", file, "--epochs", "50");
    assertTrue(console.out().startsWith(" ● data   ━ l2\n"), console.out());
    long points =
        console.out().lines().takeWhile(line -> !line.isEmpty()).mapToLong(this::dots).sum();
    assertEquals(1 + 4, points, "the legend's and those of the file:\n" + console.out());
  }

  private long dots(String line) {
    return line.chars().filter(c -> c == '●').count();
  }

  @Test
  void otherOptionsOverrideTheSettingsOfTheFile() {
    console.run(
        "train", "--data", file, "--target", "cos", "--x-max", "10", "--json", "--epochs", "1");
    JsonNode run = console.json().at("/runs/0");
    assertEquals("\"cos\"", run.at("/config/data.target").toString());
    assertEquals("-1.0 10.0", run.at("/config/data.x-min") + " " + run.at("/config/data.x-max"));
    assertTrue(run.get("test_loss").isNumber());
    assertEquals("0.5184", run.get("noise_floor").toString(), "0.72 is how far they are from it");
  }

  @Test
  void aRunOnUnknownPointsDivergesAsAnyOther() {
    int code = console.run("train", "l2", "--data", file, "--learning-rate", "1e30", "--json");
    assertEquals(ExitCode.DIVERGED, code);
    assertEquals("diverged", console.json().at("/runs/0/status").textValue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "--data FILE --points 1:2 | --data: expected a file or --points, found both",
        "--data FILE --data FILE  | --data: expected once, found FILE and FILE",
        "--data FOLDER/no.csv     | FOLDER/no.csv: expected a file of points, found none",
        "--data                   | --data: expected a FILE, found nothing",
        "--target unknown         | --target: expected a function with points drawn, found unknown",
        "--data FILE --x-min 5    | --x-min: expected a number below x-max 4, found 5",
      })
  void misuseIsOneLine(String options, String message) {
    String line = options.replace("FILE", file).replace("FOLDER", folder.toString());
    assertEquals(ExitCode.BAD_INPUT, console.runLine("train no-regularization " + line));
    String expected =
        message
            .replace("FILE and FILE", file + " and " + file)
            .replace("FOLDER", folder.toString());
    assertEquals("overfit: " + expected + "\n", console.err());
  }
}
