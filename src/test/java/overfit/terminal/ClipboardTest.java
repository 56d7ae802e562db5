package overfit.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ClipboardTest {

  @ParameterizedTest
  @CsvSource({
    "TERM=xterm, PLAIN",
    "TERM=xterm-256color, PLAIN",
    "TERM=foot, PLAIN",
    "TERM=tmux-256color, TMUX",
    "TERM=screen-256color TMUX=/tmp/tmux-1, TMUX",
    "TERM=xterm TMUX=/tmp/tmux-1, TMUX",
    "TERM=screen, SCREEN",
    "TERM=linux, NONE",
    "TERM=linux TMUX=/tmp/tmux-1, NONE",
    "TERM=vt100, NONE",
    "TERM=vt220, NONE",
    "TERM=dumb, NONE",
    "TERM=unknown, NONE",
    "LANG=C.UTF-8, NONE",
  })
  void theClipboardFollowsTheTerminal(String environment, Clipboard clipboard) {
    Map<String, String> variables = new HashMap<>();
    Arrays.stream(environment.split(" "))
        .map(each -> each.split("="))
        .forEach(pair -> variables.put(pair[0], pair[1]));
    assertEquals(clipboard, Capabilities.of(variables, true, true).clipboard().value());
  }

  @Test
  void oldTerminalsGetNothing() {
    assertEquals("", Clipboard.NONE.sequence("overfit"));
    assertFalse(Clipboard.NONE.refusal("overfit").isEmpty());
  }

  @ParameterizedTest
  @EnumSource(Clipboard.class)
  void theClipboardIsNeverAskedForItsContent(Clipboard clipboard) {
    for (String text : new String[] {"", "?", "a", "?".repeat(500)}) {
      assertFalse(clipboard.sequence(text).contains(";?"), clipboard.sequence(text));
    }
  }

  @Test
  void tmuxGetsTheSequenceForItselfAndForItsTerminal() {
    assertEquals(
        "\033]52;c;YQ==\007" + "\033Ptmux;\033\033]52;c;YQ==\007\033\\",
        Clipboard.TMUX.sequence("a"));
  }

  @Test
  void gnuScreenPassesOnShortStrings() {
    String text = "a long text ".repeat(100);
    String sent = Clipboard.SCREEN.sequence(text);
    StringBuilder passed = new StringBuilder();
    for (String string : sent.split("\033P")) {
      assertTrue(string.length() <= 256, string);
      passed.append(string.replace("\033\\", ""));
    }
    String encoded = Base64.getEncoder().encodeToString(text.getBytes());
    assertEquals("\033]52;c;" + encoded + "\007", passed.toString());
  }

  @ParameterizedTest
  @CsvSource({"0, true", "55499, true", "55500, true", "55501, false", "1000000, false"})
  void atMost74KilobytesAreSent(int length, boolean sent) {
    assertEquals(sent, Clipboard.PLAIN.refusal("x".repeat(length)).isEmpty());
  }
}
