package overfit.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import overfit.cli.Console;
import overfit.cli.process.ExitCode;

/** {@code train --diagnostics}. */
class TrainDiagnosticsTest {

  private static final List<String> DEEP =
      List.of("train", "vanishing-gradients", "--run", "sigmoid", "--epochs", "20");

  @TempDir private Path home;

  private final Console console = new Console();

  private int train(String... more) {
    List<String> words = new ArrayList<>(DEEP);
    words.addAll(List.of(more));
    return console.run(words.toArray(String[]::new));
  }

  @Test
  void theTableHasALineForEachLayerAndTheWarnings() {
    assertEquals(ExitCode.DONE, train("--diagnostics", "--quiet"), console.err());
    String out = console.out();
    assertTrue(out.contains(" sigmoid, layers at epoch 20\n"), out);
    assertTrue(out.contains("\n hidden 1   3.488  3.5e-7  3.6e-7"), out);
    assertTrue(out.contains("\n step/w: rate * gradient / weight, with the rate 0.01\n"), out);
    assertTrue(out.contains("; descent is stable up to 2/rate = 200.\n"), out);
    assertTrue(out.contains("\n The gradient vanishes on its way back"), out);
    assertTrue(out.lines().allMatch(line -> line.length() <= 80), out);
  }

  @Test
  void theJsonObjectHasLayersNowAndOverTime() throws IOException {
    assertEquals(ExitCode.DONE, train("--diagnostics", "--json"), console.err());
    JsonNode run = console.json().get("runs").get(0);
    assertEquals(9, run.get("layers").size());
    JsonNode first = run.get("layers").get(0);
    assertEquals("hidden layer 1", first.get("name").textValue());
    assertEquals("sigmoid", first.get("activation").textValue());
    assertEquals("rate * gradient", run.get("update").textValue());
    JsonNode past = first.get("over_time");
    assertEquals(19, past.get("epoch").size());
    assertEquals(20, past.get("epoch").get(18).intValue());
    assertEquals(first.get("weight_norm"), past.get("weight_norm").get(18));
    assertTrue(first.get("zero").isNull());
    assertEquals(32, sum(first.get("weights").get("counts")));
    assertEquals(32 * 30, sum(first.get("activations").get("counts")));
    assertTrue(run.get("layers").get(8).get("activation").isNull());
    JsonNode sharpness = run.get("sharpness");
    assertEquals(200, sharpness.get("limit").doubleValue());
    assertEquals("2/rate", sharpness.get("limit_formula").textValue());
    assertEquals(sharpness.get("value"), sharpness.get("over_time").get("value").get(18));
    assertEquals("vanishing", run.get("warnings").get(0).get("kind").textValue());
  }

  private static int sum(JsonNode counts) {
    int sum = 0;
    for (JsonNode count : counts) {
      sum += count.intValue();
    }
    return sum;
  }

  @Test
  void trainingIsTheSameWithIt() throws IOException {
    train("--json", "--history");
    JsonNode without = console.json().get("runs").get(0);
    Console other = new Console();
    List<String> words = new ArrayList<>(DEEP);
    words.addAll(List.of("--json", "--history", "--diagnostics"));
    other.run(words.toArray(String[]::new));
    JsonNode with = other.json().get("runs").get(0);
    ((ObjectNode) without).remove("seconds");
    without
        .fieldNames()
        .forEachRemaining(field -> assertEquals(without.get(field), with.get(field), field));
  }

  @Test
  void whatIsKeptBringsBackThePastAndTheWarnings() throws IOException {
    String out = home.resolve("out").toString();
    train("--diagnostics", "--json", "--out", out);
    JsonNode first = console.json().get("runs").get(0);
    Console again = new Console();
    List<String> words = new ArrayList<>(DEEP);
    words.addAll(List.of("--diagnostics", "--json", "--out", out));
    assertEquals(ExitCode.DONE, again.run(words.toArray(String[]::new)), again.err());
    JsonNode second = again.json().get("runs").get(0);
    for (String field : List.of("layers", "sharpness", "warnings")) {
      assertEquals(first.get(field), second.get(field));
    }
  }

  @Test
  void withoutItNothingIsSaidOfLayers() throws IOException {
    train("--json");
    assertFalse(console.json().get("runs").get(0).has("layers"));
  }

  @Test
  void needsAPlaceForItsNumbers() {
    assertEquals(ExitCode.BAD_INPUT, train("--diagnostics", "--log", "-"));
    assertEquals(
        "overfit: expected --log - or --diagnostics without --out, found both\n", console.err());
  }
}
