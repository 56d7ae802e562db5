package overfit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.cli.process.ExitCode;

/** Presets, tapes and points from standard input, named -, and from pipes. */
class StandardInputTest {

  private static final String PRESET =
      "title = \"Mine\"\ntraining.epochs = 2\nnetwork.hidden = [2]\n";

  private static final String POINTS = "x,y\n0,1\n2,3\n";

  @TempDir private Path folder;

  private final Console console = new Console();

  @Test
  void aPresetIsTrained() {
    assertEquals(ExitCode.DONE, console.reading(PRESET).run("train", "-", "--json"), console.err());
    JsonNode json = console.json();
    assertEquals("stdin", json.get("preset").textValue());
    assertEquals("stdin", json.at("/runs/0/name").textValue());
    assertEquals(2, json.at("/runs/0/epochs").intValue());
  }

  @Test
  void aPresetIsDescribedAndPrinted() {
    console.reading(PRESET).run("presets", "-");
    assertTrue(console.out().startsWith("stdin: Mine\n"), console.out() + console.err());
    console.run("presets", "-", "--toml");
    assertEquals(PRESET, console.out());
  }

  @Test
  void pointsAreTrainedOn() {
    for (String option : new String[] {"--data -", "--data=-"}) {
      console.reading(POINTS).runLine("train l2 --epochs 1 --json " + option);
      assertEquals("", console.err());
      assertEquals("[[0.0,1.0],[2.0,3.0]]", console.json().at("/runs/0/config/data.points") + "");
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aPipeIsReadLikeAFile() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    Path file = Files.writeString(folder.resolve("a.toml"), PRESET);
    Process writer = new ProcessBuilder("sh", "-c", "cat " + file + " > " + pipe).start();
    assertEquals(ExitCode.DONE, console.run("train", pipe.toString(), "--json"), console.err());
    assertEquals(0, writer.waitFor());
    assertEquals("pipe", console.json().get("preset").textValue());
  }

  @Test
  void aTapeIsRecorded() throws IOException {
    Path film = folder.resolve("a.txt");
    console.reading("Type overfit Enter Sleep 100ms");
    assertEquals(ExitCode.DONE, console.run("record", "-", "-o", film.toString()), console.err());
    assertTrue(Files.readString(film).contains(" overfit  overfitting "));
  }

  @Test
  void aTapeMayOpenThePresetOnStandardInput() throws IOException {
    Path tape = folder.resolve("a.tape");
    Files.writeString(
        tape,
        "Type 'overfit -' Enter Sleep 100ms Type '+y' Sleep 50ms Type 'x:open -' Enter Sleep 1s");
    Path film = folder.resolve("a.txt");
    console.reading(PRESET).run("record", tape.toString(), "-o", film.toString());
    assertEquals("", console.err());
    String text = Files.readString(film);
    assertTrue(text.contains(" overfit  stdin "), text);
    assertTrue(text.contains("no options describe this experiment: w writes it"), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "train -            | title = 5 | standard input:1: title: expected text in quotes, found 5",
        "train -            | data.noise = -1 | standard input:1: data.noise: expected a number from 0 to 1e15, found -1",
        "train -            | '' | standard input:1: expected a preset (title, about, settings, runs), found no keys",
        "presets -          | title = 5 | standard input:1: title: expected text in quotes, found 5",
        "train l2 --data -  | 1,2\\n3,x | standard input:2: expected a number in y, found x",
        "train l2 --data -  | '' | standard input: expected at least one point, found none",
        "record -           | Type overfit Enter | standard input: expected an Output or a Screenshot in the tape, or -o FILE, found none",
        "record - -o a.txt  | Fly | standard input:1:1: expected a command such as Type or Sleep, found Fly",
        "record - -o a.txt  | Type 'overfit -' Enter | standard input:1:1: standard input can be read once, found as a tape and as a preset file",
        "train - --data -   | training.epochs = 2 | standard input can be read once, found as a preset file and as a file of points",
        "-                  | training.epochs = 2 | standard input is not a terminal: no screen can be shown here; `overfit train` works without one",
      })
  void errorsNameIt(String line, String input, String message) {
    assertEquals(ExitCode.BAD_INPUT, console.reading(input.replace("\\n", "\n")).runLine(line));
    assertEquals("overfit: " + message + "\n", console.err());
  }
}
