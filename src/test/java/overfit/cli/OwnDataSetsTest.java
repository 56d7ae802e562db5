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
import overfit.cli.process.ExitCode;

/** Runs with different data: the columns of one file, and samples of a known function beside it. */
class OwnDataSetsTest {

  private static final String SETS =
      """
      title = "Anscombe's four sets"
      training = { epochs = 3, optimizer = "adam" }
      network.hidden = [2]
      data.file = "files/anscombe.csv"

      [runs]
      one = { data = { x = "x1", y = "y1" } }
      two = { data = { x = "x2", y = "y2" } }
      three = { data = { x = "x3", y = "y3" } }
      four = { data = { x = "x4", y = "y4" } }
      """;

  @TempDir private Path folder;

  private final Console console = new Console();

  /** Below the folder of the preset. */
  @BeforeEach
  void writeFile() throws IOException {
    Path files = Files.createDirectory(folder.resolve("files"));
    Files.writeString(files.resolve("anscombe.csv"), OwnDataFormsTest.anscombe());
  }

  private void train(String preset, String... options) throws IOException {
    String written = Files.writeString(folder.resolve("sets.toml"), preset).toString();
    String line = "train " + written + " " + String.join(" ", options);
    assertEquals(ExitCode.DONE, console.runLine(line), console.err());
    assertEquals("", console.err());
  }

  @Test
  void eachSetHasItsPictureAndItsLineOfTheTable() throws IOException {
    train(SETS);
    assertEquals(4, console.out().lines().filter(l -> l.startsWith(" ● data   ○ held")).count());
    String table = console.out().substring(console.out().indexOf("\n run "));
    assertEquals(
        "one two three four",
        String.join(
            " ", table.lines().skip(2).limit(4).map(l -> l.strip().split(" ")[0]).toList()));
    assertTrue(table.contains("test: on 2 held-out points\n"), table);
    assertTrue(table.contains(" noise floors, estimated from the points: one 1.7083, "), table);
  }

  @Test
  void eachSetHasItsOwnDataInTheJson() throws IOException {
    train(SETS, "--json", "--history", "--holdout", "0");
    JsonNode runs = console.json().get("runs");
    assertEquals(4, runs.size());
    for (int i = 0; i < 4; i++) {
      assertEquals("\"x" + (i + 1) + "\"", runs.get(i).at("/config/data.x").toString());
      assertEquals("\"y" + (i + 1) + "\"", runs.get(i).at("/config/data.y").toString());
      assertEquals(i < 3 ? "10.0" : "8.0", runs.get(i).at("/data/x/0").toString());
      assertEquals(11, runs.get(i).at("/data/y").size());
    }
    assertEquals("8.04", runs.at("/0/data/y/0").toString());
    assertEquals("9.14", runs.at("/1/data/y/0").toString());
    assertEquals("7.46", runs.at("/2/data/y/0").toString());
    assertEquals("6.58", runs.at("/3/data/y/0").toString());
  }

  @Test
  void oneRunOfThemIsTrainedAlone() throws IOException {
    train(SETS, "--run", "four", "--json", "--history", "--holdout", "0");
    assertEquals(1, console.json().get("runs").size());
    assertEquals("19.0", console.json().at("/runs/0/data/x/7").toString());
  }

  @Test
  void ownDataAndAKnownFunctionAreToldApart() throws IOException {
    train(
        """
        title = "Different data"
        training.epochs = 3
        network.hidden = [2]
        data.file = "files/anscombe.csv"

        [runs]
        one = { data = { x = "x1", y = "y1" } }
        all = { data = { x = "x2", y = "y2", holdout = 0 } }
        sine = { data = { file = "none", target = "sin" } }
        """,
        "--quiet");
    assertEquals(
        """
         train: on the samples, dropout off; test: on 2 held-out points, or unknown
         without held-out points, or to be expected on new samples
         noise floors, known or estimated from the points: one 1.7083, all 0.0126, sine
         0.0900
        """,
        console.out().substring(console.out().indexOf(" train: on")));
  }
}
