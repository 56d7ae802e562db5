package overfit.terminal.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BurstFilterTest {

  private final List<Event> events = new ArrayList<>();
  private final BurstFilter filter = new BurstFilter(events::add);
  private final KeyDecoder decoder = new KeyDecoder(filter);

  private void arrives(String text) {
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      decoder.accept(b & 0xff);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 50, BurstFilter.MOST})
  void someKeysAtOnceAreKeysAfterAPause(int count) {
    arrives("j".repeat(count));
    assertEquals(List.of(), events);
    assertTrue(filter.isHolding());
    filter.pause();
    assertEquals(count, events.size());
    assertEquals(new Event.Key(new KeyStroke('j', false, false)), events.get(count - 1));
    assertFalse(filter.isHolding());
  }

  @ParameterizedTest
  @CsvSource({"q, 201", "q, 1000000", "dq~, 70", "ü, 300", "0.5^, 70"})
  void manyKeysAtOnceAreAPaste(String written, int times) {
    String keys = written.replace('~', '\n').replace('^', '\t');
    arrives(keys.repeat(times));
    filter.pause();
    assertEquals(1, events.size());
    String text = ((Event.Paste) events.get(0)).text();
    assertEquals(Math.min(keys.length() * times, PasteBuffer.MAX_BYTES), text.length());
    assertTrue(keys.repeat(times).startsWith(text));
    arrives("j");
    filter.pause();
    assertEquals(new Event.Key(new KeyStroke('j', false, false)), events.get(1));
  }

  @ParameterizedTest
  @CsvSource({
    "^[[A, 201",
    "^[[B, 5000",
    "^[[6~, 300",
    "^H, 201",
    "^F, 400",
    "^[f, 300",
    "^[[<65;9;9M, 201",
    "^[[<64;9;9M^[[C, 1000",
    "j^[[A, 200"
  })
  void keysWithoutTextAndTurnsOfTheWheelAreNeverAPaste(String written, int times) {
    String bytes = written.replace("^[", "\033").replace("^H", "\b").replace("^F", "\006");
    List<Event> once = new ArrayList<>();
    KeyDecoder alone = new KeyDecoder(once::add);
    bytes.chars().forEach(alone::accept);
    arrives(bytes.repeat(times));
    filter.pause();
    assertEquals(times * once.size(), events.size());
    for (int i = 0; i < events.size(); i++) {
      assertEquals(once.get(i % once.size()), events.get(i));
    }
  }

  @Test
  void eventsOfTheMouseKeepTheirPlaceInAPaste() {
    String click = "\033[<0;2;3M";
    arrives(click + "a".repeat(150) + click + "b".repeat(150) + click + click);
    filter.pause();
    Event press = new Event.Mouse(Event.Mouse.Kind.PRESS, 1, 2);
    Event first = new Event.Paste("a".repeat(150));
    Event second = new Event.Paste("b".repeat(150));
    assertEquals(List.of(press, first, press, second, press, press), events);
  }

  @Test
  void keysThatTypeNothingAreDroppedFromAPaste() {
    arrives("a".repeat(300) + "\033[A\003" + "b");
    filter.pause();
    assertEquals(List.of(new Event.Paste("a".repeat(300) + "b")), events);
  }

  @Test
  void aBracketedPasteIsOneEventHoweverLong() {
    arrives("\033[200~" + "q\r".repeat(500_000) + "\033[201~");
    filter.pause();
    assertEquals(1, events.size());
    assertEquals(PasteBuffer.MAX_BYTES, ((Event.Paste) events.get(0)).text().length());
  }

  @Test
  void otherKeysKeepTheirOrder() {
    arrives("a\033[A\r");
    filter.pause();
    assertEquals(
        List.of(
            new Event.Key(new KeyStroke('a', false, false)),
            new Event.Key(new KeyStroke(KeyType.ArrowUp)),
            new Event.Key(new KeyStroke(KeyType.Enter))),
        events);
  }
}
