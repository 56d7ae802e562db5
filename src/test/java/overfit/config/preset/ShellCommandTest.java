package overfit.config.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import overfit.Campaign;
import overfit.cli.option.ExperimentOptions;
import overfit.config.Config;
import overfit.config.DataFiles;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.data.PointList;
import overfit.file.CleanText;
import overfit.file.InputException;
import overfit.file.InputFiles;
import overfit.file.UserPaths;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Parses the output of {@code ShellCommand} with the program's own command line. */
class ShellCommandTest {

  private static final DataFiles FILES = new DataFiles(InputFiles.of(UserPaths.HOMELESS), false);

  private static final Presets PRESETS = new Presets(Path.of("no folder of the user's"));
  private static final List<String> NAMES = PRESETS.names();

  static IntStream seeds() {
    return Campaign.seeds(20, 1000);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theCommandLeadsToTheSameRuns(int seed) {
    Random random = new Random(seed);
    String name = NAMES.get(random.nextInt(NAMES.size()));
    Preset preset = PRESETS.find(name);
    List<String> runs = List.copyOf(preset.runs().keySet());
    Preset chosen = random.nextBoolean() ? preset : preset.only(runs.get(runs.size() - 1));
    List<RunSpec> specs = planned(chosen, random);
    String command = ShellCommand.of(name, preset, specs, FILES).orElseThrow().text();
    assertEquals(specs, parsed(command), command);
  }

  /** A preset with some valid options. */
  private static List<RunSpec> planned(Preset preset, Random random) {
    Overrides options = Overrides.none();
    for (int i = random.nextInt(8); i > 0; i--) {
      Setting<?> setting = Settings.all().get(random.nextInt(Settings.all().size()));
      try {
        Overrides more = nudged(options, setting, random);
        preset.specs(more);
        options = more;
      } catch (InputException e) {
        // An option that this preset rejects: try another one.
      }
    }
    return preset.specs(options);
  }

  private static <T> Overrides nudged(Overrides options, Setting<T> setting, Random random) {
    T value = setting.initial();
    for (int i = random.nextInt(12); i >= 0; i--) {
      value = setting.domain().nudge(value, random.nextInt(3) > 0);
    }
    return options.with(setting, value);
  }

  /** As a shell takes the command apart, where a word is quoted as a whole. */
  private static List<RunSpec> parsed(String command) {
    return parsed(
        Pattern.compile("'[^']*'|\\S+")
            .matcher(command)
            .results()
            .map(word -> word.group().replace("'", ""))
            .toArray(String[]::new));
  }

  private static List<RunSpec> parsed(String... words) {
    CommandSpec spec = CommandSpec.create();
    ExperimentOptions selection = ExperimentOptions.addTo(spec);
    new CommandLine(spec).parseArgs(Arrays.copyOfRange(words, 1, words.length));
    return selection.specs(selection.preset(PRESETS), selection.files(PRESETS.inputs()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "overfit regularization",
        "overfit regularization --run dropout",
        "overfit regularization --l2 0.5 --epochs 50",
        "overfit l2 --x-min -5.5 --seed -3",
        "overfit l2 --hidden 8x4 --activation relu,tanh --momentum 0.9 --no-shuffle --nesterov",
        "overfit l2-strength --run 1.0 --l2 1e-6 --milestones 3,4",
      })
  void theCommandIsTheShortest(String command) {
    List<RunSpec> specs = parsed(command);
    String name = command.split(" ")[1];
    assertEquals(
        Optional.of(command),
        ShellCommand.of(name, PRESETS.find(name), specs, FILES).map(ShellCommand::text));
  }

  @Test
  void runsThatNoOptionLeadsToHaveNoCommand() {
    Preset preset = PRESETS.find("regularization");
    List<RunSpec> specs = preset.specs(Overrides.none());
    RunSpec first = specs.get(0);
    Config other = first.config().with(Settings.EPOCHS, 7L);
    checkNone(preset, replaced(specs, first.withConfig(other)));
    checkNone(preset, replaced(specs, new RunSpec("renamed", first.config())));
    checkNone(preset, specs.subList(0, 2));
    checkNone(preset, List.of(new RunSpec("new", other)));
    checkNone(preset, preset.specs(Overrides.none().parsing(Settings.POINTS, "1:2")));
  }

  private static List<RunSpec> replaced(List<RunSpec> specs, RunSpec first) {
    List<RunSpec> changed = new ArrayList<>(specs);
    changed.set(0, first);
    return changed;
  }

  private static void checkNone(Preset preset, List<RunSpec> specs) {
    assertEquals(Optional.empty(), ShellCommand.of("regularization", preset, specs, FILES));
  }

  /** In Bash, since Debian's sh knows no dollar quotes. */
  @ParameterizedTest
  @MethodSource("overfit.file.HostileTexts#names")
  void aCommandIsCleanAndStillHoldsTheTrueName(String name) throws IOException {
    String command = ShellCommand.opening("/it's/" + name + "/$HOME.toml").text();
    assertEquals(CleanText.of(command), command);
    assertTrue(command.matches("[ -~]+"), command);
    Process shell = new ProcessBuilder("bash", "-c", "printf '%s|' " + command).start();
    String words = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals("overfit|/it's/" + name + "/$HOME.toml|", words);
  }

  @ParameterizedTest
  @CsvSource({"löss 1.toml, '''löss 1.toml'''", "曲.toml, $'\\346\\233\\262.toml'"})
  void aNameThatSomeScreensCannotShowIsWrittenInBytes(String name, String quoted) {
    assertEquals(quoted, ShellCommand.quoted(name));
  }

  @ParameterizedTest
  @CsvSource({"mine.toml", "my own; $HOME.toml", "it's.toml", "'a\"b`c`.toml'"})
  void aShellReadsTheFilesNameBack(String name, @TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "training.epochs = 7");
    Preset preset = PRESETS.find(file.toString());
    List<RunSpec> specs = preset.specs(Overrides.none().with(Settings.L2, 0.5));
    String command = ShellCommand.of(file.toString(), preset, specs, FILES).orElseThrow().text();
    Process shell = new ProcessBuilder("/bin/sh", "-c", "printf '%s\\n' " + command).start();
    String words = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(List.of("overfit", file.toString(), "--l2", "0.5"), words.lines().toList());
    assertEquals(specs, parsed(words.lines().toArray(String[]::new)));
  }

  @Test
  void pointsOfAFileAreThatFileAndItsColumns(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a b.csv"), "n,t,v\n7,0,1\n9,1,2\n4,2,0\n");
    Preset preset = PRESETS.find("l2");
    Overrides options =
        Overrides.none()
            .with(Settings.FILE, file.toString())
            .parsing(Settings.X, "t")
            .parsing(Settings.Y, "v")
            .parsing(Settings.EPOCHS, "70");
    List<RunSpec> specs = preset.specs(options);
    assertEquals(
        "overfit l2 --data '" + file + "' --x t --y v --epochs 70",
        ShellCommand.of("l2", preset, specs, FILES).orElseThrow().text());
    Overrides known = options.parsing(Settings.TARGET, "cos").parsing(Settings.X_MIN, "-5");
    assertEquals(
        "overfit l2 --target cos --x-min -5 --x-max 2 --data '"
            + file
            + "' --x t --y v --epochs 70",
        ShellCommand.of("l2", preset, preset.specs(known), FILES).orElseThrow().text());
    Config edited = specs.get(0).config().with(Settings.POINTS, PointList.NONE.plus(0, 1));
    List<RunSpec> others = List.of(specs.get(0).withConfig(edited));
    assertEquals(Optional.empty(), ShellCommand.of("l2", preset, others, FILES));
  }
}
