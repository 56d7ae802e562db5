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

class DiffCommandTest {

  private static final String NONE = "no difference\n";

  private final Console console = new Console();

  @TempDir private Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text.replace("\\n", "\n")).toString();
  }

  /** What is printed, with A and B for the files and single spaces. */
  private String difference(String a, String b) throws IOException {
    String one = file("a.toml", a);
    String other = file("b.toml", b);
    assertEquals(ExitCode.DONE, console.run("diff", one, other), console.err());
    return console.out().replace(one, "A").replace(other, "B").replaceAll(" +", " ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title = 'a'                                    | title = 'b'",
        "training.epochs = 500                          | title = 'the default'",
        "training.seed = 1\\n[runs.r]\\n[runs.s]        | [runs.s]\\ntraining.seed = 1\\n[runs.r]\\ntraining.seed = 1",
        "training.seed = 1\\n[runs.r]\\ntraining.seed = 2 | training.seed = 3\\n[runs.r]\\ntraining.seed = 2",
        "data.points = [[0, 1]]\\ndata.samples = 3      | data.points = [[0, 1]]\\ndata.samples = 4",
      })
  void presetsThatTrainTheSameDoNotDiffer(String a, String b) throws IOException {
    assertEquals(NONE, difference(a, b));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "training.seed = 1            | training.seed = 2           | all runs training.seed 1 2",
        "[runs.r]\\n[runs.s]          | training.seed = 2\\n[runs.r]\\n[runs.s] | all runs training.seed 42 2",
        "[runs.r]\\n[runs.s]          | [runs.r]\\n[runs.s]\\nregularization.l2 = 0.1 | s regularization.l2 0 0.1",
        "data.points = [[0, 1]]       | data.points = [[0, 2]]      | all runs data.points 0:1 0:2",
        "title = 'a'                  | [[edits]]\\nepoch = 5\\nregularization.l2 = 1 | a edits none epoch 5 l2 1",
        "[[edits]]\\nepoch = 5\\nregularization.l2 = 1 | [[edits]]\\nepoch = 6\\nregularization.l2 = 1 | a edits epoch 5 l2 1 epoch 6 l2 1",
      })
  void aDifferenceIsARow(String a, String b, String row) throws IOException {
    assertEquals(" run setting A B\n " + row + "\n", difference(a, b));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[runs.r]\\n[runs.s] | [runs.r]            | only A has the run s",
        "[runs.r]           | [runs.r]\\n[runs.s]  | only B has the run s",
        "[runs.r]           | [runs.r]\\n[runs.s]\\nregularization.l2 = 1 | only B has the run s l2 1",
        "[runs.r]           | [runs.s]             | only A has the run r; only B has the run s",
        "title = 'x'        | [runs.s]             | only A has the run a; only B has the run s",
      })
  void aRunThatOnlyOneHasIsNamed(String a, String b, String lines) throws IOException {
    String expected = " " + lines.replace("; ", "\n ") + "\n";
    assertEquals(expected, difference(a, b));
  }

  @Test
  void namesAndStandardInputAreCompared() {
    console.reading("training.epochs = 7\n");
    assertEquals(ExitCode.DONE, console.run("diff", "l2", "-"), console.err());
    assertEquals(
        """
         run       setting            l2   standard input
         all runs  training.epochs    500  7
         all runs  regularization.l2  0.1  0
        """
            .lines()
            .sorted()
            .toList(),
        console.out().lines().sorted().toList());
    console.run("diff", "l2", "l2");
    assertEquals(NONE, console.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "diff l2 nope.toml | nope.toml: expected a preset file, found none; `overfit presets` lists the names",
        "diff l3 l2        | no preset is named l3 (did you mean l2?); `overfit presets` lists them",
        "diff - l2         | standard input:1: expected a preset (title, about, settings, runs), found no keys",
        "diff l2 train     | expected a preset, found the command train; a command must come first: overfit train ...",
        "diff l2 a.tape    | no preset is named a.tape; `overfit presets` lists them",
      })
  void badInputIsOneLine(String line, String message) {
    assertEquals(ExitCode.BAD_INPUT, console.run(line.split(" ")));
    assertEquals("overfit: " + message + "\n", console.err());
    assertEquals("", console.out());
  }
}
