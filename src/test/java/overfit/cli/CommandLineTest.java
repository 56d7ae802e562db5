package overfit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.cli.option.ExperimentOptions;
import overfit.cli.process.CommandName;
import overfit.cli.process.ExitCode;
import overfit.cli.process.Version;
import overfit.config.Setting;
import overfit.config.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class CommandLineTest {

  private final Console console = new Console();

  /** Without options the command line is not parsed by picocli. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "trian",
        "true",
        "nosuch.toml",
        "points.csv",
        "@args",
        "a=b",
        "demo.tape",
        "l2"
      })
  void aSingleWordIsToldTheSameWithAndWithoutOptions(String word) {
    int code = console.run(word);
    String told = console.err();
    assertEquals(console.run("--debug", word), code);
    assertEquals(console.err(), told);
  }

  @Test
  void noWordAtAllIsToldTheSameWithAndWithoutOptions() {
    int code = console.run();
    String told = console.err();
    assertEquals(console.run("--debug"), code);
    assertEquals(console.err(), told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "trian                   | no preset is named trian; `overfit presets` lists them (did you mean overfit train?)",
        "presset                 | no preset is named presset; `overfit presets` lists them (did you mean overfit presets?)",
        "help                    | no preset is named help; `overfit presets` lists them (did you mean overfit --help?)",
        "l2 train                | expected a preset, found the command train; a command must come first: overfit train ...",
        "--seed 7 train          | expected a preset, found the command train; a command must come first: overfit train ...",
        "train train             | expected a preset, found the command train; a command must come first: overfit train ...",
        "presets train           | expected a preset, found the command train; a command must come first: overfit train ...",
        "train no-regularisation | no preset is named no-regularisation (did you mean no-regularization?); `overfit presets` lists them",
        "train l2 dropout        | expected one PRESET, found l2 and dropout",
        "train ''                | expected a preset's name or file, found nothing",
        "train @args             | no preset is named @args; `overfit presets` lists them",
        "train /nowhere.toml     | /nowhere.toml: expected a preset file, found none; `overfit presets` lists the names",
        "train /                 | /: expected a preset file, found a directory",
        "train --sead 7          | unknown option --sead (did you mean --seed?)",
        "train l2 -- --json      | expected --json before --, found it after",
        "train l2 -- --seed=7    | expected --seed=7 before --, found it after",
        "train --lr 1            | unknown option --lr (did you mean --learning-rate?)",
        "train --learn=1         | unknown option --learn=1 (did you mean --learning-rate?)",
        "train --batch-size 8    | unknown option --batch-size (did you mean --batch?)",
        "train --batch_size 8    | unknown option --batch_size (did you mean --batch?)",
        "train --bs=8            | unknown option --bs=8 (did you mean --batch?)",
        "train --weight-decay 1  | unknown option --weight-decay (did you mean --l2?)",
        "train --wd 1            | unknown option --wd (did you mean --l2?)",
        "train --p 0.5           | unknown option --p (did you mean --dropout?)",
        "train --layers 8x8      | unknown option --layers (did you mean --hidden?)",
        "train --random-state 1  | unknown option --random-state (did you mean --seed?)",
        "train -seed 7           | unknown option -seed (did you mean --seed?)",
        "train --wiggle          | unknown option --wiggle",
        "presets --json          | unknown option --json; overfit train, overfit sweep, overfit runs, overfit config, overfit step, overfit check-gradients, overfit degrees, overfit find-rate, overfit landscape and overfit uncertainty have it",
        "--json                  | unknown option --json; overfit train, overfit sweep, overfit runs, overfit config, overfit step, overfit check-gradients, overfit degrees, overfit find-rate, overfit landscape and overfit uncertainty have it",
        "l2 --quiet=yes          | unknown option --quiet=yes; overfit train, overfit sweep, overfit runs and overfit resume have it",
        "--toml                  | unknown option --toml; overfit presets has it",
        "train -o a.svg          | unknown option -o; overfit step, overfit check-gradients, overfit degrees, overfit find-rate, overfit landscape, overfit uncertainty, overfit export and overfit record have it",
        "train --theme light     | unknown option --theme; overfit without a command, overfit learn and overfit terminal have it",
        "train --last            | unknown option --last; overfit without a command has it",
        "presets --no-nesterov   | unknown option --no-nesterov; overfit without a command, overfit train, overfit sweep, overfit config, overfit step, overfit check-gradients, overfit degrees, overfit find-rate, overfit landscape, overfit uncertainty and overfit export have it",
        "train --l2              | --l2: expected a number from 0 to 1000, found nothing",
        "train --l2 --json       | --l2: expected a number from 0 to 1000, found --json",
        "train --l2 ''           | --l2: expected a number from 0 to 1000, found nothing",
        "train --seed 1 --seed 2 | --seed: expected once, found 1 and 2",
        "train --json --json     | --json: expected once, found twice",
        "train --json=7          | --json: expected no value, found 7",
        "train --shuffle=maybe   | --shuffle: expected no value, found maybe",
        "train --nesterov=true   | --nesterov: expected no value, found true",
        "train --no-shuffle=true | --no-shuffle: expected no value, found true",
        "train --shuffle=        | --shuffle: expected no value, found =",
        "train --strict=false    | --strict: expected no value, found false",
        "--last=7                | --last: expected no value, found 7",
        "presets --toml=l2       | --toml: expected no value, found l2",
        "train --no-nesterov=    | --no-nesterov: expected no value, found =",
        "train --loss mae        | --loss: expected one of mse, l1, huber, smooth-l1, found mae (did you mean l1?)",
        "train --history         | expected --json with --history, found --history alone",
        "train --plain --json    | expected --plain or --json, found both",
        "train --run             | --run: expected a NAME, found nothing",
        "train --run non         | --run: expected one of the runs none, l2, dropout, found non (did you mean none?)",
        "train l2-strength --l2 1| --l2: every run of l2-strength sets its own value; add --run NAME (0.001, 0.01, 0.1, 1.0), or use the preset no-regularization",
        "train --x-min 5         | --x-min: expected a number below x-max 3, found 5",
        "train --x-max -4        | --x-max: expected a number above x-min -3, found -4",
        "train --x-min 5 --x-max 4 | --x-max: expected a number above --x-min 5, found 4",
        "train --nesterov        | --nesterov: expected false with momentum 0, found true",
        "train --nesterov --momentum 0 | --momentum: expected a number above 0 with --nesterov true, found 0",
        "train --nesterov --optimizer adam | --nesterov: expected false with momentum 0, found true",
        "train --nesterov --momentum 0.9 --dampening 1 | --dampening: expected 0 with --nesterov true, found 1",
        "train --hidden 8 --activation relu,tanh | --activation: expected one activation, or one per layer of --hidden 8, found relu,tanh",
        "presets --toml          | expected a PRESET with --toml, found none",
        "--theme solarised-dark  | --theme: expected one of okabe-ito, light, solarized-dark, high-contrast, found solarised-dark (did you mean solarized-dark?)",
        "terminal --theme Light  | --theme: expected one of okabe-ito, light, solarized-dark, high-contrast, found Light (did you mean light?)",
        "--theme ''              | --theme: expected one of okabe-ito, light, solarized-dark, high-contrast, found nothing",
        "--theme                 | --theme: expected a NAME, found nothing",
        "train --threads ''      | --threads: expected a whole number from 1 to 256, found nothing",
        "--fps 0                 | --fps: expected a whole number from 1 to 120, found 0",
        "--fps 121               | --fps: expected a whole number from 1 to 120, found 121",
        "--fps 29.97             | --fps: expected a whole number from 1 to 120, found 29.97",
        "terminal --fps fast     | --fps: expected a whole number from 1 to 120, found fast",
        "--fps 10 --fps 20       | --fps: expected once, found twice",
        "train --fps 10          | unknown option --fps; overfit without a command, overfit learn and overfit terminal have it",
        "terminal l2             | expected nothing after terminal, found l2",
        "diff l2                 | expected PRESET, found nothing",
        "diff l2 l2 l1           | expected 2 PRESETs, found more: l1",
        "diff l2 check           | expected a preset, found the command check; a command must come first: overfit check ...",
        "check                   | expected FILE, found nothing",
        "config l2 l2            | expected one PRESET, found l2 and l2",
        "config --l2 x           | --l2: expected a number from 0 to 1000, found x",
        "man-page now            | expected one of overfit.1, overfit-lesson.5, overfit-preset.5, overfit-tape.5, found now",
      })
  void invalidUsageIsOneLineThatSaysWhatWasExpected(String line, String message) {
    assertEquals(ExitCode.BAD_INPUT, console.runLine(line));
    assertEquals("overfit: " + message + "\n", console.err());
    assertEquals("", console.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NAME",
        "NAME.toml",
        "train NAME",
        "train l2 NAME",
        "train --NAME",
        "train --NAME=1",
        "train --target NAME",
        "train --hidden NAME",
        "train --samples NAME",
        "train --quiet=NAME",
        "train --run NAME",
        "train --data NAME",
        "train --data ./NAME.csv",
        "presets NAME",
        "terminal --theme NAME",
        "terminal --fps NAME",
        "terminal NAME",
        "record NAME.tape",
        "record presets/tapes/lesson.tape -o NAME",
        "--record NAME",
        "help NAME",
      })
  void aNameOfTenThousandLettersIsCut(String line) {
    assertEquals(ExitCode.BAD_INPUT, console.runLine(line.replace("NAME", "x".repeat(10_000))));
    assertEquals(1, console.err().lines().count(), console.err());
    assertTrue(console.err().length() < 500, console.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mine.toml | NAME = 1",
        "mine.toml | [NAME]",
        "mine.toml | [data]~NAME = 1",
        "mine.toml | [data]~target = 'NAME'",
        "mine.toml | [runs.NAME]",
        "mine.toml | NAME",
        "mine.tape | NAME",
        "mine.tape | Set NAME 1",
        "mine.tape | Type NAME",
        "mine.tape | Screenshot NAME",
        "mine.tape | Type 'overfit NAME'",
        "mine.csv | NAME,1",
        "mine.csv | 1,NAME",
      })
  void aNameOfTenThousandLettersInAFileIsCut(String name, String text, @TempDir Path folder)
      throws Exception {
    Path file = folder.resolve(name);
    Files.writeString(file, text.replace('~', '\n').replace("NAME", "x".repeat(10_000)) + "\n");
    String command =
        switch (name) {
          case "mine.tape" -> "record ";
          case "mine.csv" -> "train --data ";
          default -> "train ";
        };
    assertEquals(ExitCode.BAD_INPUT, console.runLine(command + file));
    assertEquals(1, console.err().lines().count(), console.err());
    assertTrue(console.err().length() < 800, console.err());
  }

  @ParameterizedTest
  @CsvSource({
    "target, sinus",
    "samples, 0",
    "samples, 1.5",
    "samples, 1000001",
    "noise, -0.1",
    "x-min, left",
    "x-max, NaN",
    "hidden, 64x",
    "hidden, 0",
    "activation, ''",
    "initialization, zero",
    "l2, -1",
    "l2, 1e400",
    "l1, Infinity",
    "dropout, 1",
    "optimizer, SGD",
    "learning-rate, '0,01'",
    "momentum, 1.1",
    "batch, half",
    "batch, 0",
    "epochs, 0",
    "epochs, 5e",
    "seed, 0x2a",
    "seed, 9223372036854775808",
  })
  void eachSettingSaysWhatItExpects(String name, String value) {
    Setting<?> setting = Settings.find(name).orElseThrow();
    assertEquals(ExitCode.BAD_INPUT, console.run("train", "--" + name, value));
    String found = value.isEmpty() ? "nothing" : value;
    String start = "overfit: --" + name + ": expected " + setting.domain().expected();
    assertTrue(console.err().startsWith(start + ", found " + found), console.err());
    assertEquals(1, console.err().lines().count());
  }

  @ParameterizedTest
  @MethodSource("settings")
  void eachSettingTakesItsOwnDefault(Setting<?> setting) {
    int code = console.runLine("train l2 --quiet --epochs=1 " + given(setting));
    boolean twice = setting == Settings.EPOCHS;
    assertEquals(twice ? ExitCode.BAD_INPUT : ExitCode.DONE, code, console.err());
  }

  private static String given(Setting<?> setting) {
    if (setting.initial() instanceof Boolean flag) {
      return (flag ? "--" : "--no-") + setting.name();
    }
    return "--" + setting.name() + " " + initial(setting);
  }

  private static <T> String initial(Setting<T> setting) {
    return setting.domain().format(setting.initial());
  }

  static List<Setting<?>> settings() {
    return Settings.all();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "''                                  | :1: expected a preset (title, about, settings, runs), found no keys",
        "[training]~epoch = 5                | :2: expected a setting, found training.epoch (did you mean training.epochs?)",
        "[training]~epochs = '5'             | :2: training.epochs: expected a whole number from 1 to 1000000000, found \"5\" in quotes",
        "[runs.a]~data.noise = -1            | :2: data.noise: expected a number from 0 to 1e15, found -1",
        "[data]~x-min = 5                    |:2: data.x-min: expected a number below data.x-max 3, found 5",
        "[optimizer]~nesterov = true         |:2: optimizer.nesterov: expected false with training.momentum 0, found true",
        "[runs.a]~optimizer.nesterov = true~training.momentum = 0 |:3: training.momentum: expected a number above 0 with optimizer.nesterov true, found 0",
        "training.momentum = 1~optimizer.nesterov = true~[runs.a]~training.momentum = 0 |:4: training.momentum: expected a number above 0 with optimizer.nesterov true, found 0",
      })
  void badPresetsAreNamedWithTheirLine(String toml, String message, @TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("mine.toml");
    Files.writeString(file, toml.equals("''") ? "" : toml.replace('~', '\n'));
    assertEquals(ExitCode.BAD_INPUT, console.run("train", file.toString()));
    assertEquals("overfit: " + file + message + "\n", console.err());
  }

  @Test
  void filesThatAreNotTextAreOneLineToo(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("junk.toml");
    Files.write(file, new byte[] {'a', '\n', (byte) 0xff, 0});
    assertEquals(ExitCode.BAD_INPUT, console.run("train", file.toString()));
    assertEquals(
        "overfit: " + file + ":2: expected a text file in UTF-8, found other bytes\n",
        console.err());
  }

  @Test
  void escapeSequencesInArgumentsAreNotPrinted() {
    console.run("train", "a\nb\033[31m");
    assertEquals(
        "overfit: no preset is named a b [31m; `overfit presets` lists them\n", console.err());
  }

  @Test
  void withoutATerminalTheScreenNamesTheCommandThatNeedsNone() {
    assertEquals(ExitCode.BAD_INPUT, console.run());
    assertEquals(
        "overfit: standard input is not a terminal: no screen can be shown here;"
            + " `overfit train` works without one\n",
        console.err());
  }

  @ParameterizedTest
  @CsvSource({
    "--help",
    "-h",
    "l2 --help",
    "--seed 7 --help",
    "--wiggle --help",
    "--seed --help",
    "nowhere -h"
  })
  void helpIsPrintedWhereverItIsAskedFor(String line) {
    assertEquals(ExitCode.DONE, console.runLine(line));
    assertEquals("", console.err());
    assertTrue(console.out().startsWith("Usage: overfit [PRESET | FILE.toml]"), console.out());
    assertTrue(console.out().contains("`overfit presets` lists"), console.out());
    assertTrue(console.out().contains("\nCommands:\n  learn "), console.out());
  }

  @ParameterizedTest
  @CsvSource({"--version", "-V", "train --version", "presets l2 -V", "--wiggle --version"})
  void theVersionIsPrintedWhereverItIsAskedFor(String line) {
    assertEquals(ExitCode.DONE, console.runLine(line));
    assertEquals("overfit " + Version.number() + "\n", console.out());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpFitsEightyColumnsInPlainCharacters(String command) {
    console.runLine(command + " --help");
    for (String line : console.out().lines().toList()) {
      assertTrue(line.length() <= 80, line);
      assertTrue(line.chars().allMatch(c -> c >= ' ' && c <= '~'), line);
    }
  }

  /** Such as {@code .cast}, {@code okabe-ito} and {@code (default: 2)}. */
  @ParameterizedTest
  @MethodSource("commands")
  void helpBreaksLinesBetweenWords(String command) {
    CommandLine all = new Commands(console.host()).all();
    CommandSpec spec = all.getSubcommands().getOrDefault(command, all).getCommandSpec();
    console.runLine(command + " --help");
    List<String> shown = List.of(console.out().split("\\s+"));
    Stream.concat(
            Stream.of(spec.usageMessage().description()),
            spec.args().stream().flatMap(arg -> Stream.of(arg.description())))
        .flatMap(text -> Stream.of(text.split("\\s+")))
        .forEach(word -> assertTrue(shown.contains(word), word));
  }

  static Stream<String> commands() {
    return Stream.concat(Stream.of(""), CommandName.words().stream());
  }

  @ParameterizedTest
  @CsvSource({"''", "train"})
  void helpHasEverySettingWithItsDefaultUnderItsSection(String command) {
    console.runLine(command + " --help");
    String words = console.out().replaceAll("\\s+", " ");
    for (Setting<?> setting : Settings.all()) {
      assertTrue(words.contains(" " + setting.section().title() + ": --"), words);
      boolean flag = setting.initial() instanceof Boolean;
      String option = flag ? "--[no-]" + setting.name() : String.join(", ", setting.options());
      String value = flag ? "" : "=" + setting.domain().label();
      assertTrue(words.contains(option + value), setting.name());
      assertTrue(words.contains(ExperimentOptions.description(setting)), setting.name());
      assertTrue(words.contains("(default: " + initial(setting) + ")."), setting.name());
    }
  }

  @Test
  void everyCommandIsKnownByItsName() {
    assertEquals(ExitCode.DONE, console.run("--help"));
    for (String name : CommandName.words()) {
      assertEquals(ExitCode.DONE, console.run(name, "--help"));
      assertTrue(console.out().startsWith("Usage: overfit " + name), console.out());
    }
  }
}
