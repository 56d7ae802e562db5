package overfit.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.cli.Console;
import overfit.cli.process.ExitCode;
import overfit.config.Setting;
import overfit.config.Settings;

class ConfigCommandTest {

  private static final String POINTS = "t,v\n0,1\n2,3\n";

  private static final String PRESET =
      """
      data.file = "points.csv"
      data.x-min = -1
      training.epochs = 9
      [runs.plain]
      [runs.wide]
      network.hidden = [128]
      [[runs.wide.edits]]
      epoch = 5
      training.learning-rate = 0.1
      """;

  private final Console console = new Console();

  @TempDir private Path folder;

  private Path preset() throws IOException {
    Files.writeString(folder.resolve("points.csv"), POINTS);
    return Files.writeString(folder.resolve("mine.toml"), PRESET);
  }

  @Test
  void settingsStandInSectionsAndThoseThatDifferAreMarked() {
    assertEquals(ExitCode.DONE, console.run("config", "--dropout", "0.1"), console.err());
    assertTrue(console.out().startsWith("overfitting: none, l2, dropout\n Data\n"), console.out());
    assertTrue(
        console
            .out()
            .contains(
                """
                 Regularization
                 * l2              0         default  none, dropout
                                   0.01      run      l2
                   l1              0         default
                   decay-biases    true      default
                 * dropout         0.1       option   none, l2
                                   0.5       run      dropout
                   input-noise     0         default
                   max-norm        none      default
                 Training
                """),
        console.out());
    assertTrue(console.out().contains("\n   optimizer       adam      preset\n"), console.out());
    assertTrue(console.out().endsWith("\n\n * differs between runs\n"), console.out());
  }

  @Test
  void editsAreNamed() throws IOException {
    Path file = preset();
    console.run("config", file.toString());
    assertTrue(console.out().contains("\n wide from epoch 5: learning-rate 0.1\n"), console.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plain | ''           | network.hidden  | [64,64]             | default",
        "wide  | ''           | network.hidden  | [128]               | run",
        "wide  | ''           | training.epochs | 9                   | preset",
        "wide  | --epochs 3   | training.epochs | 3                   | option",
        "wide  | --epochs 500 | training.epochs | 500                 | option",
        "wide  | --hidden 2   | network.hidden  | [128]               | run",
        "plain | --hidden 2   | network.hidden  | [2]                 | option",
        "plain | ''           | data.x          | \"t\"               | preset",
        "plain | ''           | data.points     | [[0.0,1.0],[2.0,3.0]] | preset",
        "plain | ''           | data.target     | \"unknown\"         | preset",
        "plain | ''           | data.x-min      | -1.0                | preset",
        "plain | ''           | data.x-max      | 2.0                 | preset",
        "plain | --x-max 5    | data.x-max      | 5.0                 | option",
        "plain | ''           | data.samples    | null                | default",
        "wide  | --run wide   | network.hidden  | [128]               | run",
        "wide  | --run wide --hidden 2 | network.hidden | [2]         | option",
        "wide  | --run wide   | training.epochs | 9                   | preset",
        "wide  | --run wide   | data.points     | [[0.0,1.0],[2.0,3.0]] | preset",
        "plain | --points 1:2 | data.file       | \"none\"            | option",
        "plain | --points 1:2 | data.points     | [[1.0,2.0]]         | option",
      })
  void jsonSaysWhereAValueComesFrom(
      String run, String options, String key, String value, String origin) throws IOException {
    Path file = preset();
    String line = ("config " + file + " --json " + options).strip();
    assertEquals(ExitCode.DONE, console.run(line.split(" ")), console.err());
    JsonNode json = console.json();
    assertEquals(1, json.get("schema").intValue());
    assertEquals("mine", json.get("preset").textValue());
    JsonNode found = json.at("/runs/" + (run.equals("plain") || options.contains("--run") ? 0 : 1));
    assertEquals(run, found.get("name").textValue());
    assertEquals(Settings.all().size(), found.get("settings").size());
    assertEquals(value, found.get("settings").get(key).get("value").toString());
    assertEquals(origin, found.get("settings").get(key).get("from").textValue());
  }

  @Test
  void jsonHasTheValuesThatTrainHasAndTheSameBytesEachTime() {
    console.run("config", "overfitting", "--json");
    String first = console.out();
    JsonNode runs = console.json().get("runs");
    console.run("config", "overfitting", "--json");
    assertEquals(first, console.out());
    console.run("train", "overfitting", "--epochs", "1", "--json");
    for (Setting<?> setting : Settings.all()) {
      if (setting != Settings.EPOCHS) {
        JsonNode trained = console.json().at("/runs/1/config").get(setting.key());
        assertEquals(trained, runs.get(1).get("settings").get(setting.key()).get("value"));
      }
    }
  }
}
