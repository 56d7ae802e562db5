package overfit.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

class FindRateCommandTest {

  private final Console console = new Console();

  @Test
  void theReportHasAPlotWhatItShowsAndWhatToDoNext() {
    assertEquals(ExitCode.DONE, console.run("find-rate", "regularization"), console.err());
    String text = console.out();
    assertTrue(text.startsWith(" none, seed 42: 100 steps from the first weights, at rates"), text);
    assertTrue(text.contains("a tenth 0.05\n"), text);
    assertTrue(text.contains("A tenth of it, 0.05,"), text);
    assertTrue(
        text.endsWith("\n Try: overfit regularization --run none --learning-rate 0.05\n"), text);
    assertEquals(List.of(), text.lines().filter(line -> line.length() > 80).toList());
  }

  @Test
  void jsonHasBothRulesAndTheCurve() {
    console.run("find-rate", "no-regularization", "--json");
    JsonNode json = console.json();
    assertEquals(1, json.get("schema").intValue());
    assertEquals("no-regularization", json.get("run").textValue());
    assertEquals(100, json.get("steps").intValue());
    assertTrue(json.get("reliable").booleanValue());
    assertEquals(0.0497702356433211, json.get("suggestion").doubleValue(), 1e-15);
    assertEquals(0.497702356433211, json.get("minimum").doubleValue(), 1e-14);
    assertEquals(0.00756463327554629, json.get("steepest").doubleValue(), 1e-16);
    for (String list : List.of("rates", "losses", "smoothed")) {
      assertEquals(100, json.get(list).size());
    }
  }

  @ParameterizedTest
  @CsvSource({"--count 4, false", "--count 59, false", "--count 60, true", "--batch 8, false"})
  void jsonTellsWhetherItIsReliable(String options, boolean reliable) {
    console.run(("find-rate no-regularization --json " + options).split(" "));
    assertEquals(reliable, console.json().get("reliable").booleanValue());
  }

  @Test
  void whatIsNotKnownIsNull() {
    console.run("find-rate", "no-regularization", "--to", "1e-5", "--count", "3", "--json");
    for (String unknown : List.of("minimum", "suggestion", "steepest")) {
      assertTrue(console.json().get(unknown).isNull(), unknown);
    }
  }

  @Test
  void csvHasALineAStep() {
    console.run("find-rate", "--csv", "--from", "1e-4", "--to", "0.01", "--count", "5");
    List<String> lines = console.out().lines().toList();
    assertEquals(6, lines.size());
    assertEquals("learning_rate,loss,smoothed_loss", lines.get(0));
    assertTrue(lines.get(1).startsWith("0.0001,0."), lines.get(1));
    assertTrue(lines.get(5).startsWith("0.01,0."), lines.get(5));
  }

  @Test
  void aFileGetsTheSameAsStandardOutput(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("rates.csv");
    console.run("find-rate", "--count", "5", "-o", file.toString());
    assertEquals("", console.out());
    String written = Files.readString(file);
    console.run("find-rate", "--count", "5", "--csv");
    assertEquals(console.out(), written);
  }

  @Test
  void theRunCanBeChosen() {
    console.run("find-rate", "regularization", "--run", "dropout", "--count", "9", "--json");
    assertEquals("dropout", console.json().get("run").textValue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--batch 8                | This is not reliable: the losses of batches of 8 samples",
        "--count 59               | This is not reliable: with fewer than 60 steps,",
        "--to 1e-4                | still falls at the highest rate, 0.0001",
        "--from 10 --to 20        | nothing to suggest. Rates below 10 were not tried.",
        "--to 1e30 --count 900    | the loss is not finite",
      })
  void itSaysWhereItIsNoGuide(String options, String words) {
    assertEquals(
        ExitCode.DONE, console.run(("find-rate no-regularization " + options).split(" +")));
    assertTrue(console.out().replaceAll("\n ", " ").contains(words), console.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--json --csv        | expected --json or --csv, found both",
        "--from 0            | --from: expected a number above 0, found 0",
        "--from high         | --from: expected a number from 0 to 1e30, found high",
        "--to 1e-7           | --to: expected a number above --from 1e-6, found 1e-7",
        "--from 2            | --from: expected a number below --to 1, found 2",
        "--count 1           | --count: expected a whole number from 2 to 100000, found 1",
        "-o .                | -o: expected a file ending in .txt, .csv or .json, found .",
      })
  void sayWhatIsWrong(String options, String message) {
    String[] words = ("find-rate " + options).split(" ");
    assertEquals(ExitCode.BAD_INPUT, console.run(words));
    assertEquals("overfit: " + message + "\n", console.err());
    assertEquals("", console.out());
  }
}
