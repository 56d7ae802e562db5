package overfit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.cli.process.ExitCode;

/** Options that contradict a file of points, or that it cannot follow. */
class DataMisuseTest {

  @TempDir private Path folder;

  private final Console console = new Console();

  @BeforeEach
  void writeFiles() throws IOException {
    write("points.csv", "rownames,times,accel\n1,2.4,0\n2,2.6,-1.3\n3,3.2,-2.7\n");
    write("other.csv", "hours,celsius\n1,2\n2,3\n");
    write("gaps.csv", "x,y\n1,2\n2,NA\n3,4\n");
    write("zero.csv", "x,y\n1,2\n3,\0\n");
    Files.write(
        folder.resolve("picture.png"),
        new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
    Files.createDirectory(folder.resolve("directory"));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  /** {@code @} stands for the folder. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--data @points.csv --samples 5  | --samples: expected none beside --data @points.csv, found 5",
        "--data @points.csv --noise 0.1  | --noise: expected none beside --data @points.csv, found 0.1",
        "--data @points.csv --points 1:2 | --data: expected a file or --points, found both",
        "--x times                       | --x: expected a file with the column times, found none",
        "--y 2 --points 1:2              | --y: expected a file or --points, found both",
        "--data @points.csv --x tims     | @points.csv: x: expected one of the columns rownames, times, accel or a number from 1 to 3, found tims (did you mean times?)",
        "--data @points.csv --y 4        | @points.csv: y: expected one of the columns rownames, times, accel or a number from 1 to 3, found 4",
        "--data @points.csv --x times --y 2 | @points.csv: expected two different columns, found times twice",
        "--data @points.csv --x 1 --y rownames | @points.csv: expected two different columns, found rownames twice",
        "--data @points.csv --x ''       | --x: expected auto or the name or number of a column, found nothing",
        "--data @points.csv --test @no.csv | @no.csv: expected a file of points, found none",
        "--data @points.csv --x times --test @other.csv | @other.csv: x: expected one of the columns hours, celsius or a number from 1 to 2, found times",
        "--data @points.csv --test @directory | @directory: expected a file of points, found a directory",
        "--data @points.csv --test @points.csv --holdout 0.3 | --holdout: expected none beside --test @points.csv, found 0.3",
        "--data @points.csv --test @points.csv --holdout-by end | --holdout-by: expected none beside --test @points.csv, found end",
        "--data @points.csv --holdout 0.95 | --holdout: expected auto or a number from 0 to 0.9, found 0.95",
        "--data @points.csv --holdout-by sideways | --holdout-by: expected one of random, end, found sideways",
        "--data @points.csv --standardize maybe | --standardize: expected one of auto, on, off, found maybe",
        "--data @directory               | @directory: expected a file of points, found a directory",
        "--data @picture.png             | @picture.png: expected UTF-8, or UTF-16 with a byte order mark, found a binary file",
        "--data @zero.csv                | @zero.csv: expected UTF-8, or UTF-16 with a byte order mark, found a binary file",
        "--data @gaps.csv --strict       | @gaps.csv:3: expected a number in y, found NA",
        "--data @points.csv --strict=yes | --strict: expected no value, found yes",
      })
  void isOneLineThatNamesTheOptionOrTheFile(String options, String message) {
    String line = "train no-regularization --epochs 1 " + options.replace("@", folder + "/");
    assertEquals(ExitCode.BAD_INPUT, console.runLine(line), console.out());
    assertEquals("overfit: " + message.replace("@", folder + "/") + "\n", console.err());
    assertEquals("", console.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "data.file = '../points.csv'       | 1: data.file: expected a file beside or below this one, found '../points.csv'",
        "data.file = 'a/../../points.csv'  | 1: data.file: expected a file beside or below this one, found 'a/../../points.csv'",
        "data.file = '/points.csv'         | 1: data.file: expected a file beside or below this one, found '/points.csv'",
        "data.file = '~/points.csv'        | 1: data.file: expected a file beside or below this one, found '~/points.csv'",
        "data.file = '-'                   | 1: data.file: expected a file beside or below this one, found '-'",
        "data.test = '../points.csv'       | 1: data.test: expected a file beside or below this one, found '../points.csv'",
        "runs.a.data.file = '../other.csv' | 1: data.file: expected a file beside or below this one, found '../other.csv'",
      })
  void aPresetNamesNoFileOutsideItsFolder(String preset, String message) throws IOException {
    write("preset.toml", preset.replace('\'', '"'));
    assertEquals(ExitCode.BAD_INPUT, console.run("train", folder + "/preset.toml"));
    assertEquals(
        "overfit: " + folder + "/preset.toml:" + message.replace('\'', '"') + "\n", console.err());
  }

  /** A file that is there, with an error in it, is reported with its own line. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "data.file = 'no.csv'             | preset.toml:3: data.file: @no.csv: expected a file of points, found none",
        "data.test = 'no.csv'             | preset.toml:3: data.test: @no.csv: expected a file of points, found none",
        "data.file = 'directory'          | preset.toml:3: data.file: @directory: expected a file of points, found a directory",
        "runs.a.data.file = 'no.csv'      | preset.toml:3: data.file: @no.csv: expected a file of points, found none",
        "data = { file = 'points.csv', test = 'no.csv' } | preset.toml:3: data.test: @no.csv: expected a file of points, found none",
        "data.file = 'words.csv'          | words.csv:3: expected a number in b, found x",
      })
  void aFileOfPointsThatCannotBeReadIsReportedWhereThePresetNamesIt(String line, String message)
      throws IOException {
    write("points.csv", "a,b\n1,2\n3,4\n");
    write("words.csv", "a,b\n1,2\n3,x\n");
    write("preset.toml", "title = \"T\"\n\n" + line.replace('\'', '"') + "\n");
    for (String command : List.of("train", "check")) {
      assertEquals(ExitCode.BAD_INPUT, console.run(command, folder + "/preset.toml"));
      String expected = folder + "/" + message.replace("@", folder + "/");
      assertEquals("overfit: " + expected + "\n", console.err());
      assertEquals("", console.out());
    }
  }

  @Test
  void aSettingOfAPresetWithoutEffectBesideAFileIsReportedWithItsLine() throws IOException {
    write("preset.toml", "title = \"T\"\n\n[runs.a.data]\nsamples = 5\n");
    String data = "--data=" + folder + "/other.csv";
    assertEquals(ExitCode.BAD_INPUT, console.run("train", folder + "/preset.toml", data));
    assertEquals(
        "overfit: @preset.toml:4: data.samples: expected none beside --data @other.csv, found 5\n"
            .replace("@", folder + "/"),
        console.err());
  }

  @Test
  void aMissingFileOfAPresetIsNotReadWhenAnotherIsNamed() throws IOException {
    write("points.csv", "a,b\n1,2\n3,4\n");
    write("preset.toml", "data.file = \"no.csv\"\n");
    String preset = folder + "/preset.toml";
    String data = "--data=" + folder + "/";
    assertEquals(ExitCode.DONE, console.run("train", preset, data + "points.csv", "--epochs=1"));
    assertEquals(ExitCode.BAD_INPUT, console.run("train", preset, data + "none.csv"));
    assertEquals(
        "overfit: " + folder + "/none.csv: expected a file of points, found none\n", console.err());
  }
}
