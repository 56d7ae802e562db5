package overfit.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.cli.Console;
import overfit.cli.process.ExitCode;
import overfit.cli.process.Host;
import overfit.nn.Objective;
import picocli.CommandLine;

class CheckGradientsCommandTest {

  /** A small network, whose second layer has 6 × 5 weights. */
  private static final String[] SMALL = {
    "check-gradients", "regularization", "--hidden", "5,6", "--run"
  };

  private final Console console = new Console();

  private int run(String run, String... more) {
    return console.run(
        Stream.of(SMALL, new String[] {run}, more).flatMap(Arrays::stream).toArray(String[]::new));
  }

  @Test
  void everyParameterMatrixOfEveryRunHasARow() {
    assertEquals(ExitCode.DONE, console.run("check-gradients", "--hidden", "5,6"), console.err());
    List<String> rows = console.out().lines().takeWhile(line -> !line.isEmpty()).toList();
    assertEquals(1 + 3 * 6, rows.size());
    assertTrue(
        rows.get(0).startsWith(" run      layer     parameter  shape  compared  kinks  relative"));
    assertTrue(rows.get(3).startsWith(" none     hidden 2  weights    6x5          30      0  "));
    assertTrue(rows.get(18).startsWith(" dropout  output    biases     1             1      0  "));
    assertTrue(rows.stream().allMatch(row -> row.length() <= 80));
    assertTrue(console.out().contains("\n passed: no relative error is above 1e-7\n"));
    assertTrue(console.out().contains("/ 2h with h = 1e-5\n"));
    assertEquals("", console.err());
  }

  @Test
  void aStepThatIsTooLargeFailsAndOneLineNamesTheWorstDerivative() {
    assertEquals(ExitCode.WRONG_GRADIENT, run("none", "--h", "0.1"));
    assertTrue(
        console
            .err()
            .matches(
                "overfit: none: hidden layer [12], (weights|biases) at [0-9,]+: expected a relative"
                    + " error up to 1e-7, found 0\\.0\\d+ \\(gradient -?[0-9.e-]+, difference"
                    + " -?[0-9.e-]+ with h 0.1\\)\n"),
        console.err());
    assertTrue(console.out().contains("\n failed: not all relative errors are up to 1e-7\n"));
  }

  @Test
  void oneWrongDerivativeFails() {
    Host host = console.host();
    CommandLine line =
        new CommandLine(new CheckGradientsCommand(host, CheckGradientsCommandTest::wrong));
    int code = line.execute("regularization", "--run", "l2", "--hidden", "5,6");
    host.interruption().done();
    assertEquals(ExitCode.WRONG_GRADIENT, code);
    assertTrue(
        console.err().startsWith("overfit: l2: hidden layer 2, weights at 1,0: expected"),
        console.err());
  }

  /** Element 11 is the second weight of the first unit of the second layer, 10 come before. */
  private static double[] wrong(Objective objective) {
    double[] gradient = objective.gradient();
    gradient[11] += 1e-3;
    return gradient;
  }

  /** The gradient ends amid the 30 × 30 weights of the second layer, after many have been shown. */
  @Test
  void anErrorIsNotPrintedBehindTheProgress() {
    Host host = console.onTerminal().host();
    CommandLine line =
        new CommandLine(
            new CheckGradientsCommand(host, whole -> Arrays.copyOf(whole.gradient(), 700)));
    line.setExecutionExceptionHandler(
        (e, command, result) -> {
          host.err().println("overfit: error");
          return ExitCode.INTERNAL_ERROR;
        });
    line.execute("regularization", "--run", "l2", "--hidden", "30,30");
    host.interruption().done();
    assertTrue(console.err().contains("\r l2, hidden layer 2"), console.err());
    assertTrue(console.err().endsWith("\r" + " ".repeat(79) + "\roverfit: error\n"), console.err());
  }

  @ParameterizedTest
  @CsvSource({
    "l2, --seed 7",
    "l2, --l1 0.1",
    "dropout, --batch 7",
    "none, --loss l1 --activation relu --initialization xavier-uniform",
    "none, --loss huber --activation hardtanh --noise 2",
    "none, '--loss smooth-l1 --points -1:0,0:1,2:-1'",
    "none, --optimizer adamw --l2 1"
  })
  void whatIsInForceIsChecked(String run, String options) {
    assertEquals(ExitCode.DONE, run(run, options.split(" ")), console.err());
    assertTrue(console.out().contains(" passed: "), console.out());
  }

  @Test
  void elementsWhoseDifferencesCrossABendAreCountedAsKinks() throws IOException {
    run("none", "--activation", "relu", "--h", "0.01", "--json");
    int kinks = 0;
    for (JsonNode each : console.json().get("runs").get(0).get("parameters")) {
      int count =
          StreamSupport.stream(each.get("shape").spliterator(), false)
              .mapToInt(JsonNode::asInt)
              .reduce(1, (a, b) -> a * b);
      assertEquals(count, each.get("compared").asInt() + each.get("kinks").asInt());
      kinks += each.get("kinks").asInt();
    }
    assertTrue(kinks > 0);
    run("none", "--activation", "relu", "--h", "0.01");
    assertTrue(console.out().contains("\n kinks: elements whose differences cross a bend"));
  }

  @Test
  void jsonHasTheSameNumbers() throws IOException {
    assertEquals(ExitCode.DONE, run("dropout", "--json"));
    JsonNode json = console.json();
    assertEquals(1, json.get("schema").asInt());
    assertEquals(1e-5, json.get("h").asDouble());
    JsonNode run = json.get("runs").get(0);
    assertEquals("dropout", run.get("name").asText());
    assertEquals("finished", run.get("status").asText());
    assertTrue(run.get("passed").asBoolean());
    JsonNode second = run.get("parameters").get(2);
    assertEquals("hidden layer 2", second.get("layer").asText());
    assertEquals("weights", second.get("parameter").asText());
    assertEquals("[6,5]", second.get("shape").toString());
    assertEquals(2, second.get("at").size());
    double relative = second.get("relative_error").asDouble();
    assertTrue(relative > 0 && relative < 1e-7);
    String first = console.out();
    run("dropout", "--json", "--threads", "2");
    assertEquals(first, console.out());
  }

  @Test
  void largeNetworksAreSampledUnlessAllIsGiven() {
    String[] large = {"check-gradients", "regularization", "--run", "none", "--hidden", "600,600"};
    console.run(large);
    assertTrue(console.out().contains("/360000"), console.out());
    assertTrue(console.out().contains("\n compared: of how many elements in all"));
  }

  @Test
  void csvHasALineForEachParameterMatrix() {
    assertEquals(ExitCode.DONE, run("none", "--csv"), console.err());
    List<String> lines = console.out().lines().toList();
    assertEquals(
        "run,layer,parameter,shape,compared,kinks,relative_error,error,gradient,difference",
        lines.get(0));
    assertEquals(7, lines.size());
    assertTrue(lines.get(3).startsWith("none,hidden layer 2,weights,6x5,30,0,"), lines.get(3));
  }

  @Test
  void allComparesEveryElement() {
    run("none", "--all");
    assertFalse(console.out().contains("/" + 30));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "x, x", "0.2, 0.2", "1e-16, 1e-16", "NaN, NaN", "-1e-5, -1e-5"})
  void aStepOutOfRangeIsRefused(String step, String found) {
    assertEquals(ExitCode.BAD_INPUT, run("none", "--h=" + step));
    assertEquals(
        "overfit: --h: expected a number from 1e-15 to 0.1, found " + found + "\n", console.err());
    assertEquals("", console.out());
  }

  @Test
  void anInterruptKeepsWhatIsDone() {
    console.interruptedAfter(20);
    assertEquals(ExitCode.DONE, console.run("check-gradients", "--hidden", "5,6"));
    List<String> rows = console.out().lines().takeWhile(line -> !line.isEmpty()).toList();
    assertTrue(rows.get(1).startsWith(" none  hidden 1  weights    5x1           5 "));
    assertTrue(console.out().contains("\n none was interrupted\n"), console.out());
    assertTrue(console.out().contains("\n passed so far: "), console.out());
    assertFalse(console.out().contains("output"));
    assertFalse(console.out().contains("dropout"));
  }

  @Test
  void oneParameterIsComparedWithManySteps() throws IOException {
    assertEquals(ExitCode.DONE, run("none", "--parameter", "W2[3][4]", "--json"), console.err());
    JsonNode json = console.json();
    assertEquals("none", json.get("run").asText());
    assertEquals("W2[3][4]", json.get("parameter").asText());
    assertEquals(29, json.get("differences").size());
    double gradient = json.get("gradient").asDouble();
    JsonNode middle = json.get("differences").get(8);
    assertEquals(1e-5, middle.get("h").asDouble());
    assertEquals(gradient, middle.get("difference").asDouble(), 1e-7 * Math.abs(gradient));
    assertTrue(middle.get("error").asDouble() < 1e-7);
    assertFalse(middle.get("kink").asBoolean());
  }

  @Test
  void theErrorsOfManyStepsAreAPlotWithOneOfThemInNumbers() {
    assertEquals(ExitCode.DONE, run("none", "--parameter", "W1[0]", "--h", "1e-7"), console.err());
    String text = console.out();
    assertTrue(text.contains("W1[0][0] by backpropagation: "), text);
    assertTrue(text.contains(", h = 1e-7: "), text);
    assertTrue(text.contains("The relative error over h is lowest at h = "), text);
    assertEquals(List.of(), text.lines().filter(line -> line.length() > 80).toList());
  }

  @Test
  void theErrorsOfManyStepsAsCsv() {
    assertEquals(ExitCode.DONE, run("none", "--parameter", "b3", "--csv"), console.err());
    List<String> lines = console.out().lines().toList();
    assertEquals("h,gradient,difference,error,kink", lines.get(0));
    assertEquals(30, lines.size());
    assertTrue(lines.get(1).startsWith("0.1,"));
    assertTrue(lines.get(29).startsWith("1e-15,"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--parameter W2[6][0] | --parameter: expected W2[0..5][0..4], found W2[6][0]",
        "--csv --json --parameter b3 | expected --json or --csv, found both",
        "--all --parameter b3 | expected --all or --parameter, found both"
      })
  void mistakesAboutOneParameterAreOneLine(String words, String message) {
    assertEquals(ExitCode.BAD_INPUT, run("none", words.split(" ")));
    assertEquals("overfit: " + message + "\n", console.err());
    assertEquals("", console.out());
  }
}
