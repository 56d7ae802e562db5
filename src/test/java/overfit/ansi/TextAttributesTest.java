package overfit.ansi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.ansi.TextAttributes.Modifier;

class TextAttributesTest {

  private final EmulatedTerminal terminal = new EmulatedTerminal(2, 1);

  @ParameterizedTest
  @EnumSource
  void aModifierIsSwitchedOnAndOffAlone(Modifier modifier) {
    TextAttributes all = TextAttributes.PLAIN.withForeground(SgrColour.ofForeground("31"));
    for (Modifier other : Modifier.values()) {
      all = all.with(other, true);
    }
    TextAttributes without = all.with(modifier, false);
    terminal.feed(all.after(TextAttributes.PLAIN) + "a" + without.after(all) + "b");
    assertEquals(all, terminal.attributes(0, 0));
    assertEquals(without, terminal.attributes(1, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "6", "8", "21", "50", "98", "108"})
  void theEmulatedTerminalRejectsOtherParameters(String parameter) {
    assertThrows(IllegalArgumentException.class, () -> terminal.feed("\033[" + parameter + "m"));
  }

  @Test
  void equalAttributesNeedNoSequence() {
    assertEquals("", TextAttributes.PLAIN.after(TextAttributes.PLAIN));
  }
}
