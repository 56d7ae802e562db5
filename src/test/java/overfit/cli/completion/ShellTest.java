package overfit.cli.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import overfit.cli.Console;
import overfit.cli.process.CommandName;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.config.preset.Presets;
import overfit.screen.Theme;

/** What a shell makes of these scripts is checked by src/test/sh/completion-check.sh. */
class ShellTest {

  private final Console console = new Console();

  private List<String> words(Shell shell) {
    console.run("completion", shell.name().toLowerCase(Locale.ROOT));
    return Arrays.asList(console.out().split("[^A-Za-z0-9.-]+"));
  }

  @ParameterizedTest
  @EnumSource
  void everySettingAndItsNamedValuesAreInTheScript(Shell shell) {
    List<String> words = words(shell);
    for (Setting<?> setting : Settings.all()) {
      for (String option : setting.options()) {
        String word = shell == Shell.FISH ? option.substring(2) : option;
        assertTrue(words.contains(word), option);
      }
      boolean flag = setting.initial() instanceof Boolean;
      assertTrue(flag || words.containsAll(setting.domain().choices()), setting.key());
    }
  }

  @ParameterizedTest
  @EnumSource
  void presetsThemesAndCommandsAreInTheScript(Shell shell) {
    List<String> words = words(shell);
    assertTrue(words.containsAll(Presets.bundledAlone().names()));
    assertTrue(words.containsAll(Theme.names()));
    assertTrue(
        words.containsAll(
            List.of(
                "train",
                "presets",
                "config",
                "check",
                "diff",
                "check-gradients",
                "degrees",
                "find-rate",
                "landscape",
                "uncertainty",
                "export",
                "record",
                "terminal",
                "completion")));
    assertTrue(words.stream().noneMatch(CommandName.REHEARSE.word()::equals));
  }

  @ParameterizedTest
  @EnumSource
  void theScriptIsAsciiAndNothingIsLeftToBePutIn(Shell shell) {
    words(shell);
    assertTrue(console.out().chars().allMatch(each -> each < 128));
    assertTrue(!console.out().matches("(?s).*@[A-Z]+@.*"));
  }

  /** The script for bash has one table of values, for all commands. */
  @Test
  void anOptionTakesTheSameValuesInEveryCommand() {
    console.run("completion", "bash");
    List<String> table =
        console
            .out()
            .lines()
            .dropWhile(line -> !line.startsWith("_overfit_value()"))
            .takeWhile(line -> !line.equals("}"))
            .filter(line -> line.contains(") action=("))
            .flatMap(line -> Arrays.stream(line.replaceFirst("\\).*", "").strip().split(" \\| ")))
            .toList();
    assertEquals(table.stream().distinct().toList(), table);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "completion           | SHELL",
        "completion tcsh      | expected one of bash, zsh, fish, found tcsh",
        "completion ZSH       | expected one of bash, zsh, fish, found ZSH",
        "completion bsh       | expected one of bash, zsh, fish, found bsh (did you mean bash?)",
        "completion ''        | expected one of bash, zsh, fish, found",
        "completion bash zsh  | zsh",
      })
  void anotherWordIsRefused(String line, String reason) {
    assertEquals(2, console.run(line.replace("''", "").split(" +", -1)));
    assertTrue(console.err().contains(reason), console.err());
    assertEquals(1, console.err().lines().count());
    assertEquals("", console.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Random seed for data: a whole number (default: 42).    | Random seed for data",
        "Decay of its square (adam variants): a number.         | Decay of its square",
        "Print one JSON object and nothing else.                | Print one JSON object and nothing else",
        "Print the table; no charts.                            | Print the table",
        "Factor 0.5 of it                                       | Factor 0.5 of it",
      })
  void descriptionsAreCutToAFewWords(String description, String brief) {
    assertEquals(brief, Vocabulary.brief(description));
  }
}
