package overfit.tui.save;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.config.preset.ShellCommand;

class QuotedCutTest {

  @Test
  void quotesAreClosedBeforeALineEnds() {
    assertEquals(new QuotedCut("abcdef\\", "ghijkl"), QuotedCut.of("abcdefghijkl", 8));
    assertEquals(new QuotedCut("'abcde'\\", "'fghijkl'"), QuotedCut.of("'abcdefghijkl'", 8));
    assertEquals(
        new QuotedCut("$'a\\040'\\", "$'\\041bcdef'"), QuotedCut.of("$'a\\040\\041bcdef'", 9));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/home/somebody/presets/without/quotes/in/a/long/path/to/a/file.toml",
        "/home/some body/it's/a '' quoted'/$HOME/path\\with/`all`/of \"it\".toml",
        "/home/曲线/a\033[31m\u202eb/it's\\a/'quoted'/path/in/bytes.toml",
      })
  void aShellReadsEveryWidthBack(String word) throws IOException {
    ShellCommand command = ShellCommand.opening(word);
    StringBuilder script = new StringBuilder();
    for (int width = 8; width < 90; width++) {
      List<String> lines = ShellCommandOverlay.of(command, "").lines(width);
      for (String line : lines) {
        assertTrue(line.length() <= width, line);
      }
      script.append("printf '%s|' ").append(String.join("\n", lines)).append('\n');
    }
    Process shell = new ProcessBuilder("bash", "-c", script.toString()).start();
    String words = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(("overfit|" + word + "|").repeat(90 - 8), words);
  }
}
