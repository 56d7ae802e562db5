package overfit.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresetReaderTest {

  @Test
  void readsTitleBaseAndRuns() {
    Preset preset =
        read(
            """
            title = "Wiggly"
            about = "More noise."
            [data]
            noise = 0.5
            [network]
            hidden = [128, 64]
            [training]
            batch = 8
            [runs.plain]
            [runs."l2-0.01"]
            regularization.l2 = 0.01
            """);
    assertEquals("Wiggly", preset.title());
    List<NamedConfig> plan = preset.plan(Overrides.none());
    assertEquals(List.of("plain", "l2-0.01"), plan.stream().map(NamedConfig::name).toList());
    Config second = plan.get(1).config();
    assertEquals("128x64", second.text(Settings.HIDDEN));
    assertEquals("8", second.text(Settings.BATCH));
    assertEquals(List.of(Settings.L2), plan.get(0).config().differences(second));
  }

  @Test
  void withoutRunsHasOneOfItsOwnName() {
    List<NamedConfig> plan = read("training.epochs = 50").plan(Overrides.none());
    assertEquals(1, plan.size());
    assertEquals("wiggly", plan.get(0).name());
    assertEquals(50L, plan.get(0).config().get(Settings.EPOCHS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "training.learning-rat = 1   | 2: expected a setting, found training.learning-rat (did you mean training.learning-rate?)",
        "training.learning-rate = -7 | 2: training.learning-rate: expected a number from 0 to 1e30, found -7",
        "training.epochs = \"500\"   | 2: training.epochs: expected a whole number from 1 to 1000000000, found \"500\" in quotes",
        "training.epochs = true      | 2: training.epochs: expected a whole number from 1 to 1000000000, found true",
        "training.epochs = [1, 2]    | 2: training.epochs: expected a whole number from 1 to 1000000000, found [1, 2]",
        "training.epochs.x = 1       | 2: training.epochs: expected a whole number from 1 to 1000000000, found a table",
        "network.hidden = [64, 0]    | 2: network.hidden: expected layer widths like 64x64 (1 to 1024 each, 16 at most) or none, found [64, 0]",
        "training.batch = \"ful\"   | 2: training.batch: expected full or a whole number from 1 to 1000000, found \"ful\" (did you mean full?)",
        "traning.epochs = 5          | 2: expected one of title, about, runs, data, network, regularization, training, optimizer, schedule, found traning (did you mean training?)",
        "training = 5                | 2: training: expected a table, found 5",
        "runs = 5                    | 2: runs: expected a table, found 5",
        "runs.a = 5                  | 2: runs.a: expected a table, found 5",
        "runs.a.l2 = 5               | 2: expected one of data, network, regularization, training, optimizer, schedule, found l2",
        "runs.a.training.epoch = 5   | 2: expected a setting, found training.epoch (did you mean training.epochs?)",
        "runs.\"a b\".data.noise = 1 | 2: expected a run's name of up to 32 letters, digits, dots and dashes, found \"a b\"",
        "network.hidden = [[64, 64]] | 2: network.hidden: expected layer widths like 64x64 (1 to 1024 each, 16 at most) or none, found [[64, 64]]",
        "data.noise = -1~[runs.a]~data.noise = -2 | 2: data.noise: expected a number from 0 to 100, found -1",
        "about = 5                   | 2: about: expected text in quotes, found 5",
      })
  void theFirstMistakeIsNamedWithItsLine(String line, String message) {
    InputException e =
        assertThrows(
            InputException.class, () -> read("title = \"Wiggly\"\n" + line.replace('~', '\n')));
    assertEquals("wiggly.toml:" + message, e.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"''", "# nothing but a comment"})
  void anEmptyFileIsAMistakeToo(String text) {
    InputException e = assertThrows(InputException.class, () -> read(text));
    assertEquals(
        "wiggly.toml:1: expected a preset (title, about, settings, runs), found no key at all",
        e.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"= 5, 1", "title = , 1", "'a = 1\na = 2', 2", "'a = \u0001', 1"})
  void brokenTomlIsNamedWithItsLineOnOneLine(String text, int line) {
    String message = assertThrows(InputException.class, () -> read(text)).getMessage();
    assertEquals("wiggly.toml:" + line, message.substring(0, message.indexOf(": ")));
    assertEquals(1, message.lines().count());
  }

  private static Preset read(String text) {
    return PresetReader.read("wiggly.toml", "wiggly", text);
  }
}
