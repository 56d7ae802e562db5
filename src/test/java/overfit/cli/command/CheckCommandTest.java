package overfit.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.cli.Console;
import overfit.cli.process.ExitCode;

class CheckCommandTest {

  private final Console console = new Console();

  @TempDir private Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text.replace("\\n", "\n")).toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.toml | title = 'x'                        | a preset with 1 run",
        "a.toml | [runs.a]\\n[runs.b]                | a preset with 2 runs",
        "l2.toml | [runs.a]\\n[runs.b]\\n[runs.c]    | a preset with 3 runs",
        "a.csv  | times,accel\\n1,2\\n3,4            | 2 points, columns times, accel",
        "a.txt  | 1 2                                | 1 point, columns x, y",
        "a.tsv  | a\tb\\n1\t2\\n3\t4\\n5\t6          | 3 points, columns a, b",
        "a.dat  | # x = 3\\n1;2                      | 1 point, columns x, y",
        "a.tape | Type overfit Enter\\nSleep 1s      | a tape of 3 commands",
        "a.tape | # nothing                          | a tape of 0 commands",
        "-      | # mine\\n\\ntraining.epochs = 5    | a preset with 1 run",
        "-      | [runs.a]\\n[runs.b]                | a preset with 2 runs",
        "-      | times,accel\\n1,2\\n3,4            | 2 points, columns times, accel",
        "-      | Output a.svg\\nType@5ms 'x = 3'    | a tape of 2 commands",
        "-      | Ctrl+c                             | a tape of 1 command",
        "named  | Down@200ms 3 Sleep 1s              | a tape of 2 commands",
      })
  void aValidFileIsOneLine(String name, String text, String found) throws IOException {
    boolean standard = name.equals("-");
    String place = standard ? "standard input" : file(name, text);
    console.reading(text.replace("\\n", "\n"));
    assertEquals(ExitCode.DONE, console.run("check", standard ? "-" : place), console.err());
    assertEquals(place + ": " + found + "\n", console.out());
    assertEquals("", console.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.toml | title = 5                          | :1: title: expected text in quotes, found 5",
        "a.toml | ''                                 | :1: expected a preset (title, about, settings, runs), found no keys",
        "a.csv  | a,b\\n1,2\\n3,x                    | :3: expected a number in b, found x",
        "a.csv  | ''                                 | : expected at least one point, found none",
        "a.tape | Type x\\nFly                       | :2:1: expected a command such as Type or Sleep, found Fly",
        "a.tape | Env A B                            | :1:1: expected a command that needs no shell or clipboard, found Env",
        "-      | training.epochs = -5               | :1: training.epochs: expected a whole number from 1 to 1000000000, found -5",
        "-      | Sleep Sleep                        | :1:7: expected a time such as 500ms or 2s, up to one day, found Sleep",
        "-      | ''                                 | : expected at least one point, found none",
      })
  void anInvalidFileIsOneLineWithItsPlace(String name, String text, String message)
      throws IOException {
    boolean standard = name.equals("-");
    String place = standard ? "standard input" : file(name, text);
    console.reading(text.replace("\\n", "\n"));
    assertEquals(ExitCode.BAD_INPUT, console.run("check", standard ? "-" : place));
    assertEquals("overfit: " + place + message + "\n", console.err());
    assertEquals("", console.out());
  }

  @Test
  void allAreCheckedEvenIfOneIsInvalid() throws IOException {
    String bad = file("bad.toml", "title = 5");
    String good = file("good.csv", "1,2");
    String missing = folder.resolve("missing.tape").toString();
    assertEquals(ExitCode.BAD_INPUT, console.run("check", bad, good, missing, good));
    assertEquals((good + ": 1 point, columns x, y\n").repeat(2), console.out());
    assertEquals(
        "overfit: "
            + bad
            + ":1: title: expected text in quotes, found 5\noverfit: "
            + missing
            + ": expected a tape, found none\n",
        console.err());
  }

  @Test
  void theFileOfPointsOfAPresetIsReadToo() throws IOException {
    String preset = file("a.toml", "data.file = \"b.csv\"");
    assertEquals(ExitCode.BAD_INPUT, console.run("check", preset));
    String points = file("b.csv", "1,2\n3,4");
    String place = preset + ":1: data.file: " + points;
    assertEquals("overfit: " + place + ": expected a file of points, found none\n", console.err());
    assertEquals(ExitCode.DONE, console.run("check", preset), console.err());
  }

  @Test
  void columnsCanBeNamed() throws IOException {
    String file = file("a.csv", "a,b,c,d\n1,2,3,4\n5,6,7,8\n");
    assertEquals(ExitCode.BAD_INPUT, console.run("check", file));
    assertEquals(ExitCode.DONE, console.run("check", "--x", "b", "--y", "4", file));
    assertEquals(file + ": 2 points, columns b, d\n", console.out());
  }
}
