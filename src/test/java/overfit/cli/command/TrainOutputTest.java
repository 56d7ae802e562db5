package overfit.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.cli.Console;
import overfit.cli.process.ExitCode;

/** What {@code train} writes beside its report, and {@code resume}. */
class TrainOutputTest {

  private static final List<String> SMALL =
      List.of("regularization", "--epochs", "20", "--hidden", "4", "--quiet");

  @TempDir private Path home;

  private final Console console = new Console();

  private int train(String... more) {
    return train(console, more);
  }

  private int train(Console other, String... more) {
    return run(other, Stream.concat(Stream.of("train"), SMALL.stream()), more);
  }

  private int run(Stream<String> words, String... more) {
    return run(console, words, more);
  }

  private int run(Console other, Stream<String> words, String... more) {
    return other.run(
        Stream.concat(words, Stream.of(more).map(word -> word.replace("HOME", home.toString())))
            .toArray(String[]::new));
  }

  private String text(String file) throws IOException {
    return Files.readString(home.resolve(file));
  }

  private JsonNode untimed(String json) throws IOException {
    ObjectNode object = (ObjectNode) new ObjectMapper().readTree(json);
    object.remove("seconds");
    return object;
  }

  @Test
  void everyRunHasAFolderWithTheObjectOfTrainJson() throws IOException {
    assertEquals(ExitCode.DONE, train("--out", "HOME/out"), console.err());
    assertTrue(console.out().contains(" l2 "));
    console.run("train", "regularization", "--epochs", "20", "--hidden", "4", "--json");
    for (JsonNode run : console.json().get("runs")) {
      String folder = "out/" + run.get("name").textValue();
      assertEquals(untimed(run.toString()), untimed(text(folder + "/summary.json")));
      assertEquals(21, text(folder + "/metrics.csv").lines().count());
    }
  }

  @Test
  void anInterruptedTrainingGoesOnWithTheSameCommand() throws IOException {
    train("--out", "HOME/whole");
    console.interruptedAfter(40);
    train("--out", "HOME/out");
    assertTrue(console.out().contains("was interrupted at epoch"), console.out());
    assertTrue(text("out/l2/metrics.csv").lines().count() < 21);
    Console again = new Console();
    assertEquals(
        ExitCode.DONE,
        again.run(
            Stream.of("train", SMALL.stream(), "--out", home.resolve("out"))
                .flatMap(word -> word instanceof Stream<?> words ? words : Stream.of(word))
                .map(String::valueOf)
                .toArray(String[]::new)));
    assertTrue(again.err().contains("/out: goes on from epoch "), again.err());
    assertSameAsWhole();
  }

  @Test
  void resumeGoesOnWithAllThatHaveNotEnded() throws IOException {
    train("--out", "HOME/whole");
    console.interruptedAfter(40);
    train("--out", "HOME/out");
    Console resuming = new Console();
    assertEquals(ExitCode.DONE, resuming.run("resume", home.resolve("out").toString(), "--quiet"));
    assertTrue(resuming.out().contains(" dropout "), resuming.out());
    assertSameAsWhole();
    resuming.run("resume", home.resolve("out").toString());
    assertEquals("all runs have ended\n", resuming.out());
    resuming.run("resume", home.resolve("out/l2").toString());
    assertEquals("the run has ended\n", resuming.out());
  }

  private void assertSameAsWhole() throws IOException {
    for (String run : List.of("none", "l2", "dropout")) {
      for (String file : List.of("metrics.csv", "metrics.jsonl", "fit.csv", "preset.toml")) {
        assertEquals(text("whole/" + run + "/" + file), text("out/" + run + "/" + file));
      }
      assertEquals(
          untimed(text("whole/" + run + "/summary.json")),
          untimed(text("out/" + run + "/summary.json")));
    }
  }

  /** The history in JSON has the epochs before the interruption too. */
  @Test
  void theReportOfAResumedTrainingIsThatOfAWholeOne() {
    console.interruptedAfter(40);
    train("--out", "HOME/out");
    Console again = new Console();
    String[] words = {"train", "regularization", "--epochs", "20", "--hidden", "4", "--json"};
    again.run(
        Stream.of(words, new String[] {"--history", "--out", home.resolve("out").toString()})
            .flatMap(Stream::of)
            .toArray(String[]::new));
    JsonNode resumed = again.json().at("/runs/1/history");
    again.run(Stream.concat(Stream.of(words), Stream.of("--history")).toArray(String[]::new));
    assertEquals(again.json().at("/runs/1/history"), resumed);
  }

  @Test
  void otherSettingsForTheSameFolderAreRefused() throws IOException {
    train("--out", "HOME/out");
    String before = text("out/none/summary.json");
    assertEquals(ExitCode.BAD_INPUT, train("--out", "HOME/out", "--seed", "7"));
    assertEquals(
        "overfit: " + home + "/out/none/preset.toml: expected training.seed 7, found 42\n",
        console.err());
    assertEquals("", console.out());
    assertEquals(before, text("out/none/summary.json"));
    assertEquals("", text("out/none/.lock"));
  }

  @Test
  void aLogHasTheLossesOfAllRuns() throws IOException {
    train("--log", "HOME/log.csv", "--run", "l2");
    List<String> lines = text("log.csv").lines().toList();
    assertEquals(21, lines.size());
    assertEquals(
        "run,epoch,train_loss,train_loss_eval,test_loss,excess_loss,learning_rate", lines.get(0));
    assertTrue(lines.get(1).startsWith("l2,1,0."), lines.get(1));
    train("--log", "HOME/log.jsonl");
    assertEquals(60, text("log.jsonl").lines().count());
    assertTrue(text("log.jsonl").startsWith("{\"run\":\"none\",\"epoch\":1,\"train_loss\":0."));
  }

  @Test
  void aLogOnStandardOutputIsAllThatIsThere() throws IOException {
    train("--log", "HOME/log.csv");
    assertEquals(ExitCode.DONE, train("--log", "-"));
    assertEquals(text("log.csv"), console.out());
    assertEquals("", console.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"log.csv", "log.jsonl"})
  void theLogOfAResumedTrainingIsThatOfAWholeOne(String log) throws IOException {
    train("--log", "HOME/" + log);
    String whole = text(log);
    train(new Console().interruptedAfter(40), "--out", "HOME/out", "--log", "HOME/" + log);
    String cut = text(log);
    assertTrue(whole.startsWith(cut) && cut.length() < whole.length(), cut);
    train("--out", "HOME/out", "--log", "HOME/" + log);
    assertEquals(whole, text(log));
    train("--out", "HOME/out", "--log", "HOME/" + log);
    assertEquals(whole, text(log), "of runs that had ended");
  }

  @Test
  void aRefusedCommandLeavesTheLogAndTheFolderAsTheyWere() throws IOException {
    train("--log", "HOME/log.csv");
    String log = text("log.csv");
    Files.createDirectories(home.resolve("foreign"));
    Files.writeString(home.resolve("foreign/thesis.csv"), "run,year\n");
    assertEquals(ExitCode.BAD_INPUT, train("--log", "HOME/log.csv", "--out", "HOME/foreign"));
    assertEquals(log, text("log.csv"));
    for (String refused : List.of("HOME/foreign/thesis.csv", "HOME/no/log.csv")) {
      assertEquals(ExitCode.BAD_INPUT, train("--log", refused, "--out", "HOME/new"));
      assertTrue(Files.notExists(home.resolve("new")), refused);
    }
  }

  @Test
  void aDamagedRunFolderLeavesTheLogAsItWas() throws IOException {
    train("--out", "HOME/out", "--log", "HOME/log.csv");
    String log = text("log.csv");
    Path metrics = home.resolve("out/l2/metrics.csv");
    Files.writeString(metrics, Files.readString(metrics).replace("\n20,", "\nx0,"));
    assertEquals(ExitCode.BAD_INPUT, train("--out", "HOME/out", "--log", "HOME/log.csv"));
    assertTrue(console.err().contains("expected the losses of an epoch"), console.err());
    assertEquals(log, text("log.csv"));
  }

  @Test
  void anEarlierLogIsReplacedAndNoOtherFile() throws IOException {
    train("--log", "HOME/log.csv");
    String log = text("log.csv");
    Files.writeString(home.resolve("log.csv"), log + log);
    train("--log", "HOME/log.csv");
    assertEquals(log, text("log.csv"));
    Files.writeString(home.resolve("thesis.csv"), "run,year\n");
    assertEquals(ExitCode.BAD_INPUT, train("--log", "HOME/thesis.csv"));
    assertEquals(
        "overfit: "
            + home
            + "/thesis.csv: expected a new file or an earlier log, found another file\n",
        console.err());
    assertEquals("run,year\n", text("thesis.csv"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--log log.txt        | --log: expected FILE.csv, FILE.jsonl or -, found log.txt",
        "--log /dev/full      | --log: expected FILE.csv, FILE.jsonl or -, found /dev/full",
        "--log HOME/no/l.csv  | HOME/no/l.csv: cannot be written: no such folder",
        "--log HOME/f/d.csv   | HOME/f/d.csv: expected a new file or an earlier log, found a directory",
        "--out HOME/f         | HOME/f: expected a new or empty folder, or one made by --out, found d.csv",
        "--out HOME/f/d.csv/x/file | HOME/f/d.csv/x/file: cannot be made: expected a folder, found a file",
      })
  void whatCannotBeWrittenIsRefused(String options, String message) throws IOException {
    Files.createDirectories(home.resolve("f/d.csv/x"));
    Files.writeString(home.resolve("f/d.csv/x/file"), "");
    assertEquals(ExitCode.BAD_INPUT, train(options.split(" ")));
    assertEquals("overfit: " + message.replace("HOME", home.toString()) + "\n", console.err());
    assertEquals("", console.out());
  }

  @ParameterizedTest
  @CsvSource({
    "--json --log -, 'expected --log - or --json, found both'",
    "--plain --log -, 'expected --log - or --plain, found both'",
  })
  void nothingElseIsPrintedBesideALog(String options, String message) {
    String[] words = ("train l2 --epochs 1 " + options).split(" ");
    assertEquals(ExitCode.BAD_INPUT, console.run(words));
    assertEquals("overfit: " + message + "\n", console.err());
  }

  @ParameterizedTest
  @CsvSource({
    "'', 'expected the name of a folder, found nothing'",
    "HOME/nothing, 'HOME/nothing: expected a folder, found none'",
    "HOME, 'HOME: expected runs that --out has kept, found none'",
  })
  void thereHasToBeARunToResume(String folder, String message) {
    assertEquals(ExitCode.BAD_INPUT, run(Stream.of("resume"), folder));
    assertEquals("overfit: " + message.replace("HOME", home.toString()) + "\n", console.err());
  }

  @Test
  void aDamagedRunIsNotResumed() throws IOException {
    train("--out", "HOME/out");
    Path checkpoint = home.resolve("out/l2/checkpoint");
    byte[] bytes = Files.readAllBytes(checkpoint);
    bytes[bytes.length - 1]++;
    Files.write(checkpoint, bytes);
    assertEquals(ExitCode.BAD_INPUT, run(Stream.of("resume"), "HOME/out"));
    assertEquals(
        "overfit: "
            + checkpoint
            + ": expected a whole checkpoint, found a damaged one;"
            + " delete the folder to train the run anew\n",
        console.err());
  }
}
