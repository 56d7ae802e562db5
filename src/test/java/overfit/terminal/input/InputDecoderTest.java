package overfit.terminal.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ^ stands for ESC, and U for the first byte of a character of two. */
class InputDecoderTest {

  private static final int IDLE = 1000;

  private final List<String> events = new ArrayList<>();
  private final InputDecoder decoder = new InputDecoder(event -> events.add(name(event)));

  private void arrives(String bytes) {
    byte[] all = bytes.replace('^', '\033').getBytes(StandardCharsets.ISO_8859_1);
    for (byte b : all) {
      decoder.accept(b == 'U' ? 0xc3 : b & 0xff);
    }
  }

  private static String name(Event event) {
    return event instanceof Event.Paste paste
        ? "<" + paste.text() + ">"
        : KeyName.of(((Event.Key) event).stroke()).name();
  }

  @ParameterizedTest
  @CsvSource({
    "'', 1000, ''",
    "j, 2, j",
    "jk, 2, j k",
    "^, 30, Escape",
    "j^, 30, j Escape",
    "^[, 150, M-[",
    "j^[, 150, j M-[",
    "^], 30, M-]",
    "^[A, 2, Up",
    "j^[A, 2, j Up",
    "^[1, 1000, ''",
    "j^[1, 2, j",
    "jU, 2, j",
    "^[200~a, 1000, <a>",
    "j^[200~a, 2, j",
    "^[200~a^[201~, 2, <a>",
  })
  void untilTheTimeoutKeysAreHeldAndThenTheyAct(String bytes, long patience, String expected) {
    arrives(bytes);
    assertEquals(List.of(), events);
    assertEquals(patience, decoder.patience());
    decoder.timeOut();
    assertEquals(expected, String.join(" ", events));
  }

  @ParameterizedTest
  @CsvSource({
    "j^[1, ~, j Home",
    "j^[, A, j Up",
    "jU, \u00a9, j \u00e9",
    "j^[200~a, b^[201~, j <ab>",
    "j^]1, 1^\\k, j k",
  })
  void aShortPauseAfterKeysEndsNoSequenceThatHasBegun(String first, String rest, String expected) {
    arrives(first);
    if (decoder.patience() == InputDecoder.PAUSE_MILLISECONDS) {
      decoder.timeOut();
    }
    assertTrue(decoder.patience() > InputDecoder.PAUSE_MILLISECONDS);
    arrives(rest);
    decoder.timeOut();
    assertEquals(expected, String.join(" ", events));
  }

  @Test
  void afterTheKeyEscTheRestOfItsSequenceIsAwaitedAndThenNoLonger() {
    arrives("^");
    decoder.timeOut();
    assertEquals(150, decoder.patience());
    decoder.timeOut();
    assertEquals(IDLE, decoder.patience());
    arrives("[A");
    decoder.timeOut();
    assertEquals("Escape [ A", String.join(" ", events));
  }

  @Test
  void theLastKeysActWhenTheInputEnds() {
    arrives("jk");
    decoder.end();
    assertEquals("j k", String.join(" ", events));
  }

  @Test
  void aTextWithoutAPauseIsAPaste() {
    arrives("q".repeat(BurstFilter.MOST + 1));
    assertEquals(InputDecoder.PAUSE_MILLISECONDS, decoder.patience());
    decoder.timeOut();
    assertEquals(List.of("<" + "q".repeat(BurstFilter.MOST + 1) + ">"), events);
    assertEquals(IDLE, decoder.patience());
  }
}
