package overfit.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.cli.Console;
import overfit.cli.process.ExitCode;

class LandscapeCommandTest {

  private static final String SHORT = " regularization --hidden 8x8 --epochs 20 --size 12x8";
  private static final String PAIR = " regularization --hidden 8x8 --epochs 20 --kind line";

  @TempDir private Path folder;
  private final Console console = new Console();

  private int run(String line) {
    return console.run(("landscape" + line).split(" "));
  }

  private JsonNode json(String line) {
    assertEquals(ExitCode.DONE, run(line + " --json"), console.err());
    return console.json();
  }

  @Test
  void aLineHasItsLossesAndItsBarrier() {
    JsonNode line = json(PAIR + " --from l2 --to none");
    assertEquals("line", line.get("kind").textValue());
    assertEquals("l2", line.get("from").textValue());
    assertEquals("none", line.get("to").textValue());
    assertEquals(41, line.get("places").size());
    assertEquals(41, line.get("test_loss").size());
    assertEquals(0, line.get("barrier").doubleValue(), 0.01);
  }

  @Test
  void withoutNamesALineIsFromTheFirstRunToTheSecond() {
    JsonNode line = json(PAIR);
    assertEquals("none", line.get("from").textValue());
    assertEquals("l2", line.get("to").textValue());
  }

  @Test
  void aPathHasThoseOfAllRunsWithTheNetworkOfTheFirst() {
    JsonNode plane = json(SHORT);
    assertEquals("path", plane.get("kind").textValue());
    assertEquals("none", plane.get("run").textValue());
    assertEquals(3, plane.get("paths").size());
    assertEquals(21, plane.at("/paths/0/first").size());
    assertEquals(8, plane.get("train_loss").size());
    assertEquals(12, plane.at("/train_loss/0").size());
    double shares =
        plane.at("/explained_variance/0").doubleValue()
            + plane.at("/explained_variance/1").doubleValue();
    assertTrue(shares > 0.9 && shares <= 1, "explained " + shares);
  }

  @Test
  void oneRunCanBeChosen() {
    JsonNode plane = json(SHORT + " --run dropout");
    assertEquals("dropout", plane.get("run").textValue());
    assertEquals(1, plane.get("paths").size());
  }

  @Test
  void theCentreHasTheTrainLossOfTheRun() {
    JsonNode plane = json(SHORT + " --kind random --direction-seeds 3,4");
    console.run("train regularization --run none --hidden 8x8 --epochs 20 --json".split(" "));
    assertEquals(console.json().at("/runs/0/train_loss_eval"), plane.at("/centre/train_loss"));
  }

  @Test
  void aLinearNetworkHasABowl() {
    JsonNode bowl = json(" linear-regression --run good --size 5x5");
    assertEquals("bowl", bowl.get("kind").textValue());
    assertEquals(
        bowl.at("/minimum/train_loss").doubleValue(),
        bowl.at("/centre/train_loss").doubleValue(),
        1e-9);
  }

  @ParameterizedTest
  @ValueSource(strings = {SHORT + " --kind random", SHORT + " --kind path", PAIR})
  void anyNumberOfJobsGivesTheSameBytes(String line) {
    run(line + " --json --jobs 1");
    String one = console.out();
    run(line + " --json --jobs 3");
    assertEquals(one, console.out());
  }

  @Test
  void csvHasALineAPoint() {
    run(SHORT + " --csv");
    List<String> lines = console.out().lines().toList();
    assertEquals("first,second,train_loss", lines.get(0));
    assertEquals(1 + 12 * 8, lines.size());
    run(PAIR + " --csv");
    lines = console.out().lines().toList();
    assertEquals("place,train_loss,test_loss", lines.get(0));
    assertEquals(42, lines.size());
    assertTrue(lines.get(1).startsWith("-0.5,"), lines.get(1));
  }

  @Test
  void theTextHasAPictureAndWordsWithinEightyColumns() {
    run(PAIR);
    assertTrue(console.out().startsWith(" Loss landscape of regularization: line\n"));
    assertTrue(console.out().contains("Between none and l2: no hill."), console.out());
    run(SHORT);
    assertTrue(console.out().contains("A projection is not the path"), console.out());
    assertEquals(List.of(), console.out().lines().filter(line -> line.length() > 80).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "svg, <svg",
    "csv, 'first,second'",
    "json, '{\"schema\":1'",
    "txt, ' Loss landscape'"
  })
  void theEndingOfAFileDecidesWhatIsWritten(String ending, String start) throws IOException {
    Path file = folder.resolve("plane." + ending);
    assertEquals(ExitCode.DONE, run(SHORT + " -o " + file), console.err());
    assertEquals("", console.out());
    assertTrue(Files.readString(file).startsWith(start), Files.readString(file).substring(0, 40));
  }

  @Test
  void aDivergedRunIsDrawnAndReported() {
    int code = run(" linear-regression --run good --learning-rate 9 --size 5x5 --json");
    assertEquals(ExitCode.DIVERGED, code);
    assertEquals("bowl", console.json().get("kind").textValue());
    assertTrue(console.err().contains("good diverged"), console.err());
  }

  /** An eigenvalue iteration over these paths does not converge. */
  @Test
  void aRunThatHardlyMovesIsOnThePlaneOfTheOthers() {
    JsonNode plane = json(" initialization --epochs 100 --size 3x3");
    assertEquals("zeros", plane.get("run").textValue());
    assertEquals(5, plane.get("paths").size());
    run(" initialization --epochs 100 --size 9x9");
    assertTrue(console.out().contains("Its own path is too short to be seen"), console.out());
    run(SHORT);
    assertFalse(console.out().contains("too short"), console.out());
  }

  @Test
  void aRunThatDivergedAtOnceHasNoPlaneOfPaths() {
    assertEquals(ExitCode.DIVERGED, run(SHORT + " --run none --learning-rate 1e30"));
    assertEquals("", console.out());
    assertTrue(console.err().contains("none diverged"), console.err());
  }

  @Test
  void runsOfOtherNetworksAreLeftOut() {
    run(" width --epochs 3 --size 5x5 --json");
    assertEquals(1, console.json().get("paths").size());
    assertTrue(console.err().contains("is left out"), console.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--kind hill                   | --kind: expected one of line, path, random, bowl, found hill",
        "--kind bowl                   | --kind: expected line, path or random for a network with hidden layers, found bowl",
        "--kind path --from none       | --from: expected it with --kind line, found path",
        "--kind line --size 5x5        | --size: expected it with --kind path, random or bowl, found line",
        "--kind line --span 2          | --span: expected it with --kind path, random or bowl, found line",
        "--kind path --direction-seeds 1,2 | --direction-seeds: expected it with --kind random, found path",
        "--kind random --direction-seeds 1 | --direction-seeds: expected two seeds, such as 1,2, found 1",
        "--from none --to none         | --to: expected two runs, found none twice",
        "--from non                    | --from: expected a run: none, l2, dropout, found non (did you mean none?)",
        "--run l2 --kind line          | --to: expected two runs, found one run",
        "--size 2x9                    | --size: expected a size from 3x3 to 1000x1000, found 2x9",
        "--size big                    | --size: expected a size from 3x3 to 1000x1000, found big",
        "--span 0                      | --span: expected a number from 1e-6 to 1000, found 0",
        "--span 1d                     | --span: expected a number from 1e-6 to 1000, found 1d",
        "--span NaN                    | --span: expected a number from 1e-6 to 1000, found NaN",
        "--json --csv                  | expected --json or --csv, found both",
        "-o plane.png                  | -o: expected a file ending in .txt, .csv, .json or .svg, found plane.png",
        "--json -o plane.csv           | -o: expected a file ending in .json, found plane.csv",
        "--jobs 0                      | --jobs: expected a whole number from 1 to 256, found 0",
        "--epochs 9 --run l2 --learning-rate 0 | expected paths that span a plane, found parameters that move along a line, or not at all",
        "--epochs 9 --run l2 --initialization zeros | expected paths that span a plane, found parameters that move along a line, or not at all",
        "--epochs 1 --run l2 --hidden 2 | expected paths that span a plane, found epoch 1, while a plane takes 2",
      })
  void sayWhatIsWrong(String options, String message) {
    assertEquals(ExitCode.BAD_INPUT, run(" regularization " + options), console.out());
    assertEquals("overfit: " + message + "\n", console.err());
  }
}
