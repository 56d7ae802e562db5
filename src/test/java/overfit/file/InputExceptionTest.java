package overfit.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputExceptionTest {

  @Test
  void saysWhereWhatWasExpectedAndWhatWasFound() {
    assertEquals(
        "wiggly.toml:7: expected a number, found x",
        InputException.expected("a number", "x").at("wiggly.toml:7").getMessage());
  }

  @Test
  void saysWhatFailedAndWhatToDo() {
    IOException full = new IOException("No space left on device");
    assertEquals(
        "a.csv: cannot be written: No space left on device; delete another file",
        InputException.failed("written", full)
            .advising("delete another file")
            .at("a.csv")
            .getMessage());
  }

  @Test
  void aLongTextIsNotQuotedWhole() {
    String text = "two words ".repeat(1000) + "(did you mean l2?)";
    String message = InputException.expected("a number", text).getMessage();
    assertTrue(message.length() < 250, message);
    assertTrue(message.endsWith(" (did you mean l2?)"), message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\0", "\t", "\033", "\u0085", "\u009b", "\u2028", "\u2029"})
  void isOneLineThatLeavesTheTerminalAlone(String control) {
    InputException e = InputException.expected("a number", "a" + control + "b");
    assertEquals("expected a number, found a b", e.getMessage());
    assertEquals("c d: " + e.getMessage(), e.at("c" + control + "d").getMessage());
  }
}
