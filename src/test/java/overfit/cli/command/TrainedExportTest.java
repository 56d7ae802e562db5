package overfit.cli.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.cli.Console;
import overfit.cli.process.ExitCode;
import overfit.train.export.EventFile;
import overfit.train.export.EventReader;

class TrainedExportTest {

  private final Console console = new Console();

  @TempDir private Path folder;

  private Path file(String name) {
    return folder.resolve(name);
  }

  private int export(String line, Path output) {
    return console.run(
        Stream.concat(
                Stream.of(("export " + line + " --hidden 4 --epochs 9 -o").split(" ")),
                Stream.of(output.toString()))
            .toArray(String[]::new));
  }

  private int print(String line) {
    return console.run(("export " + line + " --hidden 4 --epochs 9").split(" "));
  }

  @ParameterizedTest
  @CsvSource({"csv, .csv", "jsonl, .jsonl"})
  void lossesAreThoseOfTheLog(String format, String ending) throws IOException {
    Path log = file("log" + ending);
    console.run(("train regularization --hidden 4 --epochs 9 --quiet --log " + log).split(" "));
    assertEquals(ExitCode.DONE, export(format + " regularization", file("x")), console.err());
    assertEquals(Files.readString(log), Files.readString(file("x")));
    assertEquals("", console.out());
    assertEquals(ExitCode.DONE, print(format + " regularization"));
    assertEquals(Files.readString(log), console.out());
  }

  @ParameterizedTest
  @CsvSource({"fit, fit.csv", "weights, weights.safetensors"})
  void fitAndWeightsAreThoseOfTheRunFolder(String format, String kept) throws IOException {
    String run = " regularization --run l2 --hidden 4 --epochs 9 ";
    console.run(("train" + run + "--quiet --out " + file("out")).split(" "));
    assertEquals(ExitCode.DONE, export(format + " regularization --run l2", file("x")));
    assertArrayEquals(
        Files.readAllBytes(file("out").resolve("l2").resolve(kept)), Files.readAllBytes(file("x")));
  }

  @Test
  void eventFilesHaveTheLossesOfEveryEpochWithUpdatesDoneAsTheStep() throws IOException {
    assertEquals(ExitCode.DONE, export("tensorboard regularization", file("logs")), console.err());
    console.run("train regularization --hidden 4 --epochs 9 --json --history".split(" "));
    for (JsonNode run : console.json().get("runs")) {
      List<EventReader.Event> events = events(run.get("name").asText());
      assertEquals("brain.Event:2", events.get(0).version());
      assertArrayEquals(
          LongStream.rangeClosed(1, 9).toArray(),
          events.stream().skip(1).mapToLong(EventReader.Event::step).toArray());
      assertHistory(run.get("history"), events);
      assertEquals(
          (float) run.get("excess_loss").asDouble(), events.get(9).scalars().get("loss/excess"));
    }
  }

  private List<EventReader.Event> events(String run) throws IOException {
    Path file = file("logs").resolve(run).resolve(EventFile.NAME);
    return EventReader.events(Files.readAllBytes(file));
  }

  private static void assertHistory(JsonNode history, List<EventReader.Event> events) {
    for (int i = 0; i < 9; i++) {
      for (String loss : List.of("train", "train_eval", "test")) {
        String field = loss.equals("train_eval") ? "train_loss_eval" : loss + "_loss";
        assertEquals(
            (float) history.get(field).get(i).asDouble(),
            events.get(i + 1).scalars().get("loss/" + loss));
      }
      assertEquals(
          (float) history.get("learning_rate").get(i).asDouble(),
          events.get(i + 1).scalars().get("learning_rate"));
    }
  }

  @Test
  void anUnknownLossIsLeftOut() throws IOException {
    String points =
        "tensorboard no-regularization --target unknown --holdout 0 --points -1:0,0:1,1:0";
    assertEquals(ExitCode.DONE, export(points, file("logs")), console.err());
    assertEquals(
        Set.of("loss/train", "loss/train_eval", "learning_rate"),
        events("no-regularization").get(1).scalars().keySet());
  }

  @ParameterizedTest
  @CsvSource({"file, another file", "empty, another file", "link, a link", "folder, another file"})
  void eventFilesOfOthersStay(String kind, String found) throws IOException {
    Path theirs = Files.createDirectories(file("logs/dropout")).resolve(EventFile.NAME);
    Path notes = Files.writeString(file("notes"), "mine");
    switch (kind) {
      case "link" -> Files.createSymbolicLink(theirs, notes);
      case "folder" -> Files.createDirectory(theirs);
      default -> Files.writeString(theirs, kind.equals("empty") ? "" : "mine");
    }
    assertEquals(ExitCode.BAD_INPUT, export("tensorboard regularization", file("logs")));
    assertEquals(
        "overfit: " + theirs + ": expected a new file or earlier events, found " + found + "\n",
        console.err());
    assertEquals("mine", Files.readString(notes));
    assertTrue(!kind.equals("file") || Files.readString(theirs).equals("mine"));
    try (Stream<Path> left = Files.list(file("logs"))) {
      assertEquals(List.of(file("logs/dropout")), left.toList());
    }
  }

  @Test
  void theSameEventsHaveTheSameBytes() throws IOException {
    export("tensorboard regularization --run dropout", file("logs"));
    byte[] first = Files.readAllBytes(file("logs/dropout").resolve(EventFile.NAME));
    export("tensorboard regularization --run dropout --threads 2", file("logs"));
    try (Stream<Path> files = Files.list(file("logs/dropout"))) {
      assertEquals(1, files.count());
    }
    assertArrayEquals(first, Files.readAllBytes(file("logs/dropout").resolve(EventFile.NAME)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          weights             | expected one run, by --run NAME, found 3 runs: none, l2, dropout
          fit                 | expected one run, by --run NAME, found 3 runs: none, l2, dropout
          tensorboard         | expected -o DIR for event files, found none
          tensorboard -o FILE | -o: expected a folder, found a file
          csv -o DIR          | -o: expected an output file, found a directory
          fit --run l2 -o DIR | -o: expected an output file, found a directory
          """)
  void whatCannotBeWrittenIsRefused(String line, String message) throws IOException {
    Files.writeString(file("file"), "kept");
    String[] args =
        ("export " + line)
            .replace("FILE", file("file").toString())
            .replace("DIR", folder.toString())
            .split(" ");
    assertEquals(ExitCode.BAD_INPUT, console.run(args));
    assertEquals("overfit: " + message + "\n", console.err());
    assertEquals("", console.out());
    assertEquals("kept", Files.readString(file("file")));
  }

  @Test
  void weightsAreNotPrintedOnATerminal() {
    console.onTerminal();
    assertEquals(ExitCode.BAD_INPUT, print("weights l2"));
    assertEquals("", console.out());
  }

  @Test
  void anInterruptKeepsWhatIsDone() throws IOException {
    console.interruptedAfter(12);
    assertEquals(ExitCode.DONE, export("tensorboard no-regularization", file("logs")));
    int events = events("no-regularization").size();
    assertTrue(events > 1 && events < 10);
    assertEquals(
        "overfit: note: no-regularization was interrupted at epoch " + (events - 1) + "\n",
        console.err());
  }

  @Test
  void aRunThatDivergesIsWrittenAsFarAsItGoes() throws IOException {
    String line = "export csv l2 --hidden 4 --learning-rate 100 --activation identity -o ";
    assertEquals(ExitCode.DIVERGED, console.run((line + file("x")).split(" ")), console.err());
    assertTrue(console.err().startsWith("overfit: note: l2 diverged after epoch "));
    assertFalse(Files.readString(file("x")).contains("NaN"));
  }
}
