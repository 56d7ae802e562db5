package overfit.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.cli.Console;
import overfit.cli.process.ExitCode;

class DegreesCommandTest {

  private final Console console = new Console();

  private JsonNode degree(int degree) {
    for (JsonNode each : console.json().get("degrees")) {
      if (each.get("degree").intValue() == degree) {
        return each;
      }
    }
    throw new AssertionError("no degree " + degree);
  }

  @Test
  void jsonHasTheLossesOfEveryDegreeInBothBases() {
    console.run("degrees", "no-regularization", "--samples", "10", "--json");
    assertEquals("no-regularization", console.json().get("preset").textValue());
    assertEquals("[42]", console.json().get("seeds").toString());
    assertEquals(10, console.json().get("samples").intValue());
    JsonNode three = degree(3);
    assertEquals(three.get("test_loss"), three.at("/orthonormal/test_loss"));
    assertEquals(
        three.get("excess_loss").doubleValue() + 0.09,
        three.get("test_loss").doubleValue(),
        1e-12); // noise², with some roundings
    assertTrue(
        degree(511).get("test_loss").doubleValue()
            != degree(511).at("/orthonormal/test_loss").doubleValue());
  }

  @Test
  void seedsGiveMedians() {
    console.run("degrees", "--samples", "4", "--seeds", "1..3", "--json");
    assertEquals("[1,2,3]", console.json().get("seeds").toString());
  }

  @Test
  void csvHasALineADegree() {
    assertEquals(ExitCode.DONE, console.run("degrees", "--samples", "6", "--csv"), console.err());
    List<String> lines = console.out().lines().toList();
    assertEquals(
        "degree,train_loss,test_loss,excess_loss,"
            + "orthonormal_train_loss,orthonormal_test_loss,orthonormal_excess_loss",
        lines.get(0));
    assertTrue(lines.get(1).startsWith("0,"));
    assertTrue(lines.get(lines.size() - 1).startsWith("511,"));
  }

  @Test
  void theReportHasAChartATableAndWhatTheyShow() {
    console.run("degrees", "--samples", "10");
    String text = console.out();
    assertTrue(
        text.startsWith(" Polynomials through 10 samples of sin, noise 0.3, seed 44\n"), text);
    assertTrue(text.contains(" degree "), text);
    assertTrue(text.contains("at degree 9"), text);
    assertEquals(List.of(), text.lines().filter(line -> line.length() > 80).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--samples 513      | expected at most 512 samples, as many as a polynomial can meet, found 513",
        "--json --csv       | expected --json or --csv, found both",
        "--seeds 3..1x      | --seeds: expected a range like 1..20, 0..1:0.1, 0..1:lin:5 or 1e-4..1:log:9, found 3..1x",
        "--target unknown --points 1:2,2:3 --x-min 1 --x-max 2 | expected a known target or held-out points, found neither",
      })
  void sayWhatIsWrong(String options, String message) {
    String[] words = ("degrees " + options).split(" ");
    assertEquals(ExitCode.BAD_INPUT, console.run(words));
    assertEquals("overfit: " + message + "\n", console.err());
  }
}
