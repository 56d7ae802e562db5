package overfit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.cli.process.ExitCode;

/** Paths with spaces, and with the home directory as ~ where no shell replaces it. */
class UserPathsTest {

  @TempDir private Path home;
  private Path folder;
  private final Console console = new Console();

  @BeforeEach
  void writeFiles() throws Exception {
    console.with("HOME", home.toString());
    folder = Files.createDirectory(home.resolve("work"));
    Path spaced = Files.createDirectory(folder.resolve("my files"));
    Files.writeString(
        spaced.resolve("my preset.toml"),
        "training.epochs = 3\nnetwork.hidden = [2]\n[runs.\"one run\"]\n[runs.\"two runs\"]\n");
    Files.writeString(spaced.resolve("my points.csv"), "0,1\n1,2\n");
    Files.writeString(
        spaced.resolve("my tape.tape"),
        """
        Source "HOME/my files/my start.tape"
        Output "HOME/my files/my film.txt"
        Sleep 100ms
        Type ":open HOME/my files/my points.csv"
        Enter
        Screenshot "HOME/my files/my still.txt"
        """
            .replace("HOME", home()));
    Files.writeString(
        spaced.resolve("my start.tape"),
        "Type `overfit \"HOME/my files/my preset.toml\"`\nEnter\n".replace("HOME", home()));
  }

  /** The folder of the test as a path below the home directory. */
  private static String home() {
    return "~/work";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "train|HOME/my files/my preset.toml|--quiet",
        "train|HOME/my files/my preset.toml|--run|two runs|--quiet",
        "train|HOME/my files/my preset.toml|--data|HOME/my files/my points.csv|--quiet",
        "train|HOME/my files/my preset.toml|--data=HOME/my files/my points.csv|--quiet",
        "presets|HOME/my files/my preset.toml",
        "presets|HOME/my files/my preset.toml|--toml",
        "record|HOME/my files/my tape.tape",
        "record|HOME/my files/my tape.tape|-o|HOME/my files/other film.svg",
        "record|HOME/my files/my tape.tape|-o=HOME/my files/other film.gif",
      })
  void everyCommandFindsTheFile(String line) {
    for (String place : new String[] {home(), folder.toString()}) {
      String[] args = line.replace("HOME", place).split("\\|");
      assertEquals(ExitCode.DONE, console.run(args), Arrays.toString(args) + console.err());
    }
  }

  @Test
  void theFilesOfATapeAreWhereItSays() throws Exception {
    console.run("record", home() + "/my files/my tape.tape");
    assertTrue(Files.exists(folder.resolve("my files/my film.txt")), console.err());
    String still = Files.readString(folder.resolve("my files/my still.txt"));
    assertTrue(still.contains("my points.csv: 2 points"), still);
  }

  @Test
  void theHomeOfAnotherUserIsNotLookedUp() {
    assertEquals(ExitCode.BAD_INPUT, console.run("train", "--data=~nobody/points.csv"));
    assertEquals(
        "overfit: ~nobody/points.csv: expected a file of points, found none\n", console.err());
  }
}
