package overfit.tui.save;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import overfit.config.preset.ShellCommand;

class ShellCommandOverlayTest {

  private static final ShellCommandOverlay OVERLAY =
      ShellCommandOverlay.of(
          new ShellCommand(List.of("overfit 'my -- own.toml'", "--seed 7", "--hidden 64x64x64x64")),
          "");

  @Test
  void aLongCommandIsBrokenBeforeOptionsAlone() {
    assertEquals(
        List.of("overfit 'my -- own.toml' \\", "  --seed 7 \\", "  --hidden 64x64x64x64"),
        OVERLAY.lines(27));
  }

  @Test
  void aShortOneIsOneLine() {
    assertEquals(List.of(OVERLAY.command().text()), OVERLAY.lines(80));
  }
}
