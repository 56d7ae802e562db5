package overfit.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.cli.Console;
import overfit.cli.option.CommonOption;
import overfit.cli.process.Host;
import overfit.record.tape.ProgramLaunch;
import overfit.record.tape.Stage;
import picocli.CommandLine;

class OpenCommandTest {

  private final Host host = new Console().host();

  /** Without options the command line is not parsed by picocli. */
  @ParameterizedTest
  @CsvSource({"'', overfitting", "l2, l2", "depth, depth", "presets/depth.toml, depth"})
  void aPresetOpensTheSameScreenWithAndWithoutOptions(String word, String shown) {
    List<String> preset = word.isEmpty() ? List.of() : List.of(word);
    String direct = screens(OpenCommand.ofPreset(host, preset.stream().findFirst()));
    assertTrue(direct.contains(" " + shown + " "), direct);
    assertEquals(direct, screens(parsed(preset)));
  }

  private OpenCommand parsed(List<String> preset) {
    OpenCommand command = new OpenCommand(host);
    CommandLine line = new CommandLine(command);
    CommonOption.addTo(line.getCommandSpec());
    line.parseArgs(Stream.concat(preset.stream(), Stream.of("--debug")).toArray(String[]::new));
    return command;
  }

  /** The first screen, and that after a second. */
  private static String screens(OpenCommand command) {
    try (Stage stage =
        command.stage(new ProgramLaunch("x.tape:1:1", List.of(), 100, 30, Optional.empty()))) {
      stage.advance(0);
      String first = stage.surface().toString();
      stage.advance(1_000_000_000);
      return first + stage.surface();
    }
  }
}
