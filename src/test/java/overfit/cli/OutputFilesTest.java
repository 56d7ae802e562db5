package overfit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.cli.process.ExitCode;
import overfit.config.preset.Presets;
import overfit.train.export.LossFormat;

/** What is at the place of a file that a command is to write stays if the command is refused. */
class OutputFilesTest {

  /** An earlier log, which alone {@code --log} would replace. */
  private static final String EARLIER = LossFormat.CSV.start(true) + "\nof much work\n";

  private static final List<String> COMMANDS =
      List.of(
          "train --log HOME/file.csv",
          "train --out HOME/out --log HOME/file.csv",
          "--record HOME/file.cast",
          "export pytorch -o HOME/file.py",
          "export csv -o HOME/file.csv",
          "export jsonl -o HOME/file.jsonl",
          "export fit --run l2 -o HOME/file.csv",
          "export weights --run l2 -o HOME/file.safetensors",
          "find-rate -o HOME/file.json",
          "landscape -o HOME/file.svg",
          "uncertainty -o HOME/file.csv",
          "step -o HOME/file.txt",
          "degrees -o HOME/file.json",
          "check-gradients -o HOME/file.csv");

  private static final List<String> MISTAKES =
      List.of(
          "nope",
          "HOME/bad.toml",
          "--epochs x",
          "--hidden 9999",
          "--optimizer nope",
          "--nope",
          "--run nope",
          "--threads 0",
          "--kernels nope",
          "--data HOME/none.csv",
          "--data HOME/bad.csv",
          "l2 l2");

  @TempDir private Path home;

  private final Console console = new Console();

  private static Stream<String> mistakes() {
    return COMMANDS.stream()
        .flatMap(command -> MISTAKES.stream().map(mistake -> command + " " + mistake));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void staysAfterAMistake(String line) throws IOException {
    Files.writeString(home.resolve("bad.toml"), "epochs = many\n");
    Files.writeString(home.resolve("bad.csv"), "x,y\n1,one\n");
    if (line.startsWith("--record")) {
      console.onTerminalWithKeyboard();
    }
    assertStays(line);
    assertTrue(Files.notExists(home.resolve("out")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "train --log HOME/file.csv --history",
        "train --log HOME/file.csv --out HOME/bad.toml",
        "--record HOME/file.cast",
        "--record HOME/file.cast --open HOME",
        "--record HOME/file.txt",
        "export nope -o HOME/file.csv",
        "export weights -o HOME/file.safetensors",
        "export tensorboard -o HOME/file.csv",
        "find-rate -o HOME/file.json --csv",
      })
  void staysWhereWhatIsAskedForIsImpossible(String line) throws IOException {
    Files.writeString(home.resolve("bad.toml"), "");
    assertStays(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Type overfit\nEnter\nNope 1s",
        "Type 'overfit nope'\nEnter\nSleep 1s",
        "Type 'overfit --epochs x'\nEnter\nSleep 1s",
        "Type overfit\nEnter\nSleep 1s\nScreenshot none/still.txt",
        "Type 'overfit --epochs 20'\nEnter\nSleep 1s\nWait /nothing like this/",
      })
  void staysAfterAMistakeInATape(String tape) throws IOException {
    Files.writeString(home.resolve("film.tape"), tape);
    assertStays("record HOME/film.tape -o HOME/file.cast");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-o HOME/file.cast",
        "-o HOME/none/file.cast",
        "-o HOME/x.mp4",
        "--cast-version 4"
      })
  void staysAfterAMistakeBesideATape(String options) throws IOException {
    Files.writeString(home.resolve("film.tape"), "Type overfit\nEnter\nSleep 1s\n");
    assertStays("record HOME/film.tape -o HOME/file.cast " + options);
  }

  private static Stream<String> readAndWritten() {
    return COMMANDS.stream()
        .map(command -> command + " --data " + command.replaceFirst(".*(HOME/file.*)", "$1"))
        .map(line -> line + " --x epoch --y train_loss");
  }

  /** Points that are an earlier log too. */
  @ParameterizedTest
  @MethodSource("readAndWritten")
  void theFileOfPointsIsNoOutput(String line) throws IOException {
    String words = line.replace("HOME", home.toString());
    Path file = home.resolve(words.replaceFirst(".*/(file\\.\\w+).*", "$1"));
    String header = LossFormat.CSV.start(true);
    String row = "\n%d" + ",%1$d".repeat(header.split(",").length - 1);
    String points =
        header + IntStream.range(1, 30).mapToObj(row::formatted).collect(Collectors.joining());
    Files.writeString(file, points);
    if (line.startsWith("--record")) {
      console.onTerminalWithKeyboard();
    }
    assertRefusedAsInput(words);
    assertEquals(points, Files.readString(file));
    assertTrue(Files.notExists(home.resolve("out")));
  }

  @Test
  void aPresetIsNoOutput() throws IOException {
    Path file = home.resolve("overfit/presets/mine.toml");
    Files.createDirectories(file.getParent());
    console.with("XDG_CONFIG_HOME", home.toString());
    String preset = Presets.bundledAlone().text("l2");
    Files.writeString(file, preset);
    Path link = Files.createSymbolicLink(home.resolve("link.csv"), file);
    for (String word : List.of("mine", file.toString())) {
      assertRefusedAsInput("find-rate " + word + " -o " + link);
      assertRefusedAsInput("export pytorch " + word + " -o " + file);
    }
    assertEquals(preset, Files.readString(file));
  }

  @Test
  void aTapeIsNoOutput() throws IOException {
    String tape = "Type overfit\nEnter\nSleep 1s\n";
    Path file = Files.writeString(home.resolve("film.tape"), tape);
    Path link = Files.createSymbolicLink(home.resolve("film.txt"), file);
    assertRefusedAsInput("record " + file + " -o " + link);
    Path shot = home.resolve("shot.tape");
    Files.writeString(shot, "Source '" + file + "'\nScreenshot '" + link + "'\n");
    assertRefusedAsInput("record " + shot + " -o " + home.resolve("other.txt"));
    assertEquals(tape, Files.readString(file));
    assertTrue(Files.notExists(home.resolve("other.txt")));
  }

  private void assertRefusedAsInput(String words) {
    assertEquals(ExitCode.BAD_INPUT, console.runLine(words), console.err());
    assertTrue(
        console.err().endsWith("expected an output file, found an input of the same command\n"),
        console.err());
  }

  private void assertStays(String line) throws IOException {
    String words = line.replace("HOME", home.toString());
    String name = words.replaceFirst(".*/(file\\.\\w+).*", "$1");
    Path file = Files.writeString(home.resolve(name), EARLIER);
    assertEquals(ExitCode.BAD_INPUT, console.runLine(words), console.err());
    assertEquals(EARLIER, Files.readString(file));
    assertEquals(1, console.err().lines().count(), console.err());
    assertEquals("", console.out());
  }
}
