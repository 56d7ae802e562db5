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
import overfit.cli.Console;
import overfit.cli.process.ExitCode;

class UncertaintyCommandTest {

  private final Console console = new Console();

  private int run(String options) {
    return console.run(("uncertainty " + options).split(" +"));
  }

  /** A small network. */
  private int small(String options) {
    return run("dropout --hidden 4 --epochs 5 " + options);
  }

  @Test
  void jsonHasTheBandItsMembersAndTheErrors() {
    assertEquals(ExitCode.DONE, small("--members 3 --json"), console.err());
    JsonNode json = console.json();
    assertEquals("dropout", json.get("run").textValue());
    assertEquals("seeds", json.get("over").textValue());
    assertEquals(5, json.get("epochs").intValue());
    assertEquals(3, json.get("count").intValue());
    assertEquals(44, json.at("/members/2/seed").intValue());
    assertEquals(100, json.at("/curve/low").size());
    double expected = json.get("expected_error").doubleValue();
    double sum = 0;
    for (String part : List.of("bias2", "variance", "noise")) {
      sum += json.get(part).doubleValue();
    }
    assertEquals(sum, expected, 1e-12);
    double losses = 0;
    for (JsonNode member : json.get("members")) {
      losses += member.get("test_loss").doubleValue();
    }
    assertEquals(losses / 3, expected, 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"weights, weight_seed, 20", "dropout, pass, 200"})
  void whatVariesNamesTheMembers(String over, String key, int count) {
    assertEquals(ExitCode.DONE, small("--json --over " + over), console.err());
    assertEquals(count, console.json().get("members").size());
    assertTrue(console.json().at("/members/1").has(key));
  }

  @Test
  void saysThatTheFitsAreNotThoseOfTheAverages() {
    assertEquals(ExitCode.DONE, small("--members 2 --average ema"), console.err());
    assertTrue(console.out().contains("not of their averages (ema)."), console.out());
  }

  @Test
  void csvHasALineATestPoint() {
    assertEquals(ExitCode.DONE, small("--members 2 --csv"), console.err());
    List<String> lines = console.out().lines().toList();
    assertEquals("x,mean,deviation,low,high,truth,bias2,variance", lines.get(0));
    assertEquals(101, lines.size());
    assertTrue(lines.get(1).startsWith("-3,"), lines.get(1));
  }

  @Test
  void theReportHasAChartTheNumbersAndWhatTheyMean() {
    assertEquals(ExitCode.DONE, small("--members 2 --over weights"), console.err());
    String text = console.out();
    assertTrue(text.startsWith(" dropout after 5 epochs: 2 first weights\n"), text);
    assertTrue(text.contains("2 sd of 2 first weights"), text);
    assertTrue(text.contains("of the test points"), text);
    assertTrue(text.contains("agreement is not truth"), text);
    assertEquals(List.of(), text.lines().filter(line -> line.length() > 80).toList());
  }

  @Test
  void anyNumberOfJobsGivesTheSame() {
    small("--members 4 --json --jobs 1");
    String one = console.out();
    Console other = new Console();
    other.run("uncertainty dropout --hidden 4 --epochs 5 --members 4 --json --jobs 3".split(" "));
    assertEquals(one, other.out());
  }

  @Test
  void aFileHasTheFormatOfItsName(@TempDir Path folder) throws IOException {
    Path csv = folder.resolve("band.csv");
    Path json = folder.resolve("band.json");
    assertEquals(ExitCode.DONE, small("--members 2 -o " + csv), console.err());
    assertEquals(ExitCode.DONE, small("--members 2 -o " + json), console.err());
    assertEquals("", console.out());
    assertEquals(101, Files.readAllLines(csv).size());
    assertTrue(Files.readString(json).startsWith("{\"schema\":1,"));
  }

  @Test
  void ownPointsHaveNoBiasButACoverage() {
    String own = "--target unknown --points 0:1,1:2,2:3,3:4,4:4,5:6 --holdout 0.34";
    small(own + " --over weights --members 3");
    String text = console.out();
    assertTrue(text.contains("of the held-out points lie in the band"), text);
    assertFalse(text.contains("bias"), text);
  }

  @Test
  void masksNeedNoHeldOutPoints() {
    String own = "--target unknown --points 0:1,1:2,2:3,3:4 --over dropout --members 3";
    assertEquals(ExitCode.DONE, small(own + " --json"), console.err());
    assertTrue(console.json().at("/members/0/test_loss").isNull());
  }

  @Test
  void divergedMembersAreToldAndLeftOut() {
    assertEquals(
        ExitCode.DIVERGED,
        run("no-regularization --members 3 --hidden 8 --activation identity --learning-rate 5"));
    String text = console.out();
    assertTrue(text.contains("3 diverged and are left out: seeds 42, 43, 44"), text);
    assertTrue(text.contains("no band"), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--json --csv          | expected --json or --csv, found both",
        "--over seed           | --over: expected seeds, dropout or weights, found seed (did you mean seeds?)",
        "--members 1           | --members: expected a whole number from 2 to 1000, found 1",
        "l2 --over dropout     | --over dropout: expected a run with dropout, found dropout 0",
        "dropout --hidden none --over dropout | --over dropout: expected a run with dropout, found no hidden layer",
        "--jobs 0              | --jobs: expected a whole number from 1 to 256, found 0",
        "-o band.svg           | -o: expected a file ending in .txt, .csv or .json, found band.svg",
      })
  void sayWhatIsWrong(String options, String message) {
    assertEquals(ExitCode.BAD_INPUT, run(options));
    assertEquals("overfit: " + message + "\n", console.err());
  }
}
