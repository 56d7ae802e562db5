package overfit.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.cli.Console;
import overfit.cli.process.ExitCode;
import overfit.cli.process.Version;
import overfit.cli.report.JsonReport;
import overfit.config.Setting;
import overfit.config.Settings;

class TrainCommandTest {

  /** The lesson prints six decimals. */
  private static final double PRINTED = 1e-6;

  private final Console console = new Console();

  @Test
  void theLossesAreThoseOfTheLesson() {
    console.run("train", "no-regularization", "--json", "--history");
    JsonNode run = console.json().at("/runs/0");
    assertEquals(500, run.at("/history/train_loss").size());
    assertEquals(500, run.at("/history/test_loss").size());
    assertEquals(0.754259, run.at("/history/train_loss/0").doubleValue(), PRINTED);
    assertEquals(0.248099, run.at("/history/train_loss/100").doubleValue(), PRINTED);
    assertEquals(0.140219, run.at("/history/train_loss/499").doubleValue(), PRINTED);
    assertEquals(0.034824, run.at("/excess_loss").doubleValue(), PRINTED);
    assertEquals(0.124824, run.at("/test_loss").doubleValue(), PRINTED);
  }

  @Test
  void baselinesAreInTheJsonIfTheyAreAskedFor() {
    console.run(
        "train", "l2", "--json", "--epochs", "3", "--baseline", "polynomial 3,ridge 2 1,spline");
    JsonNode baselines = console.json().at("/runs/0/baselines");
    assertEquals(3, baselines.size());
    assertEquals(
        List.of("name", "train_loss", "test_loss", "excess_loss", "coefficients"),
        names(baselines.get(0)));
    assertEquals("polynomial 3", baselines.at("/0/name").textValue());
    assertEquals(0.0296, baselines.at("/0/excess_loss").doubleValue(), 1e-4); // least-squares.json
    assertEquals(4, baselines.at("/0/coefficients").size());
    assertEquals("ridge 2 1", baselines.at("/1/name").textValue());
    assertTrue(baselines.at("/2/coefficients").isNull());
  }

  @Test
  void baselinesHaveATable() {
    console.run(
        "train", "l2", "--quiet", "--epochs", "3", "--baseline", "polynomial 3,polynomial 1");
    assertTrue(
        console
            .out()
            .contains(
                """
                 baseline       train    test  excess
                 polynomial 3  0.1124  0.1196  0.0296
                 polynomial 1  0.3778  0.2702  0.1802
                """),
        console.out());
  }

  @Test
  void jsonHasTheFieldsThatOtherProgramsRelyOn() {
    assertEquals(ExitCode.DONE, console.run("train", "l2", "--json", "--history", "--epochs", "3"));
    JsonNode json = console.json();
    assertEquals(List.of("schema", "version", "preset", "notes", "runs"), names(json));
    assertEquals("2", json.get("schema").toString());
    assertEquals(Version.number(), json.get("version").textValue());
    assertEquals("l2", json.get("preset").textValue());
    assertEquals(1, json.get("runs").size());
    JsonNode run = json.at("/runs/0");
    assertEquals(
        List.of(
            "name",
            "status",
            "epochs",
            "seed",
            "noise_floor",
            "noise_floor_estimate",
            "config",
            "edits",
            "train_loss",
            "train_loss_eval",
            "test_loss",
            "excess_loss",
            "gap",
            "validation_loss",
            "truth_loss",
            "train_r2",
            "held_out_r2",
            "penalty",
            "averaged_train_loss",
            "averaged_test_loss",
            "averaged_excess_loss",
            "best_test_loss",
            "best_excess_loss",
            "best_epoch",
            "stopped_epoch",
            "restored_epoch",
            "verdict",
            "seconds",
            "kernels",
            "history",
            "data",
            "held_out",
            "fit"),
        names(run));
    assertEquals("l2", run.get("name").textValue());
    assertEquals("finished", run.get("status").textValue());
    assertEquals(3, run.get("epochs").intValue());
    assertEquals(42, run.get("seed").intValue());
    assertEquals("0.09", run.get("noise_floor").toString());
    assertEquals(3, run.get("best_epoch").intValue());
    assertEquals(run.at("/history/train_loss/2"), run.get("train_loss"));
    assertEquals(run.at("/history/test_loss/2"), run.get("test_loss"));
    assertEquals(run.get("test_loss"), run.get("best_test_loss"));
    assertEquals(run.get("excess_loss"), run.get("best_excess_loss"));
    assertEquals(run.at("/history/train_loss_eval/2"), run.get("train_loss_eval"));
    assertEquals("[0.01,0.01,0.01]", run.at("/history/learning_rate").toString());
    assertEquals(
        "{\"word\":\"starting\",\"since_epoch\":null,"
            + "\"evidence\":[\"3 epochs done\",\"a trend needs 64\"],"
            + "\"remedies\":[{\"key\":\"training.epochs\",\"value\":6}]}",
        run.get("verdict").toString());
    assertTrue(run.get("penalty").doubleValue() > 0);
    assertTrue(run.get("train_loss_eval").doubleValue() < run.get("train_loss").doubleValue());
    // The clock is read before and after each of the three epochs.
    assertEquals("0.003", run.get("seconds").toString());
    assertEquals(30, run.at("/data/x").size());
    assertEquals(30, run.at("/data/y").size());
    assertEquals(100, run.at("/fit/x").size());
    assertEquals(100, run.at("/fit/y").size());
    assertEquals(-3, run.at("/fit/x/0").doubleValue());
    assertEquals(3, run.at("/fit/x/99").doubleValue());
  }

  @Test
  void jsonHasEverySettingByItsKeyAsInPresets() {
    console.run("train", "l2", "--json", "--epochs", "1", "--batch", "8", "--hidden", "4x2");
    JsonNode config = console.json().at("/runs/0/config");
    assertEquals(Settings.all().stream().map(Setting::key).toList(), names(config));
    assertEquals("\"sin\"", config.get("data.target").toString());
    assertEquals("30", config.get("data.samples").toString());
    assertEquals("[4,2]", config.get("network.hidden").toString());
    assertEquals("0.1", config.get("regularization.l2").toString());
    assertEquals("0.0", config.get("regularization.l1").toString());
    assertEquals("8", config.get("training.batch").toString());
    console.run("train", "l2", "--json", "--epochs", "1");
    assertEquals("\"full\"", console.json().at("/runs/0/config/training.batch").toString());
  }

  @Test
  void jsonHasTheInitialConfigAndTheEditsOfARun(@TempDir Path folder) throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("edited.toml"),
            """
            training.epochs = 10
            [runs.same]
            [runs.changed]
            [[runs.changed.edits]]
            epoch = 5
            training.learning-rate = 0.5
            regularization.l2 = 1.0
            [[runs.changed.edits]]
            epoch = 7
            data.points = [[-1, 0.5], [1, 2]]
            """);
    console.run("train", file.toString(), "--json");
    assertEquals("[]", console.json().at("/runs/0/edits").toString());
    JsonNode run = console.json().at("/runs/1");
    assertEquals("0.0", run.at("/config/regularization.l2").toString());
    assertEquals(
        """
        [{"epoch":5,"regularization.l2":1.0,"training.learning-rate":0.5},\
        {"epoch":7,"data.points":[[-1.0,0.5],[1.0,2.0]]}]""",
        run.get("edits").toString());
    console.run("train", file.toString(), "--json", "--epochs", "7");
    assertEquals(1, console.json().at("/runs/1/edits").size(), "the second was not applied");
  }

  @Test
  void anEditThatComesTooLateIsNoted(@TempDir Path folder) throws Exception {
    String toml = "training.epochs = 10\n[[edits]]\nepoch = 10\nregularization.l2 = 1.0\n";
    String file = Files.writeString(folder.resolve("late.toml"), toml).toString();
    console.run("train", file);
    assertEquals(
        "overfit: note: late ends at epoch 10, so its edit at 10 is not applied\n", console.err());
    Console longer = new Console();
    longer.run("train", file, "--epochs", "11");
    assertEquals("", longer.err());
  }

  @Test
  void withoutHistoryJsonIsShort() {
    console.run("train", "--json", "--epochs", "1");
    assertEquals(3, console.json().get("runs").size());
    assertFalse(console.json().at("/runs/0").has("history"));
    assertFalse(console.json().at("/runs/0").has("data"));
    assertFalse(console.json().at("/runs/0").has("fit"));
  }

  @Test
  void aDivergedRunIsWrittenWithItsLastGoodNumbers() {
    int code = console.run("train", "l2", "--json", "--history", "--learning-rate", "1e20");
    assertEquals(ExitCode.DIVERGED, code);
    JsonNode run = console.json().at("/runs/0");
    assertEquals("diverged", run.get("status").textValue());
    assertEquals(run.get("epochs").intValue(), run.at("/history/train_loss").size());
    assertTrue(run.get("test_loss").isNumber());
  }

  @Test
  void unknownNumbersAreNull() {
    console.interruptedAfter(0).run("train", "l2", "--json", "--history");
    JsonNode run = console.json().at("/runs/0");
    assertEquals("interrupted", run.get("status").textValue());
    assertEquals(0, run.get("epochs").intValue());
    assertTrue(run.get("train_loss").isNull());
    assertTrue(run.get("best_test_loss").isNull());
    assertTrue(run.get("best_epoch").isNull());
    assertTrue(run.get("test_loss").isNumber());
    assertEquals("[]", run.at("/history/train_loss").toString());
  }

  @Test
  void ctrlCFinishesTheEpochOfAllRunsAndPrintsPartialResults() {
    console.interruptedAfter(20).run("train", "--json", "--history");
    for (JsonNode run : console.json().get("runs")) {
      assertEquals("interrupted", run.get("status").textValue());
      assertEquals(console.json().at("/runs/0/epochs"), run.get("epochs"));
      assertEquals(run.get("epochs").intValue(), run.at("/history/test_loss").size());
    }
    assertTrue(console.json().at("/runs/0/epochs").intValue() > 0);
  }

  @Test
  void theSameCommandPrintsTheSameBytes() {
    List<String> outputs = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Console fresh = new Console();
      fresh.run("train", "overfitting", "--json", "--history", "--epochs", "20", "--batch", "8");
      outputs.add(fresh.out());
      fresh.run("train", "overfitting", "--epochs", "20");
      outputs.add(fresh.out());
    }
    assertEquals(outputs.subList(0, 2), outputs.subList(2, 4));
  }

  @Test
  void jsonIsOneLineInPlainCharactersWhateverThePresetIsCalled() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new JsonReport(new PrintStream(bytes), false).print("gr\u00f6\u00dfe\n", List.of(), List.of());
    assertEquals(
        """
        {"schema":2,"version":"%s","preset":"gr\\u00F6\\u00DFe\\n","notes":[],"runs":[]}
        """
            .formatted(Version.number()),
        bytes.toString(StandardCharsets.UTF_8));
  }

  @Test
  void oneRunAloneTakesSettingsThatItSetsForItself() {
    console.run("train", "l2-strength", "--run", "1.0", "--l2", "0.5", "--epochs", "1", "--json");
    assertEquals(1, console.json().get("runs").size());
    assertEquals("1.0", console.json().at("/runs/0/name").textValue());
    assertEquals("0.5", console.json().at("/runs/0/config/regularization.l2").toString());
  }

  @Test
  void theTableHasTheResultsOfTheLesson() {
    console.run("train", "regularization", "--quiet");
    assertEquals(
        """
         run       train    test      gap    best      at       verdict    time
         none     0.1401  0.1248  -0.0153  0.1248     500  underfitting  0.50 s
         l2       0.2291  0.1656  -0.0634  0.1656     500  underfitting  0.50 s
         dropout  0.1988  0.1479  -0.0510  0.1465     476  underfitting  0.50 s

         train: on the samples, dropout off; test: to be expected on new samples
         noise floor, the least that test can be: 0.0900
        """,
        console.out());
    assertEquals("", console.err());
  }

  @Test
  void theDefaultPresetOverfitsWithoutRegularizationAndNotWithIt() {
    console.run("train", "--json");
    List<String> words = new ArrayList<>();
    List<String> tests = new ArrayList<>();
    for (JsonNode run : console.json().get("runs")) {
      words.add(run.at("/verdict/word").textValue());
      tests.add(String.format(Locale.ROOT, "%.3f", run.get("test_loss").doubleValue()));
      double excess = run.get("test_loss").doubleValue() - run.get("noise_floor").doubleValue();
      assertEquals(run.get("excess_loss").doubleValue(), excess, 1e-12);
      double gap = run.get("test_loss").doubleValue() - run.get("train_loss_eval").doubleValue();
      assertEquals(run.get("gap").doubleValue(), gap);
    }
    assertEquals("overfitting", console.json().get("preset").textValue());
    assertEquals(List.of("overfitting", "generalizing", "generalizing"), words);
    assertEquals(List.of("0.164", "0.112", "0.126"), tests);
    JsonNode none = console.json().at("/runs/0");
    assertTrue(none.get("train_loss_eval").doubleValue() < 0.001);
    assertEquals(85, none.at("/verdict/since_epoch").intValue());
    assertEquals(
        "{\"key\":\"regularization.l2\",\"value\":0.01}",
        none.at("/verdict/remedies/0").toString());
  }

  @Test
  void sentencesAndTheTableAloneExcludeEachOther() {
    assertEquals(ExitCode.BAD_INPUT, console.run("train", "l2", "--plain", "--quiet"));
    assertEquals("overfit: expected --plain or --quiet, found both\n", console.err());
  }

  @Test
  void plainTextSaysFitLossAndVerdictInSentences() {
    console.run("train", "no-regularization", "--plain");
    assertEquals(
        """
        no-regularization: underfitting.
          Because train 0.14 is above the true function's 0.134; test was still falling
          at the end.
          Loss: train 0.1401, test 0.1248, gap -0.0153 after 500 epochs; best test
          0.1248 at epoch 500; noise floor 0.0900, the true function's own train loss
          0.1345.
          Fit: from x -3 to 3, lowest -1.04 at x -1.06, highest 0.803 at x 1.42, 2
          turning points (the true function has 2); farthest from the true function by
          0.37 at x 3.
          Try: train longer: epochs 1000; raise learning-rate to 0.05; optimizer adam.
        """,
        console.out());
    assertEquals("", console.err());
    assertTrue(console.out().chars().allMatch(c -> c == '\n' || c >= ' ' && c <= '~'));
  }

  @ParameterizedTest
  @CsvSource({"parabola, 1", "cos, 1", "sinc, 5", "runge, 1", "sin, 2"})
  void plainTextKnowsTheTurnsOfTheTrueFunction(String target, int turns) {
    console.run("train", "l2", "--target", target, "--epochs", "1", "--plain");
    assertTrue(console.out().replaceAll("\\s+", " ").contains("true function has " + turns + ")"));
    assertTrue(console.out().contains(" after 1 epoch;"), console.out());
  }

  @Test
  void plainTextSaysThatARunWasInterrupted() {
    console.interruptedAfter(20).run("train", "l2", "--plain");
    assertTrue(console.out().contains("  Interrupted at epoch "), console.out());
  }

  @Test
  void plainTextDoesNotKnowAnUnknownTest() {
    console.run("train", "l2", "--target", "unknown", "--points", "0:1,1:2,2:1", "--plain");
    assertTrue(console.out().contains("test unknown;"), console.out());
    assertFalse(console.out().contains("true function has"), console.out());
  }

  @Test
  void lossesOfAShortRunStandBetweenTheirEnds() {
    console.run("train", "l2", "--epochs", "5");
    String report = console.out();
    assertTrue(report.contains(" ┄┄┄ sin(x)   ● data   ━ l2\n"), report);
    assertTrue(
        report.contains(
            " train loss, dropout on, log scale, 5 epochs\n l2   0.7543 █▆▃▂▁ 0.3914\n"),
        report);
  }

  @Test
  void aRunThatDivergesInTheFirstEpochIsReported() {
    // The weights reach the square root of the largest double in one step, and the loss infinity.
    int code =
        console.run(
            "train",
            "l2",
            "--learning-rate",
            "1e30",
            "--l2",
            "1000",
            "--noise",
            "100",
            "--activation",
            "identity",
            "--hidden",
            "64x64x64x64x64x64x64x64x64x64x64x64x64");
    assertEquals(ExitCode.DIVERGED, code);
    assertTrue(console.out().contains("\n l2 diverged after epoch 0: "), console.out());
    assertTrue(console.out().contains("       -  diverged"), console.out());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8, 12})
  void theReportFitsEightyColumnsWithAnyRuns(int count, @TempDir Path folder) throws Exception {
    StringBuilder toml = new StringBuilder("training.epochs = 2\n");
    for (int i = 0; i < count; i++) {
      toml.append("[runs.a-name-of-thirty-two-letters-").append((char) ('a' + i)).append("]\n");
      toml.append("training.seed = ").append(i).append('\n');
    }
    Path file = Files.writeString(folder.resolve("many.toml"), toml);
    for (String locale : List.of("C", "C.UTF-8")) {
      console.with("LC_ALL", locale).run("train", file.toString());
      console.out().lines().forEach(line -> assertTrue(line.length() <= 80, line));
      List<String> table = console.out().lines().filter(line -> line.matches(".* 2")).toList();
      assertEquals(count, table.size(), "rows end with the best epoch: " + console.out());
    }
  }

  @Test
  void eachDataSetHasItsOwnChartAndPlainTextItsOwnFit(@TempDir Path folder) throws Exception {
    String toml = "training.epochs = 2\n[runs.loud]\n[runs.quiet]\ndata.noise = 0.1\n";
    String file = Files.writeString(folder.resolve("noises.toml"), toml).toString();
    console.run("train", file);
    assertTrue(console.out().startsWith(" loud\n ┄┄┄ sin(x)   ● data   ━ loud\n"), console.out());
    assertTrue(
        console.out().contains("\n\n quiet\n ┄┄┄ sin(x)   ● data   ━ ━ quiet\n"), console.out());
    console.run("train", file, "--plain");
    String plain = console.out().replaceAll("\\s+", " ");
    assertTrue(
        plain.matches("loud: .* noise floor 0.0900.* quiet: .* noise floor 0.0100.*"), plain);
  }

  @Test
  void withoutUtf8EverythingIsAsciiAndRunsAreLetters() {
    console.with("LC_ALL", "C").run("train", "--epochs", "20");
    assertTrue(console.out().chars().allMatch(c -> c == '\n' || c >= ' ' && c <= '~'));
    assertTrue(console.out().startsWith(" *** sin(x)   o data   a none   b l2   c dropout\n"));
    assertTrue(console.out().contains("\n c dropout  0."), console.out());
  }

  @Test
  void inAFileRunsDifferByTheirLinesAndNothingIsColoured() {
    console.run("train", "--epochs", "20");
    assertTrue(console.out().startsWith(" ┄┄┄ sin(x)   ● data   ━ none   ━ ━ l2   ━ · dropout\n"));
    assertFalse(console.out().contains("\033"));
    assertEquals("", console.err());
  }

  @ParameterizedTest
  @CsvSource({
    "xterm-256color, '', true",
    "xterm-256color, 1, false",
    "dumb, '', false",
  })
  void onATerminalRunsAreColouredUnlessColoursAreOff(
      String term, String noColor, boolean coloured) {
    console
        .onTerminal()
        .with("TERM", term)
        .with("NO_COLOR", noColor)
        .run("train", "--epochs", "20");
    assertEquals(coloured, console.out().contains("\033[38;5;"), console.out());
    assertEquals(coloured, !console.out().contains("━ ━"), console.out());
  }

  @Test
  void progressIsWrittenOverOnATerminalOnlyAndErasedAtTheEnd() {
    console.onTerminal().run("train", "regularization", "--json");
    String drawn = console.err();
    assertTrue(drawn.startsWith("\r ░░"), drawn);
    assertTrue(drawn.contains("%  none 0."), drawn);
    assertTrue(drawn.endsWith("\r" + " ".repeat(79) + "\r"), drawn);
    assertEquals(500, console.json().at("/runs/0/epochs").intValue());
  }

  @ParameterizedTest
  @CsvSource({"--quiet, xterm", "--json, dumb"})
  void progressIsNotWrittenWhereItIsNotWantedOrCannotBeErased(String option, String term) {
    console.onTerminal().with("TERM", term).run("train", "regularization", option);
    assertEquals("", console.err());
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
