package overfit.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.Reference;
import overfit.cli.Console;
import overfit.cli.process.ExitCode;

class StepCommandTest {

  private final Console console = new Console();

  private String step(String... more) {
    String[] words = Stream.concat(Stream.of("step"), Stream.of(more)).toArray(String[]::new);
    assertEquals(ExitCode.DONE, console.run(words), console.err());
    return console.out();
  }

  @Test
  void jsonHasTheFirstStepOfTheLessonAsPyTorchMakesIt() {
    step("regularization", "--parameter", "W2[3][5]", "--json");
    JsonNode json = console.json();
    JsonNode reference = Reference.file("lesson-first-weights").get("gradEpoch0");
    assertEquals(6, json.get("parameters").size());
    for (int i = 0; i < 6; i++) {
      JsonNode parameter = json.get("parameters").get(i);
      JsonNode layer = reference.get(i / 2);
      double[] expected = Reference.numbers(layer.get(i % 2 == 0 ? "weight" : "bias"));
      double[] gradient = Reference.numbers(parameter.get("gradient_backward"));
      double[] before = Reference.numbers(parameter.get("before"));
      double[] after = Reference.numbers(parameter.get("after"));
      for (int j = 0; j < expected.length; j++) {
        assertEquals(expected[j], gradient[j], 0.5e-8); // nine digits in the file
        assertEquals(before[j] - 0.01 * gradient[j], after[j], 1e-16);
      }
    }
    JsonNode followed = json.get("parameter");
    assertEquals("W2[3][5]", followed.get("name").textValue());
    double[] gradients = Reference.numbers(json.at("/parameters/2/gradient_backward"));
    assertEquals(gradients[3 * 64 + 5], followed.get("gradient_backward").doubleValue());
    assertEquals(30, followed.get("products").size());
    assertEquals("{\"eta\":0.01}", json.get("letters").toString());
    assertEquals("[\"w = w - eta g\"]", json.get("formulas").toString());
  }

  @Test
  void theReportHasAllStagesAndTheParameterInFull() {
    String text = step("regularization", "--parameter", "W2[3][5]");
    for (String part :
        List.of(
            " Step after epoch 0 of none: the full batch, 30 samples\n",
            "\n Forward: ",
            "\n Loss: ",
            "\n Backward: ",
            "\n Update: ",
            "\n W2[3][5] in full\n",
            "\n change ")) {
      assertTrue(text.contains(part), part + text);
    }
    assertEquals(List.of(), text.lines().filter(line -> line.length() > 80).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "regularization --run dropout --activation gelu --optimizer amsgrad --l1 0.01 --clip-norm 1",
    "vanishing-gradients --optimizer nadam --l2 0.1 --loss huber",
    "linear-regression --optimizer rmsprop --momentum 0.9 --loss l1 --clip-value 0.1",
    "no-regularization --normalization layer --dropout 0.3 --parameter g2[7] --activation gelu",
    "no-regularization --batch 7 --epoch 3 --samples 200"
  })
  void everyReportFitsInto80Columns(String words) {
    String text = step(words.split(" "));
    assertEquals(List.of(), text.lines().filter(line -> line.length() > 80).toList());
  }

  @Test
  void jsonHasWhatNormalizationsCompute() {
    step(
        "no-regularization",
        "--hidden",
        "4,3",
        "--normalization",
        "layer",
        "--parameter",
        "g1[2]",
        "--json");
    JsonNode json = console.json();
    assertEquals("g1[2]", json.at("/parameter/name").textValue());
    assertEquals("g1", json.at("/parameters/2/name").textValue());
    double u = json.at("/layers/0/norm/values/rows/0/2").doubleValue();
    assertEquals(u, json.at("/layers/0/norm/standardized/rows/0/2").doubleValue());
    assertEquals(Math.tanh(u), json.at("/layers/0/activations/rows/0/2").doubleValue(), 1e-15);
    assertTrue(json.at("/layers/2/norm").isMissingNode());
  }

  @Test
  void aStraightLineIsOneScreen() {
    String text = step("linear-regression");
    assertTrue(text.lines().count() <= 26, text);
    for (String name : List.of(" Forward ", " Loss ", " Backward ", " Update ", " after ")) {
      assertTrue(text.contains("\n" + name), name);
    }
  }

  @Test
  void theStepAfterAnEpochIsTheNextOneOfTraining() {
    step("no-regularization", "--hidden", "3", "--epoch", "4", "--json");
    JsonNode fourth = console.json();
    assertEquals(4, fourth.get("epoch").intValue());
    step("no-regularization", "--hidden", "3", "--epoch", "5", "--json");
    for (int i = 0; i < 4; i++) {
      String at = "/parameters/" + i;
      assertEquals(fourth.at(at + "/after"), console.json().at(at + "/before"));
    }
  }

  @Test
  void aRunThatDivergedShowsTheStepThatIsNotMade() {
    int code =
        console.run(
            "step",
            "linear-regression",
            "--run",
            "good",
            "--learning-rate",
            "10",
            "--epoch",
            "200");
    assertEquals(ExitCode.DIVERGED, code);
    assertTrue(console.err().contains("good diverged after epoch "), console.err());
    assertTrue(console.out().contains("after"), console.out());
  }

  /** No epoch improves the first by 10. */
  @Test
  void aRunThatStoppedEarlyShowsTheStepAfterItsBestEpoch() {
    String[] settings = {"no-regularization", "--hidden", "3", "--optimizer", "adam", "--json"};
    String stopping = "--early-stopping 5 --min-delta 10 --epoch 20";
    step(Stream.concat(Stream.of(settings), Stream.of(stopping.split(" "))).toArray(String[]::new));
    ObjectNode stopped = (ObjectNode) console.json();
    assertTrue(stopped.get("restored").booleanValue());
    assertEquals(
        "overfit: note: no-regularization stopped early on the test loss at epoch 6 of 500; restored: epoch 1\n",
        console.err());
    step(Stream.concat(Stream.of(settings), Stream.of("--epoch", "1")).toArray(String[]::new));
    assertEquals(console.json(), stopped.put("restored", false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--parameter W9[0][0] | --parameter: expected W1 to W3 or b1 to b3, found W9[0][0]",
        "--parameter W2[64][0] | --parameter: expected W2[0..63][0..63], found W2[64][0]",
        "--parameter theta | --parameter: expected a parameter such as W2[63][63] or b3[0], found theta",
        "--epoch 501 | --epoch: expected a whole number from 0 to 500, found 501",
        "--epoch x | --epoch: expected a whole number from 0 to 500, found x"
      })
  void mistakesAreOneLine(String words, String message) {
    String[] all = ("step regularization " + words).split(" ");
    assertEquals(ExitCode.BAD_INPUT, console.run(all));
    assertEquals("overfit: " + message + "\n", console.err());
    assertEquals("", console.out());
  }
}
