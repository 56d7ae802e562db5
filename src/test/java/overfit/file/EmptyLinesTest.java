package overfit.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EmptyLinesTest {

  @ParameterizedTest
  @ValueSource(strings = {"\n", "# comment\n", "  \t\n", "\t# comment\r\n"})
  void atMost300MayBeInARow(String line) {
    String most = "a = 1\n" + line.repeat(300) + "b = 1\n" + line.repeat(300);
    assertTrue(EmptyLines.areFew(most));
    assertFalse(EmptyLines.areFew(most + line));
  }

  @Test
  void linesWithContentAreNotCounted() {
    assertTrue(EmptyLines.areFew("a = 1 # comment\n".repeat(1000)));
  }

  @Test
  void theMessageHasThePlace() {
    InputException error =
        assertThrows(
            InputException.class, () -> EmptyLines.check("a.md", "x = 1\n" + "#\n".repeat(400), 3));
    assertEquals(
        "a.md:305: expected at most 300 empty lines or comments in a row, found more",
        error.getMessage());
  }
}
