package overfit.config.preset;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.config.Config;
import overfit.config.Edit;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.file.InputException;

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
    List<RunSpec> specs = preset.specs(Overrides.none());
    assertEquals(List.of("plain", "l2-0.01"), specs.stream().map(RunSpec::name).toList());
    Config second = specs.get(1).config();
    assertEquals("128x64", second.text(Settings.HIDDEN));
    assertEquals("8", second.text(Settings.BATCH));
    assertEquals(List.of(Settings.L2), specs.get(0).config().differences(second));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[runs.r%d]\nregularization.l2 = 1\n",
        "[ runs . r%d ]\n",
        "  [runs.\"r %d\"]\n",
        "[runs.'r.%d']\n",
        "[runs.r%d.training]\nepochs = 2\n",
        "[[runs.r%d.edits]]\n",
      })
  void tooManyRunsAreFoundWithoutReadingThem(String table) {
    StringBuilder text = new StringBuilder("title = 'Many'\n");
    IntStream.range(0, 20_000).forEach(i -> text.append(table.replace("%d", "" + i)));
    long line = 2 + 1000 * table.lines().count();
    assertEquals(
        "wiggly.toml:" + line + ": expected at most 1000 runs, found more",
        assertThrows(InputException.class, () -> read(text.toString())).getMessage());
  }

  @Test
  void tooManyRunsAreFoundInAnyForm() {
    StringBuilder runs = new StringBuilder("title = 'Many'\nruns = {");
    IntStream.range(0, 1000).forEach(i -> runs.append("r").append(i).append(" = {}, "));
    assertEquals(
        "wiggly.toml:2: expected at most 1000 runs, found more",
        assertThrows(InputException.class, () -> read(runs + "last = {}}")).getMessage());
  }

  @Test
  void severalTablesOfARunAreOneRun() {
    String tables = "[runs.a]\n[[runs.a.edits]]\nepoch = 1\nregularization.l2 = 1\n";
    String more = "[[runs.a.edits]]\nepoch = 2\nregularization.l2 = 1\n".repeat(1001);
    assertDoesNotThrow(() -> RunLimit.check("wiggly.toml", tables + more));
  }

  @Test
  void withoutRunsHasOneOfItsOwnName() {
    List<RunSpec> specs = read("training.epochs = 50").specs(Overrides.none());
    assertEquals(1, specs.size());
    assertEquals("wiggly", specs.get(0).name());
    assertEquals(50L, specs.get(0).config().get(Settings.EPOCHS));
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
        "traning.epochs = 5          | 2: expected one of format, title, about, watch, runs, edits, session, data, network, regularization, training, optimizer, schedule, found traning (did you mean training?)",
        "training = 5                | 2: training: expected a table, found 5",
        "runs = 5                    | 2: runs: expected a table, found 5",
        "runs.a = 5                  | 2: runs.a: expected a table, found 5",
        "runs.a.l2 = 5               | 2: expected one of edits, data, network, regularization, training, optimizer, schedule, found l2 (did you mean regularization.l2?)",
        "runs.a.training.epoch = 5   | 2: expected a setting, found training.epoch (did you mean training.epochs?)",
        "runs.\"a/b\".data.noise = 1 | 2: expected a name of up to 32 letters, digits, spaces, . _ -, found \"a/b\"",
        "network.hidden = [[64, 64]] | 2: network.hidden: expected layer widths like 64x64 (1 to 1024 each, 16 at most) or none, found [[64, 64]]",
        "data.noise = -1~[runs.a]~data.noise = -2 | 2: data.noise: expected a number from 0 to 1e15, found -1",
        "about = 5                   | 2: about: expected text in quotes, found 5",
        "data.points = [1, 2]        | 2: data.points: expected drawn or points like -1:0.5,2:1 (x and y up to 1e15), found [1, 2]",
        "data.points = [[1, 2], [3]] | 2: data.points: expected drawn or points like -1:0.5,2:1 (x and y up to 1e15), found [[1, 2], [3]]",
        "data.points = []            | 2: data.points: expected drawn or points like -1:0.5,2:1 (x and y up to 1e15), found []",
        "data.points = \"drwn\"      | 2: data.points: expected drawn or points like -1:0.5,2:1 (x and y up to 1e15), found \"drwn\" (did you mean drawn?)",
        "edits = 5                   | 2: edits: expected [[edits]], tables in double brackets, found 5",
        "edits = [5]                 | 2: edits: expected a table, found 5",
        "[edits]~epoch = 5           | 2: edits: expected [[edits]], tables in double brackets, found a table",
        "[[edits]]~epoch = 5         | 2: edits: expected one of LIVE, found none",
        "[[edits]]~regularization.l2 = 1 | 2: epoch: expected a whole number from 1 (settings from the start are not edits), found nothing",
        "[[edits]]~epoch = 0~regularization.l2 = 1 | 3: epoch: expected a whole number from 1 (settings from the start are not edits), found 0",
        "[[edits]]~epoch = 1.5~regularization.l2 = 1 | 3: epoch: expected a whole number from 1 (settings from the start are not edits), found 1.5",
        "[[edits]]~epoch = 5~regularization.l2 = -1 | 4: regularization.l2: expected a number from 0 to 1000, found -1",
        "[[edits]]~epoch = 5~training.epochs = 9 | 4: training.epochs: expected one of LIVE, found one that extends or cuts the run; restarts it if its schedule depends on it",
        "[[edits]]~epoch = 5~data.noise = 9 | 4: data.noise: expected one of LIVE, found one that restarts all runs",
        "[[edits]]~epoch = 5~regularisation.l2 = 1 | 4: expected one of epoch, data, network, regularization, training, optimizer, schedule, found regularisation (did you mean regularization?)",
        "[[edits]]~epoch = 5~regularization.l3 = 1 | 4: expected a setting, found regularization.l3 (did you mean regularization.l2?)",
        "[runs.a]~[[runs.a.edits]]~epoch = 5~data.noise = 9 | 5: data.noise: expected one of LIVE, found one that restarts all runs",
        "[[runs.a.edits]]~epoch = 5~training.learning-rate = 1~[[runs.a.edits]]~epoch = 4~training.learning-rate = 2 | 6: epoch: expected a whole number from 5, the epoch of the previous edit, found 4",
        "[runs.a]~edits = true       | 3: edits: expected [[edits]], tables in double brackets, found true",
        "[runs.a]~[[edits]]~epoch = 5~training.learning-rate = 1 | 3: expected [[runs.NAME.edits]] in a preset with runs, found [[edits]]",
      })
  void theFirstMistakeIsNamedWithItsLine(String line, String message) {
    InputException e =
        assertThrows(
            InputException.class, () -> read("title = \"Wiggly\"\n" + line.replace('~', '\n')));
    String live = Edit.LIVE.stream().map(Setting::key).collect(Collectors.joining(", "));
    assertEquals("wiggly.toml:" + message.replace("LIVE", live), e.getMessage());
  }

  @Test
  void editsAreReadWithTheirEpochsAndPassedOn() {
    List<RunSpec> specs =
        read("""
                [runs.none]
                regularization.l2 = 0.0
                [[runs.none.edits]]
                epoch = 340
                regularization.l2 = 0.1
                [[runs.none.edits]]
                epoch = 340
                data.points = [[0, 1.5], [2, -1]]
                training.learning-rate = 1
                [runs.other]
                """)
            .specs(Overrides.none());
    List<Edit> edits = specs.get(0).edits();
    assertEquals(List.of(340L, 340L), edits.stream().map(Edit::epoch).toList());
    assertEquals(Overrides.none().with(Settings.L2, 0.1), edits.get(0).changes());
    assertEquals(0, specs.get(0).config().get(Settings.L2));
    assertEquals(0.1, specs.get(0).edited().get(Settings.L2));
    assertEquals("0:1.5,2:-1", specs.get(0).edited().text(Settings.POINTS));
    assertEquals(List.of(), specs.get(1).edits());
  }

  @Test
  void withoutRunsTheEditsAreThoseOfTheOnlyOne() {
    Preset preset = read("[[edits]]\nepoch = 1\nregularization.dropout = 0.5");
    Overrides changes = Overrides.none().with(Settings.DROPOUT, 0.5);
    assertEquals(
        List.of(new RunSpec("wiggly", Config.INITIAL, List.of(new Edit(1, changes)))),
        preset.specs(Overrides.none()));
    assertEquals(preset.specs(Overrides.none()), preset.only("wiggly").specs(Overrides.none()));
  }

  @Test
  void editsThatContradictTheSettingsAreNamedWithTheirLine() {
    String text =
        """
        data.target = "unknown"
        data.points = [[0, 1]]
        [[edits]]
        epoch = 1
        data.points = "drawn"
        """;
    InputException e = assertThrows(InputException.class, () -> read(text));
    assertEquals(
        "wiggly.toml:3: data.points: expected points with data.target unknown, found drawn",
        e.getMessage());
  }

  /** The line is that of the setting in the file, also if the other one is the default. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "data.x-min = 5 | 1: data.x-min: expected a number below data.x-max 3, found 5",
        "data.x-max = -4 | 1: data.x-max: expected a number above data.x-min -3, found -4",
        "data.x-min = 2~data.x-max = 1 | 2: data.x-max: expected a number above data.x-min 2, found 1",
        "data.x-max = 1~runs.a.data.x-min = 2 | 1: data.x-max: expected a number above data.x-min 2, found 1",
        "data.target = 'unknown' | 1: data.target: expected a function with data.points drawn, found unknown",
        "network.hidden = [8]~runs.a.network.activation = ['relu', 'tanh'] | 2: network.activation: expected one activation, or one per layer of network.hidden 8, found relu,tanh",
        "optimizer.nesterov = true | 1: optimizer.nesterov: expected false with training.momentum 0, found true",
        "optimizer.nesterov = true~training.momentum = 0 | 2: training.momentum: expected a number above 0 with optimizer.nesterov true, found 0",
        "runs.a.optimizer.nesterov = true~training.momentum = 0.9~optimizer.dampening = 0.1 | 3: optimizer.dampening: expected 0 with optimizer.nesterov true, found 0.1",
      })
  void settingsThatContradictEachOtherAreNamedWithTheirLine(String toml, String message) {
    InputException e = assertThrows(InputException.class, () -> read(toml.replace('~', '\n')));
    assertTrue(e.getMessage().startsWith("wiggly.toml:" + message.strip()), e.getMessage());
  }

  /** A synonym of another library, a key without its section or in a wrong one. */
  @ParameterizedTest
  @CsvSource({
    "training.lr, training.learning-rate",
    "training.weight_decay, regularization.l2",
    "training.batch_size, training.batch",
    "regularization.learning-rate, training.learning-rate",
    "network.layers, network.hidden",
    "network.p, regularization.dropout",
    "lr, training.learning-rate",
    "epochs, training.epochs",
    "wd, regularization.l2",
    "lernrate, ''",
  })
  void anUnknownKeyNamesTheSettingThatItMeans(String key, String meant) {
    InputException e = assertThrows(InputException.class, () -> read(key + " = 1"));
    String suggestion = " (did you mean " + meant + "?)";
    assertTrue(
        e.getMessage().endsWith("found " + key + (meant.isEmpty() ? "" : suggestion)),
        e.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"my preset, my preset", "a/b, a-b", "größe, gr-e", ".hidden, hidden", "ß, run"})
  void theOnlyRunHasANameThatRunsCanHave(String preset, String run) {
    Preset found = PresetReader.read("file.toml", preset, "training.epochs = 50");
    assertEquals(run, RunSpec.checkedName(found.specs(Overrides.none()).get(0).name()));
  }

  @ParameterizedTest
  @CsvSource({"''", "# nothing but a comment"})
  void anEmptyFileIsAMistakeToo(String text) {
    InputException e = assertThrows(InputException.class, () -> read(text));
    assertEquals(
        "wiggly.toml:1: expected a preset (title, about, settings, runs), found no keys",
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

  @Test
  void aPresetsErrorsHaveTheLinesOfItsFile() {
    String text = "title = \"T\"\n" + "\n".repeat(5000) + "[data]\n" + "#\n".repeat(5000);
    assertEquals("T", PresetReader.read("a.toml", "a", text + "samples = 20\n").title());
    String message =
        assertThrows(
                InputException.class,
                () -> PresetReader.read("a.toml", "a", text + "samples = 'many'\n"))
            .getMessage();
    assertTrue(message.startsWith("a.toml:10003: data.samples: expected "), message);
  }
}
