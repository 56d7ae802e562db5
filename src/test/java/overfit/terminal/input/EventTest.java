package overfit.terminal.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class EventTest {

  @Test
  void aPasteAsOneLineHasSingleSpaces() {
    assertEquals("0.1", new Event.Paste("0.1\n").line());
    assertEquals("set l2 0.1", new Event.Paste("\n set l2\n\t0.1 \n").line());
  }
}
